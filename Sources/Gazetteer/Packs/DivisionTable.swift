/// The keys of a pack's divisions by the number that stands for them, in records of a fixed length.
struct DivisionTable {
  static let size = 24
  private static let longest = size - 5

  /// The records in the order of their numbers; keys that are too long are left out.
  static func records(_ keys: [UInt32: String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (code, key) in keys.sorted(by: { $0.key < $1.key }) where key.utf8.count <= longest {
      withUnsafeBytes(of: code.littleEndian) { bytes += $0 }
      bytes.append(UInt8(key.utf8.count))
      bytes += Array(key.utf8) + [UInt8](repeating: 0, count: longest - key.utf8.count)
    }
    return bytes
  }

  /// The key (`SY.07`) of a number.
  static func key(_ code: UInt32, in bytes: PackBytes, at offset: Int, length: Int) -> String? {
    var (low, high) = (0, length / size)
    while low < high {
      let middle = (low + high) / 2
      let start = offset + middle * size
      let found = bytes.load(UInt32.self, at: start)
      if found == code {
        let count = Int(bytes.load(UInt8.self, at: start + 4))
        return bytes.withBytes(start + 5, min(count, longest)) { String(decoding: $0, as: UTF8.self) }
      }
      if found < code { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
