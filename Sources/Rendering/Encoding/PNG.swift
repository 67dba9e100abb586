import CCairo
import CSPNG
import Cartography
import Foundation

extension Scene {
  /// The scene as an opaque 8-bit RGB PNG whose text chunks carry title, description and date.
  func png(scale: Double, text: TextEngine) throws -> [UInt8] {
    let canvas = try Canvas(picture: (width * scale).rounded(), (height * scale).rounded())
    cairo_scale(canvas.context, scale, scale)
    canvas.draw(self, text: text)
    return try png(canvas)
  }

  /// What was drawn of the scene, as a PNG.
  func png(_ canvas: borrowing Canvas) throws -> [UInt8] {
    try canvas.withPixels { data, columns, rows, stride in
      let pixels = rgb(data, columns, rows, stride)
      return try encode(pixels, columns: UInt32(columns), rows: UInt32(rows))
    }
  }

  /// Cairo's pixels (blue, green, red, unused, in rows of `stride` bytes on a little-endian machine) as red, green, blue.
  private func rgb(_ data: UnsafeBufferPointer<UInt8>, _ columns: Int, _ rows: Int, _ stride: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: columns * rows * 3) { buffer, count in
      var out = 0
      for row in 0..<rows {
        var input = row * stride
        for _ in 0..<columns {
          buffer[out] = data[input + 2]
          buffer[out + 1] = data[input + 1]
          buffer[out + 2] = data[input]
          out += 3
          input += 4
        }
      }
      count = out
    }
  }

  private func encode(_ pixels: [UInt8], columns: UInt32, rows: UInt32) throws -> [UInt8] {
    guard let png = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
      throw RenderingError("the PNG encoder cannot start: out of memory")
    }
    defer { spng_ctx_free(png) }
    func check(_ code: Int32) throws {
      guard code == 0 else { throw RenderingError("writing PNG failed: \(String(cString: spng_strerror(code)))") }
    }
    try check(spng_set_option(png, SPNG_ENCODE_TO_BUFFER, 1))
    // Level 1 makes flat maps as small as level 6 does, in a quarter of the time.
    try check(spng_set_option(png, SPNG_IMG_COMPRESSION_LEVEL, 1))
    // Maps are flat colour: without a filter they come out as small, and trying filters costs more than deflating.
    try check(spng_set_option(png, SPNG_FILTER_CHOICE, Int32(SPNG_DISABLE_FILTERING.rawValue)))
    var header = spng_ihdr(
      width: columns, height: rows, bit_depth: 8, color_type: UInt8(SPNG_COLOR_TYPE_TRUECOLOR.rawValue),
      compression_method: 0, filter_method: 0, interlace_method: 0)
    try check(spng_set_ihdr(png, &header))
    return try withText { texts in
      try check(spng_set_text(png, texts.baseAddress, UInt32(texts.count)))
      try check(
        spng_encode_image(png, pixels, pixels.count, Int32(SPNG_FMT_PNG.rawValue), Int32(SPNG_ENCODE_FINALIZE.rawValue))
      )
      var (length, error): (Int, Int32) = (0, 0)
      guard let bytes = spng_get_png_buffer(png, &length, &error) else {
        throw RenderingError("writing PNG failed: \(String(cString: spng_strerror(error)))")
      }
      defer { free(bytes) }
      return Array(UnsafeRawBufferPointer(start: bytes, count: length))
    }
  }

  /// Runs a body with the text chunks; their strings live as long as the body runs.
  private func withText<R>(_ body: (UnsafeMutableBufferPointer<spng_text>) throws -> R) rethrows -> R {
    // libspng takes no empty text.
    let entries = [("Title", title), ("Description", altText), ("Date", date), ("Software", "mapgen")]
      .filter { !$0.1.isEmpty }
    var strings: [UnsafeMutablePointer<CChar>] = []
    defer { for s in strings { s.deallocate() } }
    func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
      let characters = text.utf8CString
      let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: characters.count)
      for (i, c) in characters.enumerated() { (pointer + i).initialize(to: c) }
      strings.append(pointer)
      return pointer
    }
    var texts = entries.map { keyword, text in
      var entry = spng_text()
      withUnsafeMutableBytes(of: &entry.keyword) { field in
        for (i, byte) in keyword.utf8.enumerated() where i < field.count - 1 { field[i] = byte }
      }
      entry.type = Int32(SPNG_ITXT.rawValue)
      entry.text = copy(text)
      entry.length = text.utf8.count
      entry.language_tag = copy(language)
      entry.translated_keyword = copy("")
      return entry
    }
    return try texts.withUnsafeMutableBufferPointer { try body($0) }
  }
}
