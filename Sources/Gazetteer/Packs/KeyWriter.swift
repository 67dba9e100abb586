import Foundation

/// Writes keys, which come in order, and what each leads to into files, while counting those of each bucket.
struct KeyWriter<Value: FixedWidthInteger & UnsignedInteger> {
  let keyFile: URL
  let valueFile: URL
  private let bits: Int
  private var starts: [UInt32]
  private var keys: BufferedFile
  private var values: BufferedFile

  /// - Parameter count: about how many there will be.
  init(folder: URL, name: String, count: Int) throws {
    keyFile = folder.appendingPathComponent("\(name).keys")
    valueFile = folder.appendingPathComponent("\(name).values")
    bits = PackLayout.bucketBits(count: count)
    starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    keys = try BufferedFile(creating: keyFile)
    values = try BufferedFile(creating: valueFile)
  }

  mutating func append(_ key: UInt64, _ value: UInt64) throws {
    starts[Int(key >> UInt64(64 - bits)) + 1] += 1
    try keys.append(key)
    try values.append(Value(truncatingIfNeeded: value))
  }

  mutating func finish() throws -> WrittenKeys {
    try keys.close()
    try values.close()
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    return WrittenKeys(starts: starts, bits: bits, keys: PackBytes(keyFile))
  }
}

/// Sorted keys that have been written.
struct WrittenKeys {
  /// Where each bucket of top bits begins, and the end.
  let starts: [UInt32]
  fileprivate let bits: Int
  /// Nil when there are none.
  fileprivate let keys: PackBytes?

  /// Where the first entry of a key stands, or would stand.
  func position(of key: UInt64) -> UInt32 {
    guard let keys else { return 0 }
    let bucket = Int(key >> UInt64(64 - bits))
    var (low, high) = (starts[bucket], starts[bucket + 1])
    while low < high {
      let middle = low + (high - low) / 2
      if keys.load(UInt64.self, at: Int(middle) * 8) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
