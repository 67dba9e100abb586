/// The particles that Arabic glues to the front of a word: و and ف (and), ب ل ك (in, to, as).
enum ArabicPrefixes {
  struct Reading: Hashable, Sendable {
    /// The bytes of the particles.
    var bytes: Int
    /// Whether one of them is a preposition that a place may follow.
    var isPreposition: Bool
  }

  /// The ways to read the start of a word, without particles first; at least two letters are left.
  ///
  /// Of لل, which swallows the article's ا, both letters count as the particle.
  static func readings(of bytes: ArraySlice<UInt8>) -> [Reading] {
    var readings = [Reading(bytes: 0, isPreposition: false)]
    let letters = letters(at: bytes)
    guard letters.count >= 3 else { return readings }
    var index = 0
    if letters[0] == "و" || letters[0] == "ف" {
      index = 1
      readings.append(Reading(bytes: 2, isPreposition: false))
    }
    guard letters.count >= index + 3 else { return readings }
    let isDoubled = letters[index] == "ل" && letters[index + 1] == "ل"
    if isDoubled {
      readings.append(Reading(bytes: 2 * (index + 2), isPreposition: true))
    } else if letters[index] == "ب" || letters[index] == "ل" || letters[index] == "ك" {
      readings.append(Reading(bytes: 2 * (index + 1), isPreposition: letters[index] != "ك"))
    }
    return readings
  }

  /// The first letters of a word, as far as they are Arabic letters of two bytes without marks.
  private static func letters(at bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in String(decoding: bytes.prefix(16), as: UTF8.self).unicodeScalars {
      guard (0x620...0x64A).contains(scalar.value) else { break }
      letters.append(scalar)
    }
    return letters
  }
}
