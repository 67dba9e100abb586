/// The number under which a pack files a key: 64 bits in which every letter reaches every bit, so that rows stay small and
/// spread evenly.
///
/// A collision is harmless: the resolver compares the names themselves.
struct KeyHash {
  private var state: UInt64

  /// Of a name's joined letters.
  static func folded(_ letters: some Sequence<Letter>) -> UInt64 { value(of: letters, seed: foldedSeed) }

  /// Of the name as it sounds: the joined letters of a plain one, else its words.
  static func spelled(_ name: FoldedName) -> UInt64 {
    name.isPlain ? folded(name.joined) : value(of: name.words.joined(separator: [Letter.space]), seed: 0x3A)
  }

  /// Of the first words of a name, joined.
  static func opening(_ letters: some Sequence<Letter>) -> UInt64 { value(of: letters, seed: openingSeed) }

  /// Of a skeleton.
  static func skeleton(_ sounds: [Sound.Byte]) -> UInt64 { value(of: sounds, seed: 0x7E) }

  /// Of the skeleton of a part of a name.
  static func part(_ sounds: [Sound.Byte]) -> UInt64 { value(of: sounds, seed: 0x25) }

  /// Of a place's id, as UTF-8.
  static func id(_ text: String) -> UInt64 { value(of: text.utf8, seed: 0x23) }

  /// Of an id whose bytes lie in a pack.
  static func id(_ bytes: UnsafeRawBufferPointer) -> UInt64 { value(of: bytes, seed: 0x23) }

  private static func value(of bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    var hash = KeyHash(seed: seed)
    for byte in bytes { hash.append(byte) }
    return hash.value
  }

  /// An empty key; ``foldedSeed`` opens the key of a name that is read letter by letter.
  init(seed: UInt64) { state = (0xCBF2_9CE4_8422_2325 ^ seed) &* 0x100_0000_01B3 }

  static let foldedSeed: UInt64 = 0x3D
  static let openingSeed: UInt64 = 0x5E

  /// FNV-1a.
  @inline(__always)
  mutating func append(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The hash of what has been appended (the finalizer of SplitMix64 over FNV-1a).
  var value: UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
