/// A name reduced to what its spellings share: words of small letters without marks, articles or punctuation.
///
/// `Deir ez-Zor`, `DEIR EZ ZOR` and `Deïr ez-Zôr` fold to the same words, `deir` `zor`; `دير الزُّور` folds to `دير` `زور`.
struct FoldedName: Hashable, Sendable {
  enum Script: String, Hashable, Sendable {
    case latin = "~l"
    case arabic = "~a"
    case other = "~"
  }

  /// The words that are left, in order; none is empty.
  let words: [[Unicode.Scalar]]
  /// The words run together: writers disagree about spaces more than about letters (`Albu Kamal`, `Albukamal`).
  let joined: [Unicode.Scalar]
  let script: Script

  init(_ name: String) {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(name.utf8.count + 4)
    for scalar in name.unicodeScalars { LetterFolding.shared.append(scalar, to: &letters) }
    let script = FoldedName.script(of: letters)
    let words = letters.split(separator: " ").map(Array.init)
    self.script = script
    switch script {
    case .latin: self.words = Articles.droppedFromLatin(words)
    case .arabic: self.words = words.map(Articles.droppedFromArabic).map(FoldedName.withoutFinalHa)
    case .other: self.words = words
    }
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(letters.count)
    for word in self.words { joined += script == .latin ? FoldedName.withoutFinalH(word) : word }
    self.joined = joined
  }

  /// The joined letters as a string.
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(joined.count * 2)
    for letter in joined {
      if letter.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: letter.value))
      } else {
        bytes += UTF8.encode(letter) ?? .init()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func script(of letters: [Unicode.Scalar]) -> Script {
    var script = Script.latin
    for letter in letters where !letter.isASCII {
      if (0x600...0x6FF).contains(letter.value) { return .arabic }
      script = .other
    }
    return script
  }

  /// `Basrah` is `Basra`: the final h only marks the feminine ending.
  private static func withoutFinalH(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard word.count > 3, word[word.count - 1] == "h" else { return word }
    let before = word[word.count - 2]
    return before == "a" || before == "e" ? Array(word.dropLast()) : word
  }

  private static func withoutFinalHa(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.count > 2 && word[word.count - 1] == "ه" ? Array(word.dropLast()) : word
  }
}
