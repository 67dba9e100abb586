/// The number under which a word is listed: FNV-1a of its small letters, without apostrophes and hyphens; letters beyond ASCII as names
/// fold them.
package struct WordHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a byte of the word in; capitals count as small.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(small)) &* 0x100_0000_01B3
  }

  /// The hash of a whole word.
  package static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    let bytes = Array(word)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes where byte != 0x27 && byte != 0x2D { hash.add(byte) }
    } else {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { hash.addFolded(scalar) }
    }
    return hash.value
  }

  /// Takes in what a scalar of any script stands for.
  mutating func addFolded(_ scalar: Unicode.Scalar) {
    var letters: [Letter] = []
    LetterFolding.shared.append(scalar, to: &letters)
    for letter in letters where letter != .space { add(letter) }
  }

  package static func of(_ word: String) -> UInt64 { of(word.utf8) }
}
