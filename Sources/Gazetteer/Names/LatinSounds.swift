/// Reads folded Latin words as ``Sound``s.
enum LatinSounds {
  static func sounds(of words: [[Unicode.Scalar]], reading: Reading) -> [Sound] {
    var sounds: [Sound] = []
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      append(respelled(word, isLast: isLast), reading: reading, to: &sounds)
    }
    return sounds
  }

  /// Writes in one way what Arabic names begin and end with: `Abu`, `Albu` and `Bu`; `Abdul`; `Qal'at` and `Qal'a`.
  private static func respelled(_ word: [Unicode.Scalar], isLast: Bool) -> [Unicode.Scalar] {
    let count = word.count
    for kunya in kunyas where word.starts(with: kunya) {
      if count == kunya.count && !isLast { return ["b"] }
      if count >= kunya.count + 4 { return ["b"] + word.dropFirst(kunya.count) }
    }
    if word == ["i", "b", "n"] { return ["b", "n"] }
    if count >= 5, word.starts(with: ["a", "b", "d"] as [Unicode.Scalar]), word[4] == "l" {
      return ["a", "b", "d"] + word.dropFirst(5)
    }
    if !isLast, count >= 4, word[count - 1] == "t", word[count - 2] == "a" || (word[count - 2] == "e" && count > 4) {
      return Array(word.dropLast())
    }
    return word
  }

  /// Longest first, so that `albu` is not read as `al`.
  private static let kunyas: [[Unicode.Scalar]] = ["albou", "albu", "abou", "aboo", "abu", "abo", "ebu", "bou", "bu"]
    .map {
      Array($0.unicodeScalars)
    }

  private static func append(_ word: [Unicode.Scalar], reading: Reading, to sounds: inout [Sound]) {
    var index = 0
    while index < word.count {
      let next: Unicode.Scalar? = index + 1 < word.count ? word[index + 1] : nil
      index += 1
      switch (word[index - 1], next) {
      case ("k", "h"): sounds.append(.k); index += 1
      case ("g", "h"), ("z", "h"): sounds.append(.g); index += 1
      case ("s", "h"), ("c", "h"): sounds.append(.s); index += 1
      case ("t", "h"): sounds.append(reading == .first ? .t : .s); index += 1
      case ("d", "h"): sounds.append(reading == .first ? .d : .z); index += 1
      case ("p", "h"): sounds.append(.f); index += 1
      case ("d", "j"): sounds.append(.g); index += 1
      case ("c", "e"), ("c", "i"), ("c", "y"): sounds.append(.s)
      case ("x", _): sounds += [.k, .s]
      case ("a", _): sounds.append(.a)
      case ("e", _), ("i", _), ("y", _): sounds.append(.i)
      case ("o", _), ("u", _), ("w", _): sounds.append(.u)
      case ("b", _), ("p", _): sounds.append(.b)
      case ("c", _), ("k", _), ("q", _): sounds.append(.k)
      case ("d", _): sounds.append(.d)
      case ("f", _), ("v", _): sounds.append(.f)
      case ("g", _), ("j", _): sounds.append(.g)
      case ("h", nil): if reading == .second { sounds.append(.h) }  // Basrah's is mute, Salah's is ح
      case ("h", _): sounds.append(.h)
      case ("l", _): sounds.append(.l)
      case ("m", _): sounds.append(.m)
      case ("n", _): sounds.append(.n)
      case ("r", _): sounds.append(.r)
      case ("s", _): sounds.append(.s)
      case ("t", _): sounds.append(.t)
      case ("z", _): sounds.append(.z)
      default: break
      }
    }
  }
}
