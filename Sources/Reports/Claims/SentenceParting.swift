import Gazetteer

/// Parts the article of a text into sentences.
enum SentenceParting {
  private static let longest = 250

  /// The words of each sentence, lines around the article left out; headlines are sentences of their own.
  static func sentences(of text: SourceText) -> [(tokens: Range<Int>, isProse: Bool)] {
    var found: [(tokens: Range<Int>, isProse: Bool)] = []
    for line in text.lines where !line.isBoilerplate {
      var start = line.tokens.lowerBound
      for index in line.tokens where index > start {
        let gap = text.tokens[index].gap
        // Nobody writes such sentences, and reading one takes the square of its words.
        if index - start == longest {
          found.append((start..<index, line.isProse))
          start = index
          continue
        }
        guard gap.contains(.stop), !text.isAbbreviation(index - 1), ends(before: index, text) else { continue }
        found.append((start..<index, line.isProse))
        start = index
      }
      if start < line.tokens.upperBound { found.append((start..<line.tokens.upperBound, line.isProse)) }
    }
    return found
  }

  /// Whether the full stop before a word ends a sentence: not within `2.5` or `e.g. small`.
  private static func ends(before index: Int, _ text: SourceText) -> Bool {
    let token = text.tokens[index]
    if token.gap == .stop { return token.traits.contains(.capital) && !text.tokens[index - 1].traits.contains(.digit) }
    return !token.traits.isDisjoint(with: [.capital, .digit, .arabic]) || token.gap.contains(.quote)
  }
}
