/// First bytes and lengths of some words in small letters: tells of most other words that they are none of them, without making
/// strings.
struct WordShapes: Sendable {
  /// For each first byte a bit for each length.
  private var lengths = [UInt32](repeating: 0, count: 256)

  init(_ words: some Sequence<Substring>) { self.init(bytes: words.lazy.map(\.utf8)) }

  /// Takes words as bytes: UTF-8, or folded letters.
  init(bytes words: some Sequence<some Collection<UInt8>>) {
    for word in words {
      if let first = word.first { lengths[Int(first)] |= Self.bit(word.count) }
    }
  }

  /// Whether a word, in capitals or small letters, may be one of them.
  func mayHold(_ word: Substring) -> Bool {
    guard let first = word.utf8.first else { return false }
    let small = (0x41...0x5A).contains(first) ? first + 0x20 : first
    // Capitals of other alphabets may be longer or shorter.
    return small >= 0x80 ? true : lengths[Int(small)] & Self.bit(word.utf8.count) != 0
  }

  /// Whether a folded word may be one of them.
  @inline(__always)
  func mayHold(_ word: ArraySlice<Letter>) -> Bool {
    guard let first = word.first else { return false }
    return lengths[Int(first)] & Self.bit(word.count) != 0
  }

  private static func bit(_ length: Int) -> UInt32 { 1 << UInt32(Swift.min(length, 31)) }
}
