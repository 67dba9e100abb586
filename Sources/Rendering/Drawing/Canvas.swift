import CCairo

/// A cairo surface with its drawing context; every error of cairo comes out of ``finish()``.
struct Canvas: ~Copyable {
  let context: OpaquePointer
  let surface: OpaquePointer

  /// Takes ownership of a surface.
  init(surface: OpaquePointer?) throws {
    guard let surface else { throw RenderingError("cairo cannot make a surface: out of memory") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw Canvas.error(status)
    }
    self.surface = surface
    self.context = context
  }

  /// An opaque picture of a size in pixels.
  init(picture width: Double, _ height: Double) throws {
    try self.init(surface: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
  }

  /// A transparent picture of a size in pixels.
  init(transparent width: Double, _ height: Double) throws {
    try self.init(
      surface: cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(max(1, width)), Int32(max(1, height))))
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Completes the output and throws what went wrong since the start.
  borrowing func finish() throws {
    let drawn = cairo_status(context)
    guard drawn == CAIRO_STATUS_SUCCESS else { throw Canvas.error(drawn) }
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    guard written == CAIRO_STATUS_SUCCESS else { throw Canvas.error(written) }
  }

  /// Runs a body with the pixels of a picture: blue, green, red, unused on a little-endian machine, in rows of `stride`
  /// bytes.
  borrowing func withPixels<R>(
    _ body: (_ data: UnsafeBufferPointer<UInt8>, _ columns: Int, _ rows: Int, _ stride: Int) throws -> R
  ) throws -> R {
    cairo_surface_flush(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw Canvas.error(status) }
    guard let data = cairo_image_surface_get_data(surface) else {
      throw RenderingError("cairo gives no picture to write")
    }
    let (columns, rows) = (cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    return try body(UnsafeBufferPointer(start: data, count: stride * Int(rows)), Int(columns), Int(rows), stride)
  }

  static func error(_ status: cairo_status_t) -> RenderingError {
    RenderingError("drawing failed: \(String(cString: cairo_status_to_string(status)))")
  }
}
