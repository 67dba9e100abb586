/// A folded name as a pack keeps it for finding names that sound alike: once for each sound, however many places bear it.
struct Spelling {
  /// Where the postings of the name begin (``KeyHash/spelled(_:)``), or those of the whole name that this is a part of.
  let postings: Int
  let script: FoldedName.Script
  /// The joined letters, in memory of the pack.
  let letters: UnsafeBufferPointer<Letter>

  private static let header = 6

  /// Calls `body` with each spelling of a sound.
  ///
  /// - Parameter bytes: those from the sound's number of spellings on.
  @inline(__always)
  static func forEach(_ bytes: UnsafeRawBufferPointer, _ body: (Spelling) -> Void) {
    guard bytes.count >= 4, let start = bytes.baseAddress else { return }
    var left = UInt32(littleEndian: start.loadUnaligned(as: UInt32.self))
    var offset = 4
    while left > 0, offset <= bytes.count - header {
      let postings = UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      let script = FoldedName.Script(rawValue: bytes[offset + 4]) ?? .other
      let count = Int(bytes[offset + 5])
      offset += header
      guard count <= bytes.count - offset else { return }
      let letters = UnsafeBufferPointer(start: (start + offset).assumingMemoryBound(to: Letter.self), count: count)
      body(Spelling(postings: Int(postings), script: script, letters: letters))
      offset += count
      left -= 1
    }
  }

  /// The bytes of a spelling: postings (four bytes), script, number of letters, letters.
  static func encoded(postings: UInt32, script: UInt8, letters: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header + letters.count)
    withUnsafeBytes(of: postings.littleEndian) { bytes += $0 }
    bytes += [script, UInt8(min(letters.count, 255))]
    return bytes + letters.prefix(255)
  }
}
