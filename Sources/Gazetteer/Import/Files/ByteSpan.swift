import Foundation

extension Span<UInt8> {
  /// The index of the first such byte at or after an index, or nil.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, CInt(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
  }

  /// The column, from 1, in characters of the byte at an offset of valid UTF-8.
  func column(of offset: Int) -> Int {
    var column = 1
    for i in 0..<Swift.min(offset, count) where self[i] & 0xC0 != 0x80 { column += 1 }
    return column
  }

  /// The bytes of a range, which are known to be UTF-8, as a string.
  func text(_ range: Range<Int>) -> String {
    withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The texts of a range that a byte parts, without blanks around them; empty ones are left out.
  func texts(_ range: Range<Int>, separator: UInt8) -> [String] {
    if range.isEmpty { return [] }
    var texts: [String] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      let found = firstIndex(of: separator, from: start) ?? range.upperBound
      let end = Swift.min(found, range.upperBound)
      var (first, last) = (start, end)
      while first < last, self[first] == 0x20 { first += 1 }
      while last > first, self[last - 1] == 0x20 { last -= 1 }
      if first < last { texts.append(text(first..<last)) }
      start = end + 1
    }
    return texts
  }

  /// The number that a range of ASCII digits writes, or nil for anything else.
  func whole(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var number = 0
    for i in range {
      let digit = self[i] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
