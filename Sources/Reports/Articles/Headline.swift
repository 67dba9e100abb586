package import Gazetteer

/// Guesses an article's headline.
package enum Headline {
  /// The first line near the top that has the length of a headline and does not read like a sentence; nil where sentences
  /// begin at once.
  package static func of(_ text: SourceText) -> String? {
    for line in text.lines.prefix(15) where !line.isBoilerplate {
      if line.isProse { return nil }
      let digits = line.tokens.count { text.tokens[$0].traits.contains(.digit) }
      guard (4...25).contains(line.tokens.count), line.bars == 0, digits * 3 < line.tokens.count else { continue }
      guard DateReader(text).expressions(in: line.tokens).allSatisfy({ $0.isFullDay == nil }) else { continue }
      return text.string(ofTokens: line.tokens)
    }
    return nil
  }
}
