import CCairo
import Cartography
import Geography
import Synchronization

/// Pictures of the layers that all frames of a timelapse share, for drawers in several tasks: each is drawn and kept once.
public final class LayerShelf: Sendable {
  private let pictures = Mutex<[Int: SharedPicture]>([:])

  public init() {}

  /// The picture of the layers of a slot, made where none is there that shows them.
  ///
  /// - Throws: what `make` throws.
  func picture(
    at slot: Int, where shows: (LayerPicture) -> Bool, make: () throws -> LayerPicture
  ) throws -> SharedPicture {
    // The others wait meanwhile: they would draw the same.
    try pictures.withLock { pictures in
      if let known = pictures[slot], shows(known.picture) { return known }
      let made = SharedPicture(try make())
      pictures[slot] = made
      return made
    }
  }
}

/// A picture that is drawn and from then on only read.
///
/// Its pixels may be read by any task, its cairo surface by none but through ``LayerView``: cairo counts the users of a surface's
/// picture without a lock.
final class SharedPicture: @unchecked Sendable {
  fileprivate let picture: LayerPicture

  init(_ picture: LayerPicture) { self.picture = picture }
}

/// A task's own surface over the pixels of a shared picture.
final class LayerView {
  let shared: SharedPicture
  let surface: OpaquePointer
  var x: Double { shared.picture.x }
  var y: Double { shared.picture.y }

  /// - Throws: ``RenderingError`` when cairo fails, for example for lack of memory.
  init(_ shared: SharedPicture) throws {
    self.shared = shared
    let own = shared.picture.canvas.surface
    let surface = cairo_image_surface_create_for_data(
      cairo_image_surface_get_data(own), cairo_image_surface_get_format(own), cairo_image_surface_get_width(own),
      cairo_image_surface_get_height(own), cairo_image_surface_get_stride(own))
    let status = cairo_surface_status(surface)
    guard let surface, status == CAIRO_STATUS_SUCCESS else { throw Canvas.error(status) }
    self.surface = surface
  }

  deinit { cairo_surface_destroy(surface) }
}
