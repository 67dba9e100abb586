import CCairo
public import Cartography
import Geography

/// Draws the scenes of a timelapse one after the other, keeping as pictures what changes seldom.
///
/// A picture depends on its scene alone, not on those that were drawn before. It owns what it draws with and stays in the task
/// that made it.
public final class FrameDrawer {
  private let text: TextEngine
  private let sprites: SpriteShelf
  private let shelf: LayerShelf
  private var kept: [Int: LayerView] = [:]
  private var page: Page?

  /// - Parameter shelf: the pictures of layers that it shares with other drawers.
  public init(text: TextEngine, shelf: LayerShelf = LayerShelf()) {
    self.text = text
    self.shelf = shelf
    sprites = SpriteShelf(text: text)
  }

  /// The scene as pixels, a byte each of blue, green, red and nothing, row by row from the top left.
  ///
  /// - Throws: ``RenderingError`` when cairo fails, for example for lack of memory.
  public func pixels(_ scene: Scene) throws -> [UInt8] {
    try draw(scene).canvas.withPixels { data, _, _, _ in [UInt8](data) }
  }

  /// The scene as pixels of a video: YUV 4:2:0, plane by plane, in the colours of ITU-R BT.709 of limited range; errors as for
  /// ``pixels(_:)``.
  ///
  /// The scene has an even number of pixels a side.
  public func planes(_ scene: Scene) throws -> [UInt8] {
    try draw(scene).canvas.withPixels { PlanarPixels.make($0, columns: $1, rows: $2, stride: $3) }
  }

  /// The scene as a PNG; errors as for ``pixels(_:)``.
  public func png(_ scene: Scene) throws -> [UInt8] { try scene.png(draw(scene).canvas) }

  /// The scene as SVG; errors as for ``pixels(_:)``.
  public func svg(_ scene: Scene) throws -> [UInt8] { try scene.svg(text: text) }

  private func draw(_ scene: Scene) throws -> Page {
    let page = try page(for: scene)
    for (index, slot) in FrameSlot.slots(of: scene.layers).enumerated() {
      switch slot {
      case .kept(let layers):
        let picture = try picture(of: layers, at: index, in: scene)
        cairo_set_source_surface(page.canvas.context, picture.surface, picture.x, picture.y)
        cairo_paint(page.canvas.context)
      case .drawn(let layer):
        try page.canvas.draw(layer, text: text, sprites: sprites)
      }
    }
    return page
  }

  /// A page of the size of a scene: the one that was drawn last, all of which is painted over, or a new one.
  private func page(for scene: Scene) throws -> Page {
    let size = (scene.width.rounded(), scene.height.rounded())
    if let page, (page.width, page.height) == size { return page }
    let made = try Page(width: size.0, height: size.1)
    page = made
    return made
  }

  /// The picture of the layers of a slot, drawn anew where they differ from the last ones there; that of the first slot is
  /// the ground of the whole page.
  private func picture(of layers: [SceneLayer], at slot: Int, in scene: Scene) throws -> LayerView {
    let size = (scene.width.rounded(), scene.height.rounded())
    let ground = slot == 0 ? scene.background : nil
    let shared = try shelf.picture(at: slot) {
      $0.shows(layers, on: ground, size)
    } make: {
      try LayerPicture(layers, on: ground, pageSize: size, text: text)
    }
    if let known = kept[slot], known.shared === shared { return known }
    let made = try LayerView(shared)
    kept[slot] = made
    return made
  }
}

/// The picture that a scene is drawn on.
private final class Page {
  let width, height: Double
  let canvas: Canvas

  init(width: Double, height: Double) throws {
    (self.width, self.height) = (width, height)
    canvas = try Canvas(picture: width, height)
  }
}
