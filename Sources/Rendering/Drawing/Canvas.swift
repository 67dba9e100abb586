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

  static func error(_ status: cairo_status_t) -> RenderingError {
    RenderingError("drawing failed: \(String(cString: cairo_status_to_string(status)))")
  }
}
