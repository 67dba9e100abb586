package import Gazetteer

/// Tells whether a text is in a language that claims are read in.
package enum TextLanguage {
  /// Whether enough of its words are the small ones of English; a text of a few words passes.
  package static func isReadable(_ text: SourceText) -> Bool {
    let words = text.tokens.count { !$0.traits.contains(.digit) }
    guard words >= 25 else { return true }
    let small = text.tokens.count { english.contains($0.hash) }
    return small * 12 >= words
  }

  private static let english = Set(
    [
      "the", "of", "and", "to", "in", "that", "was", "were", "has", "have", "for", "on", "with", "said", "by", "from",
      "is",
    ]
    .map { WordHash.of($0) })
}
