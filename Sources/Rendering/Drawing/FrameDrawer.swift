import CCairo
public import Cartography
import Geography

/// Draws the scenes of a timelapse one after the other, keeping as pictures the layers that change seldom.
///
/// A picture depends on its scene alone, not on those that were drawn before. It owns what it draws with and stays in the task
/// that made it.
public final class FrameDrawer {
  private let text: TextEngine
  private var kept: [KeptLayer] = []
  private var page: Page?

  public init(text: TextEngine) { self.text = text }

  /// The scene as pixels, a byte each of blue, green, red and nothing, row by row from the top left.
  ///
  /// - Throws: ``RenderingError`` when cairo fails, for example for lack of memory.
  public func pixels(_ scene: Scene) throws -> [UInt8] {
    try draw(scene).canvas.withPixels { data, _, _, _ in [UInt8](data) }
  }

  /// The scene as a PNG; errors as for ``pixels(_:)``.
  public func png(_ scene: Scene) throws -> [UInt8] { try scene.png(draw(scene).canvas) }

  /// The scene as SVG; errors as for ``pixels(_:)``.
  public func svg(_ scene: Scene) throws -> [UInt8] { try scene.svg(text: text) }

  private func draw(_ scene: Scene) throws -> Page {
    let page = try page(for: scene)
    page.canvas.setSource(scene.background)
    cairo_paint(page.canvas.context)
    for (index, layer) in scene.layers.enumerated() {
      guard layer.isWorthKeeping else {
        page.canvas.draw(layer, text: text)
        continue
      }
      let picture = try picture(of: layer, at: index, in: scene)
      cairo_set_source_surface(page.canvas.context, picture.canvas.surface, picture.x, picture.y)
      cairo_paint(page.canvas.context)
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

  /// The picture of the layer at a place in the scene, drawn anew where the layer differs from the last one there.
  private func picture(of layer: SceneLayer, at index: Int, in scene: Scene) throws -> KeptLayer {
    if let known = kept.first(where: { $0.index == index }) {
      if known.layer == layer { return known }
      kept.removeAll { $0.index == index }
    }
    let made = try KeptLayer(layer, at: index, in: scene, text: text)
    kept.append(made)
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

/// A layer with its picture, transparent where it draws nothing.
private final class KeptLayer {
  let index: Int
  let layer: SceneLayer
  /// The page point of the picture's top left corner.
  let x, y: Double
  let canvas: Canvas

  init(_ layer: SceneLayer, at index: Int, in scene: Scene, text: TextEngine) throws {
    (self.index, self.layer) = (index, layer)
    let page = Rectangle(x: 0, y: 0, width: scene.width, height: scene.height)
    let box = layer.clip ?? page
    (x, y) = (max(0, box.minX.rounded(.down)), max(0, box.minY.rounded(.down)))
    let (right, bottom) = (min(page.maxX, box.maxX).rounded(.up), min(page.maxY, box.maxY).rounded(.up))
    canvas = try Canvas(
      surface: cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, Int32(max(1, right - x)), Int32(max(1, bottom - y))))
    cairo_translate(canvas.context, -x, -y)
    canvas.draw(layer, text: text)
    cairo_surface_flush(canvas.surface)
  }
}

extension SceneLayer {
  /// Whether a picture of the layer saves more than it costs: it is of all dates, or has text, which is slow to draw and
  /// the same on most dates.
  fileprivate var isWorthKeeping: Bool {
    !dependsOnDate
      || elements.contains { element in
        if case .text = element { true } else { false }
      }
  }
}
