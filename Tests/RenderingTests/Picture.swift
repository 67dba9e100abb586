import CCairo
import Testing

/// The pixels of a PNG, read by cairo.
struct Picture {
  let width: Int
  let height: Int
  private let rgb: [[UInt8]]

  init(png: [UInt8]) throws {
    final class Input {
      let bytes: [UInt8]
      var position = 0
      init(_ bytes: [UInt8]) { self.bytes = bytes }
    }
    let input = Input(png)
    let surface = withExtendedLifetime(input) {
      cairo_image_surface_create_from_png_stream(
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
          let input = Unmanaged<Input>.fromOpaque(closure).takeUnretainedValue()
          guard input.position + Int(length) <= input.bytes.count else { return CAIRO_STATUS_READ_ERROR }
          for i in 0..<Int(length) { data[i] = input.bytes[input.position + i] }
          input.position += Int(length)
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(input).toOpaque())
    }
    defer { cairo_surface_destroy(surface) }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = try #require(cairo_image_surface_get_data(surface))
    let columns = width
    rgb = (0..<height).flatMap { y in
      (0..<columns).map { x in
        let p = data + y * stride + x * 4
        return [p[2], p[1], p[0]]
      }
    }
  }

  /// Red, green and blue of the pixel in column x and row y.
  subscript(x: Int, y: Int) -> [UInt8] { rgb[y * width + x] }
}
