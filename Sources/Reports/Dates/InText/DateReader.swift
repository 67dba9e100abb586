package import Gazetteer

/// Finds the words of a text that say when something was.
package struct DateReader {
  private let text: SourceText

  package init(_ text: SourceText) { self.text = text }

  /// The expressions of a stretch of words, in order; none overlap.
  package func expressions(in tokens: Range<Int>) -> [DateExpression] {
    var found: [DateExpression] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let expression = expression(at: index, end: tokens.upperBound) {
        found.append(expression)
        index = max(index + 1, expression.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func expression(at start: Int, end: Int) -> DateExpression? {
    let token = text.tokens[start]
    guard token.traits.contains(.digit) || DateWords.shared[token.hash] != nil else { return nil }
    var cursor = DateCursor(text, at: start, end: end)
    var isStart = false
    var isEnd = false
    switch cursor.other {
    case .since:
      isStart = true
      cursor.advance()
    case .until, .till:
      isEnd = true
      cursor.advance()
    default: break
    }
    let meaning: DateExpression.Meaning
    if let found = CalendarDates.meaning(&cursor) {
      meaning = found
    } else if let found = RelativeDates.meaning(&cursor) {
      meaning = found
    } else {
      return nil
    }
    var expression = DateExpression(tokens: start..<cursor.index, meaning: meaning, isStart: isStart, isEnd: isEnd)
    var rest = cursor
    if rest.skip(.of), rest.skip(.that) || rest.skip(.the) && rest.skip(.same),
      case .unit(.year, isPlural: false) = rest.word
    {
      rest.advance()
      expression.isOfNamedYear = true
      expression.tokens = start..<rest.index
      return expression
    }
    rest = cursor
    if rest.skip(.to) || rest.skip(.until) || rest.skip(.through), let upTo = CalendarDates.meaning(&rest) {
      expression.upTo = upTo
      expression.tokens = start..<rest.index
    }
    return expression
  }
}
