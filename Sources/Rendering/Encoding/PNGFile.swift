import CISAL

/// A PNG (ISO/IEC 15948) in the making: an opaque picture of 8-bit red, green and blue.
struct PNGFile {
  private var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// Rows are packed in stretches of about this many bytes, which stay in the processor's cache.
  private static let stretch = 1 << 16

  init(columns: Int, rows: Int) {
    // Eight bits, colours without alpha, deflate, filters by row, not interlaced.
    addChunk("IHDR", PNGFile.bigEndian(columns) + PNGFile.bigEndian(rows) + [8, 2, 0, 0, 0])
  }

  /// Adds a text in UTF-8 without compression, which may not hold a NUL.
  ///
  /// - Parameter language: a tag of RFC 5646.
  mutating func add(_ text: String, as keyword: String, language: String) {
    addChunk(
      "iTXt", Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + text.utf8.filter { $0 != 0 })
  }

  /// Adds cairo's pixels: blue, green, red, unused on a little-endian machine, in rows of `stride` bytes.
  ///
  /// Maps are flat colour: filtered rows come out larger, and take longer.
  ///
  /// - Throws: ``RenderingError`` when they cannot be packed.
  mutating func addPixels(_ data: UnsafeBufferPointer<UInt8>, columns: Int, rows: Int, stride: Int) throws {
    let deflater = Deflater()
    let length = 1 + 3 * columns
    let atOnce = max(1, PNGFile.stretch / length)
    // The last pixel of a row is written as four bytes.
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: atOnce * length + 1)
    defer { buffer.deallocate() }
    for first in Swift.stride(from: 0, to: rows, by: atOnce) {
      let count = min(atOnce, rows - first)
      for row in 0..<count {
        let out = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[(row * length)...])
        out[0] = 0
        PNGFile.convert(
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(data)[((first + row) * stride)...]), columns,
          to: UnsafeMutableRawBufferPointer(rebasing: out[1...]))
      }
      try deflater.add(
        UnsafeMutableBufferPointer(rebasing: buffer[..<(count * length)]), isLast: first + count == rows
      ) {
        addChunk("IDAT", $0)
      }
    }
  }

  mutating func finished() -> [UInt8] {
    addChunk("IEND", [])
    return bytes
  }

  /// A row of pixels as red, green, blue; the byte behind the last one is overwritten.
  private static func convert(
    _ pixels: UnsafeRawBufferPointer, _ columns: Int, to out: UnsafeMutableRawBufferPointer
  ) {
    func color(_ column: Int) -> UInt32 {
      UInt32(littleEndian: pixels.loadUnaligned(fromByteOffset: 4 * column, as: UInt32.self)).byteSwapped >> 8
    }
    func put(_ value: UInt32, _ offset: Int) {
      out.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt32.self)
    }
    var column = 0
    // Four pixels of three bytes are three words.
    while column + 4 <= columns {
      let (a, b, c, d) = (color(column), color(column + 1), color(column + 2), color(column + 3))
      put(a | b << 24, 3 * column)
      put(b >> 8 | c << 16, 3 * column + 4)
      put(c >> 16 | d << 8, 3 * column + 8)
      column += 4
    }
    while column < columns {
      put(color(column), 3 * column)
      column += 1
    }
  }

  private mutating func addChunk(_ type: String, _ content: [UInt8]) {
    content.withUnsafeBufferPointer { addChunk(type, $0) }
  }

  /// A chunk: its length, its type, its content, and the checksum of the latter two.
  private mutating func addChunk(_ type: String, _ content: UnsafeBufferPointer<UInt8>) {
    bytes += PNGFile.bigEndian(content.count)
    let start = bytes.count
    bytes += Array(type.utf8)
    bytes.append(contentsOf: content)
    let sum = bytes.withUnsafeBufferPointer { all in
      crc32_gzip_refl(0, all.baseAddress.map { $0 + start }, UInt64(all.count - start))
    }
    bytes += PNGFile.bigEndian(Int(sum))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
