import Foundation

/// The bytes of a file that is mapped into memory; every reading is checked against the length, so that a damaged file gives
/// wrong numbers at worst.
struct PackBytes: Sendable {
  private let file: MappedFile

  /// Nil when the file cannot be read or is empty.
  init?(_ file: URL) {
    guard let file = MappedFile(file) else { return nil }
    self.file = file
  }

  var count: Int { file.bytes.count }

  /// The checksum of a range, read without keeping it in memory; that of no bytes where the range does not lie within the file.
  func checksum(_ offset: Int, _ length: Int) -> UInt64 {
    withBytes(offset, length) { Fingerprint.checksum($0, pause: forget) }
  }

  /// Lets go of the memory of what has been read; reading it again brings it back.
  func forget() { madvise(UnsafeMutableRawPointer(mutating: file.bytes.baseAddress), file.bytes.count, MADV_DONTNEED) }

  /// The little-endian number at an offset, 0 beyond the end.
  @inline(__always)
  func load<T: FixedWidthInteger>(_ type: T.Type, at offset: Int) -> T {
    guard offset >= 0, offset <= file.bytes.count &- MemoryLayout<T>.size else { return 0 }
    return T(littleEndian: file.bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
  }

  /// Calls `body` with the bytes of a range; with none where the range does not lie within the file.
  @inline(__always)
  func withBytes<R>(_ offset: Int, _ length: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    guard offset >= 0, length >= 0, offset <= file.bytes.count - length else {
      return body(.init(start: nil, count: 0))
    }
    return body(UnsafeRawBufferPointer(rebasing: file.bytes[offset..<offset + length]))
  }
}
