/// Finds the longest run of words from a given one that is a name.
struct NameScanner {
  struct Match {
    var end: Int
    var key: UInt64
    var senses: [NameSense]
    var country: Demonyms.Country?
  }

  private let lexicon: NameLexicon
  private let demonyms: Demonyms
  private let text: SourceText
  private var known: [UInt64: [NameSense]] = [:]
  private var letters: [Letter] = []

  /// Names have so many words at most.
  private static let longest = 7

  init(lexicon: NameLexicon, demonyms: Demonyms, text: SourceText) {
    self.lexicon = lexicon
    self.demonyms = demonyms
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
      if mayEnd(index), let found = lookUp(ended.value) {
        best = Match(end: index + 1, key: ended.value, senses: found.senses, country: found.country)
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
      guard lexicon.mayHold(opening.value) || demonyms.mayOpen(opening.value) else { break }
    }
    return best
  }

  /// What the letters with a key mean.
  private mutating func lookUp(_ key: UInt64) -> (senses: [NameSense], country: Demonyms.Country?)? {
    let country = demonyms.country(of: key)
    var senses: [NameSense] = []
    if lexicon.mayHold(key) {
      if let seen = known[key] {
        senses = seen
      } else {
        senses = lexicon.senses(of: key)
        known[key] = senses
      }
    }
    return senses.isEmpty && country == nil ? nil : (senses, country)
  }
}
