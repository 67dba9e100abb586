/// Reads folded Latin words as ``Sound``s.
enum LatinSounds {
  /// Appends the sounds of a word; `isLast` tells whether it ends the name.
  static func append(_ word: ArraySlice<Letter>, isLast: Bool, reading: Reading, to sounds: inout [Sound.Byte]) {
    let (opening, rest) = respelled(word, isLast: isLast, reading: reading)
    sounds += opening
    let end = rest.endIndex
    var index = rest.startIndex
    while index < end {
      let letter = rest[index]
      let next = index + 1 < end ? rest[index + 1] : 0
      index += 1
      if next == UInt8(ascii: "h"), let pair = paired(letter, reading) {
        sounds.append(pair)
        index += 1
        continue
      }
      switch letter {
      case UInt8(ascii: "h"):
        // Basrah's is mute, Salah's is ح; before a consonant or between vowels it is heard.
        if next != 0 || reading != .first { sounds.append(Sound.h) }
      case UInt8(ascii: "d") where next == UInt8(ascii: "j"): break  // Djebel
      case UInt8(ascii: "c")
      where next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y"): sounds.append(Sound.s)
      case UInt8(ascii: "x"): sounds += [Sound.k, Sound.s]
      case UInt8(ascii: "e") where isLast && next == 0 && rest.count > 2: sounds.append(Sound.a)  // Jizeh: ة
      case UInt8(ascii: "e")
      where isLast && next == UInt8(ascii: "h") && index + 1 == end && reading == .first: sounds.append(Sound.a)
      default:
        let sound = table[Int(letter)]
        if sound != 0 { sounds.append(sound) }
      }
    }
  }

  /// The sound of a letter before h.
  private static func paired(_ letter: Letter, _ reading: Reading) -> Sound.Byte? {
    switch letter {
    case UInt8(ascii: "k"): Sound.k
    case UInt8(ascii: "g"), UInt8(ascii: "z"): Sound.g
    case UInt8(ascii: "s"), UInt8(ascii: "c"): Sound.s
    case UInt8(ascii: "t"): reading == .first ? Sound.t : reading == .second ? Sound.s : Sound.z
    case UInt8(ascii: "d"): reading == .first ? Sound.d : Sound.z
    case UInt8(ascii: "p"): Sound.f
    default: nil
    }
  }

  /// Writes in one way what Arabic names begin and end with: `Abu`, `Albu` and `Bu`; `Abdul`; `Qal'at` and `Qal'a`.
  private static func respelled(
    _ word: ArraySlice<Letter>, isLast: Bool, reading: Reading
  ) -> (opening: [Sound.Byte], rest: ArraySlice<Letter>) {
    let count = word.count
    for kunya in kunyas where word.starts(with: kunya) {
      if count == kunya.count && !isLast || count >= kunya.count + 4 {
        return ([Sound.b], word.dropFirst(kunya.count))
      }
    }
    if count == 3, word.elementsEqual(ibn) { return ([Sound.b, Sound.n], word.dropFirst(3)) }
    if count >= 5, word.starts(with: abd), word[word.startIndex + 4] == UInt8(ascii: "l") {
      return ([Sound.a, Sound.b, Sound.d], word.dropFirst(5))
    }
    // ة is t before another word, and mostly mute at the end.
    let last = word[word.endIndex - 1]
    if count >= 4, last == UInt8(ascii: "t"), !isLast || reading != .first {
      let before = word[word.endIndex - 2]
      if before == UInt8(ascii: "a") || (before == UInt8(ascii: "e") && count > 4 && !isLast) {
        return ([], word.dropLast())
      }
    }
    return ([], word)
  }

  /// Longest first, so that `albu` is not read as `al`.
  private static let kunyas: [[Letter]] = ["albou", "albu", "abou", "aboo", "abu", "abo", "ebu", "bou", "bu"]
    .map { Array($0.utf8) }
  static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static let ibn = Array("ibn".utf8)
  private static let abd = Array("abd".utf8)

  private static let table: [Sound.Byte] = {
    var table = [Sound.Byte](repeating: 0, count: 256)
    let classes: [(String, Sound.Byte)] = [
      ("a", Sound.a), ("eiy", Sound.i), ("ouw", Sound.u), ("bp", Sound.b), ("ckq", Sound.k), ("d", Sound.d),
      ("fv", Sound.f), ("gj", Sound.g), ("h", Sound.h), ("l", Sound.l), ("m", Sound.m), ("n", Sound.n),
      ("r", Sound.r), ("s", Sound.s), ("t", Sound.t), ("z", Sound.z),
    ]
    for (letters, sound) in classes { for letter in letters.utf8 { table[Int(letter)] = sound } }
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(digit)] = digit }
    return table
  }()
}
