/// Finds the longest run of words from a given one that is a name.
struct NameScanner {
  struct Match {
    var end: Int
    var key: UInt64
    var entry: NameLexicon.Entry
  }

  private let lexicon: NameLexicon
  private let text: SourceText
  private var letters: [Letter] = []

  /// Names have so many words at most.
  private static let longest = 7

  init(lexicon: NameLexicon, text: SourceText) {
    self.lexicon = lexicon
    self.text = text
  }

  /// The longest name that begins with a word; `mayEnd` says at which words a name may end, `mayGoOn` across which.
  ///
  /// - Parameter skippingBytes: bytes of the first word that are no part of the name.
  mutating func longestMatch(
    from start: Int, skippingBytes: Int = 0, mayEnd: (Int) -> Bool, mayGoOn: (Int) -> Bool
  ) -> Match? {
    var best: Match?
    var key = KeyHash(seed: KeyHash.foldedSeed)
    var opening = KeyHash(seed: KeyHash.openingSeed)
    for index in start..<min(start + Self.longest, text.tokens.count) {
      if index > start, !text.tokens[index].gap.joins { break }
      letters.removeAll(keepingCapacity: true)
      FoldedToken.append(text.tokens[index], of: text, from: index == start ? skippingBytes : 0, to: &letters)
      if letters.isEmpty { break }
      var ended = key
      for letter in letters { ended.append(letter) }
      let whole = ended.value
      if mayEnd(index), let entry = lexicon.entry(of: whole) {
        best = Match(end: index + 1, key: whole, entry: entry)
      }
      guard mayGoOn(index) else { break }
      if text.tokens[index].traits.contains(.possessive) {
        letters.append(UInt8(ascii: "s"))  // `Cox's Bazar`
      } else if FoldedToken.isArticle(letters), !text.isAcronym(index) {
        continue
      } else if index == start, FoldedToken.isSaint(letters) {
        letters = FoldedToken.saint
      }
      for letter in letters {
        key.append(letter)
        opening.append(letter)
      }
      guard lexicon.mayOpen(opening.value) else { break }
    }
    return best
  }
}
