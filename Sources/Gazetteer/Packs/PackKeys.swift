/// Sorted 64-bit hashes of a pack, found by their top bits.
struct PackKeys: Sendable {
  private let bytes: PackBytes
  private let buckets: Int
  private let keys: Int
  private let count: Int
  private let shift: UInt64

  init(bytes: PackBytes, buckets: (offset: Int, length: Int), keys: (offset: Int, length: Int)) {
    self.bytes = bytes
    self.buckets = buckets.offset
    self.keys = keys.offset
    count = keys.length / 8
    let bits = Int.bitWidth - 1 - max(1, buckets.length / 4 - 1).leadingZeroBitCount
    shift = UInt64(64 - bits)
  }

  /// The positions of a hash; empty when there is none.
  @inline(__always)
  func range(of key: UInt64) -> Range<Int> {
    let bucket = shift < 64 ? Int(key >> shift) : 0
    var low = Int(bytes.load(UInt32.self, at: buckets + bucket * 4))
    let end = min(count, Int(bytes.load(UInt32.self, at: buckets + bucket * 4 + 4)))
    var high = end
    guard low < high else { return 0..<0 }
    while low < high {
      let middle = (low + high) / 2
      if bytes.load(UInt64.self, at: keys + middle * 8) < key { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last < end, bytes.load(UInt64.self, at: keys + last * 8) == key { last += 1 }
    return low..<last
  }
}
