/// The definite articles that reports write, glue on, or leave out as they please.
enum Articles {
  /// Arabic's article in Latin letters, with the consonants that it takes on before sun letters.
  private static let latin: Set<[Unicode.Scalar]> = Set(
    """
    al el ul an ar as at ad az er es et ed ez ud uz ash esh ath eth adh edh the l
    """.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) })

  /// The words without articles; an article that ends a name is none (`Tell El` stays).
  static func droppedFromLatin(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    guard words.count > 1 else { return words }
    return words.enumerated().filter { $0.offset == words.count - 1 || !latin.contains($0.element) }.map(\.element)
  }

  /// The word without a leading `ال`.
  static func droppedFromArabic(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.count >= 4 && word[0] == "ا" && word[1] == "ل" ? Array(word.dropFirst(2)) : word
  }
}
