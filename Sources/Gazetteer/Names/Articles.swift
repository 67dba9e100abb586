/// The definite articles that reports write, glue on, or leave out as they please.
enum Articles {
  /// Arabic's article in Latin letters, with the consonants that it takes on before sun letters, and the English one.
  private static let latin: Set<UInt32> = Set(
    """
    al el il ul an ar as at ad az er es et ed ez ud uz ur us ash esh ath eth adh edh the l
    """.split(whereSeparator: \.isWhitespace).map { number(Array($0.utf8)[...]) })

  /// Whether spellings of a name open with an article: some do, some do not.
  struct Use: OptionSet, Sendable {
    let rawValue: UInt8

    static let with = Use(rawValue: 1)
    static let without = Use(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ name: FoldedName) { self = name.opensWithArticle ? .with : .without }
  }

  /// Whether a Latin word is an article, and so dropped unless it ends the name (`Tell El` stays).
  static func isLatin(_ word: some Collection<Letter>) -> Bool { word.count <= 3 && latin.contains(number(word)) }

  /// The word without a leading `ال`.
  static func droppedFromArabic(_ word: ArraySlice<Letter>) -> ArraySlice<Letter> {
    word.count >= 4 && word[word.startIndex] == Arabic.alef && word[word.startIndex + 1] == Arabic.lam
      ? word.dropFirst(2) : word
  }

  private static func number(_ word: some Collection<Letter>) -> UInt32 { word.reduce(0) { $0 << 8 | UInt32($1) } }
}

/// The Arabic letters that the rules speak of.
enum Arabic {
  static let alef = Letter.of("ا"), ba = Letter.of("ب"), ta = Letter.of("ت"), dal = Letter.of("د"), ayn = Letter.of("ع")
  static let lam = Letter.of("ل"), mim = Letter.of("م"), nun = Letter.of("ن"), ha = Letter.of("ه"), waw = Letter.of("و")
  static let ya = Letter.of("ي"), maqsura = Letter.of("ى")
}
