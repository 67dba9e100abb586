/// Counts the Unicode scalars before any byte of UTF-8 text.
struct ScalarIndex {
  private let bytes: [UInt8]
  /// The scalars before every 1024th byte.
  private let counts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index & 1023 == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
  }

  func scalars(before offset: Int) -> Int {
    let offset = min(offset, bytes.count)
    let block = min(offset >> 10, counts.count - 1)
    guard block >= 0 else { return 0 }
    var count = counts[block]
    for index in (block << 10)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
