import Foundation

/// The bytes of a pack, mapped into memory; every reading is checked against the length, so that a damaged file gives wrong
/// numbers at worst.
struct PackBytes: Sendable {
  private let data: Data

  init(_ data: Data) { self.data = data }

  var count: Int { data.count }

  /// The little-endian number at an offset, 0 beyond the end.
  @inline(__always)
  func load<T: FixedWidthInteger>(_ type: T.Type, at offset: Int) -> T {
    data.withUnsafeBytes { bytes in
      guard offset >= 0, offset <= bytes.count - MemoryLayout<T>.size else { return 0 }
      return T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
    }
  }

  /// Calls `body` with the bytes of a range; with none where the range does not lie within the file.
  @inline(__always)
  func withBytes<R>(_ offset: Int, _ length: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    data.withUnsafeBytes { bytes in
      guard offset >= 0, length >= 0, offset <= bytes.count - length else { return body(.init(start: nil, count: 0)) }
      return body(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]))
    }
  }
}
