/// The kind that words beside a name say it has.
enum KindCue {
  /// The kind that a run of words names: `oil field`, `villages`.
  static func of(_ text: SourceText, _ tokens: Range<Int>) -> PlaceKind? {
    let words = tokens.map { text.string(ofTokens: $0..<$0 + 1).lowercased() }
    return kind(words) ?? words.last.flatMap { kind(Array(words.dropLast()) + [singular($0)]) }
      ?? words.last.flatMap { kind([singular($0)]) }
  }

  /// The words of a kind that begin at one: `air base`, `border crossing`.
  static func range(from index: Int, _ text: SourceText) -> Range<Int> {
    let next = index + 1
    if next < text.tokens.count, text.tokens[next].gap.joins, text.classes(of: next).contains(.kind) {
      return index..<next + 1
    }
    return index..<next
  }

  private static func kind(_ words: [String]) -> PlaceKind? {
    KindWords.atEnd(of: ["X"] + words.map { Substring($0) })?.kind
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
