import CISAL

/// Packs bytes as a zlib stream (RFC 1950), in pieces, by ISA-L.
///
/// Level 1 of ISA-L takes an eighth of zlib's time, for a twelfth more bytes; see Benchmarks. Its bytes are the same on every
/// x86-64 processor since 2008.
struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<isal_zstream>
  private let workspace: UnsafeMutablePointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>

  init() {
    stream = .allocate(capacity: 1)
    workspace = .allocate(capacity: Int(mapgen_isal_level_1_size))
    output = .allocate(capacity: 1 << 16)
    isal_deflate_init(stream)
    stream.pointee.level = 1
    stream.pointee.level_buf = workspace
    stream.pointee.level_buf_size = mapgen_isal_level_1_size
    stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
  }

  deinit {
    stream.deallocate()
    workspace.deallocate()
    output.deallocate()
  }

  /// The length of a stream's first piece: of one that long, ISA-L packs a single byte and keeps the rest back.
  ///
  /// Its version 2.30 files the third position of a stream under a hash of the stream's own address, so that now and then a picture
  /// came out as other bytes. After a piece that ends before, it files all positions rightly.
  private static let first = Int(mapgen_isal_look_ahead) + 1

  /// Adds bytes to the stream, of which what is ready comes out in pieces.
  ///
  /// - Throws: ``RenderingError`` when ISA-L fails.
  borrowing func add(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    let first = stream.pointee.total_in == 0 ? min(Deflater.first, bytes.count) : 0
    if first > 0 { try pack(UnsafeMutableBufferPointer(rebasing: bytes[..<first]), isLast: false, take) }
    try pack(UnsafeMutableBufferPointer(rebasing: bytes[first...]), isLast: isLast, take)
  }

  private borrowing func pack(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    stream.pointee.next_in = bytes.baseAddress
    stream.pointee.avail_in = UInt32(bytes.count)
    stream.pointee.end_of_stream = isLast ? 1 : 0
    repeat {
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      let status = isal_deflate(stream)
      guard status == COMP_OK else { throw RenderingError("packing the picture failed: ISA-L's error \(status)") }
      let ready = output.count - Int(stream.pointee.avail_out)
      if ready > 0 { take(UnsafeBufferPointer(rebasing: output[..<ready])) }
      // What fills the output to the end may not be all.
    } while stream.pointee.avail_out == 0 || stream.pointee.avail_in > 0
  }
}
