/// The consonants of a name, in classes that spellings and scripts share: `Deir ez-Zor`, `Dayr az Zawr` and `دير الزور` are
/// all `drzr`.
///
/// A name may have a few skeletons, because a glued article (`Alraqqa`) or a letter with several readings leaves a doubt. A
/// name of one or two consonants keeps vowels beside them, since two consonants say too little.
enum Skeleton {
  /// The skeletons of a name as ASCII bytes, without repeats; none for scripts whose sounds are not known here.
  static func keys(of name: FoldedName) -> [[Sound.Byte]] {
    guard name.script != .other, !name.isEmpty else { return [] }
    let (words, signs) = parted(name.words)
    var keys: [[Sound.Byte]] = []
    var sounds: [Sound.Byte] = []
    for words in wordings(of: words, in: name.script) {
      for reading in readings(of: name) {
        sounds.removeAll(keepingCapacity: true)
        for (index, word) in words.enumerated() {
          let isLast = index == words.count - 1
          if name.script == .latin {
            LatinSounds.append(word, isLast: isLast, reading: reading, to: &sounds)
          } else {
            ArabicSounds.append(word, isLast: isLast, reading: reading, to: &sounds)
          }
        }
        for form in SkeletonForms(sounds, script: name.script).keys {
          let key = signs.isEmpty ? form : form + signs
          if !keys.contains(key) { keys.append(key) }
        }
      }
    }
    return keys
  }

  /// Takes the translated words out, as long as another word is left.
  private static func parted(_ words: [ArraySlice<Letter>]) -> (words: [ArraySlice<Letter>], signs: [Sound.Byte]) {
    guard words.count > 1 else { return (words, []) }
    var kept: [ArraySlice<Letter>] = []
    var signs: [Sound.Byte] = []
    for word in words {
      if let sign = CommonWords.sign(of: word) {
        if sign != CommonWords.dropped { signs.append(sign) }
      } else {
        kept.append(word)
      }
    }
    return kept.isEmpty ? (words, []) : (kept, signs.sorted())
  }

  /// The readings that the letters of a name leave open.
  private static func readings(of name: FoldedName) -> ArraySlice<Reading> {
    var count = 1
    let letters = name.letters
    for (index, letter) in letters.enumerated() {
      switch letter {
      case UInt8(ascii: "h"):
        let before = index > 0 ? letters[index - 1] : 0
        if before == UInt8(ascii: "t") { return Reading.allCases[...] }
        if before == UInt8(ascii: "d") { count = 2 }
      case doubtful[0], doubtful[1], doubtful[2], doubtful[3], Arabic.maqsura: count = 2
      default: break
      }
    }
    for end in name.ends where letters[end - 1] == UInt8(ascii: "h") { count = 2 }
    if letters.count >= 4, letters.suffix(2).elementsEqual([UInt8(ascii: "a"), UInt8(ascii: "t")]) {
      count = max(count, 2)
    }
    return Reading.allCases[..<count]
  }

  private static let doubtful = [Letter.of("ث"), Letter.of("ذ"), Letter.of("ض"), Letter.of("ظ")]

  /// The words as they stand, and without articles that may be glued to them: `alraqqa`, `arraqqa`, `elmseitra`.
  private static func wordings(of words: [ArraySlice<Letter>], in script: FoldedName.Script) -> [[ArraySlice<Letter>]] {
    guard script == .latin else { return [words] }
    let bare = words.map { $0.count >= 5 && opensLikeAnArticle($0) ? $0.dropFirst(2) : $0 }
    return bare == words ? [words] : [words, bare]
  }

  /// The joined letters of a name without articles that may be glued to its words; nil where none is.
  static func lettersWithoutGluedArticles(of name: FoldedName) -> [Letter]? {
    guard name.script == .latin else { return nil }
    let words = name.words
    guard words.contains(where: { $0.count >= 5 && opensLikeAnArticle($0) }) else { return nil }
    let bare = wordings(of: words, in: .latin).last ?? words
    return FoldedName(raw: Array(bare.joined(separator: [Letter.space]))).compared
  }

  private static func opensLikeAnArticle(_ word: ArraySlice<Letter>) -> Bool {
    let start = word.startIndex
    guard word[start] == UInt8(ascii: "a") || word[start] == UInt8(ascii: "e") else { return false }
    if word[start + 1] == UInt8(ascii: "l") { return word.count >= 6 || !LatinSounds.isVowel(word[start + 2]) }
    return word[start + 1] == word[start + 2] && !LatinSounds.isVowel(word[start + 1])
  }

}
