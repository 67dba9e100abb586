import Reports

/// The sentence behind a report, cut from its article.
public struct Quote: Hashable, Sendable {
  /// The sentence up to the evidence, the evidence, and the rest of the sentence, blanks run together.
  public var before, evidence, after: String

  public var sentence: String { before + evidence + after }
}

/// What a report's article gives of the words behind it.
public enum Quotation: Hashable, Sendable {
  case found(Quote)
  /// The report names no stretch of a text, or its article is not at hand.
  case missing
  /// The article has other words there than when the report was made; why that shows.
  case misfit(String)

  public var quote: Quote? {
    if case .found(let quote) = self { quote } else { nil }
  }
}

extension ArticleShelf {
  /// The words behind a report, by the Unicode-scalar offsets of its evidence.
  mutating func quotation(of evidence: Report.Evidence?) -> Quotation {
    guard let evidence, let start = evidence.start, let end = evidence.end, let article = article(evidence.article)
    else { return .missing }
    let scalars = Array(article.text.unicodeScalars)
    let first = article.positions.text(start, count: scalars.count)
    let last = article.positions.text(end, count: scalars.count)
    let length = scalars.isEmpty ? 0 : article.positions.file(scalars.count - 1) + 1
    let name = "articles/\(evidence.article)"
    guard end <= length else {
      return .misfit("\(name) ends before the evidence does: its text is no longer the one that was read")
    }
    guard first < last else {
      return .misfit("the evidence in \(name) is empty: its text is no longer the one that was read")
    }
    guard !Self.partsWord(scalars, at: first), !Self.partsWord(scalars, at: last) else {
      return .misfit(
        "the evidence in \(name) begins or ends within a word: its text is no longer the one that was read")
    }
    let sentence = SentenceBounds.around(first..<last, in: scalars)
    let quote = Quote(
      before: Self.text(scalars[sentence.lowerBound..<first]), evidence: Self.text(scalars[first..<last]),
      after: Self.text(scalars[last..<sentence.upperBound]))
    return .found(quote)
  }

  private static func partsWord(_ scalars: [Unicode.Scalar], at offset: Int) -> Bool {
    guard offset > 0, offset < scalars.count else { return false }
    return scalars[offset - 1].properties.isAlphabetic && scalars[offset].properties.isAlphabetic
  }

  /// The scalars as one line of text, each run of white space as one blank.
  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      guard scalar.properties.isWhitespace else {
        text.append(scalar)
        continue
      }
      if text.last != " " { text.append(" ") }
    }
    return String(text).onOneLine
  }
}
