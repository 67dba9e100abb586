/// Reads folded words in Arabic script as ``Sound``s: what is written, and so no short vowels.
enum ArabicSounds {
  static func sounds(of words: [[Unicode.Scalar]], reading: Reading) -> [Sound] {
    var sounds: [Sound] = []
    for (index, word) in words.enumerated() {
      for letter in respelled(word, isLast: index == words.count - 1) {
        if let sound = sound(of: letter, opensName: sounds.isEmpty, reading: reading) { sounds.append(sound) }
      }
    }
    return sounds
  }

  /// Writes in one way what names begin with: `ابو` and `بو`, `عبد ال…` and `عبدال…`, `ابن` and `بن`.
  private static func respelled(_ word: [Unicode.Scalar], isLast: Bool) -> [Unicode.Scalar] {
    if word.starts(with: ["ا", "ب", "و"] as [Unicode.Scalar]), !isLast || word.count >= 6 {
      return ["ب"] + word.dropFirst(3)
    }
    if word.starts(with: ["ب", "و"] as [Unicode.Scalar]), !isLast && word.count == 2 { return ["ب"] }
    if word == ["ا", "ب", "ن"] { return ["ب", "ن"] }
    if word.count >= 6, word.starts(with: ["ع", "ب", "د", "ا", "ل"] as [Unicode.Scalar]) {
      return ["ع", "ب", "د"] + word.dropFirst(5)
    }
    return word
  }

  private static func sound(of letter: Unicode.Scalar, opensName: Bool, reading: Reading) -> Sound? {
    switch letter {
    case "ا": .a
    case "ع": opensName ? .a : nil
    case "ي": .i
    case "و": .u
    case "ب", "پ": .b
    case "ت", "ط": .t
    case "ث": reading == .first ? .t : .s
    case "ج", "غ", "گ", "ژ": .g
    case "ح", "ه": .h
    case "خ", "ك", "ق": .k
    case "د": .d
    case "ض", "ذ": reading == .first ? .d : .z
    case "ظ": reading == .first ? .z : .d
    case "ر": .r
    case "ز": .z
    case "س", "ص", "ش", "چ": .s
    case "ف", "ڤ": .f
    case "ل": .l
    case "م": .m
    case "ن": .n
    default: nil
    }
  }
}
