import CCairo
import Cartography
import Geography

/// Layers as a picture, transparent where they draw nothing unless it has a ground.
final class LayerPicture {
  /// The page point of the picture's top left corner.
  let x, y: Double
  let canvas: Canvas
  private let layers: [SceneLayer]
  private let ground: Color?
  private let pageSize: (Double, Double)

  /// - Parameters:
  ///   - ground: a colour for all of the page; nil for a transparent picture, no larger than its layers need.
  ///   - pageSize: width and height of the page in whole points.
  /// - Throws: ``RenderingError`` when cairo fails, for example for lack of memory.
  init(_ layers: [SceneLayer], on ground: Color?, pageSize: (Double, Double), text: TextEngine) throws {
    (self.layers, self.ground, self.pageSize) = (layers, ground, pageSize)
    let (width, height) = pageSize
    if let ground {
      (x, y) = (0, 0)
      canvas = try Canvas(picture: width, height)
      canvas.setSource(ground)
      cairo_paint(canvas.context)
    } else {
      let page = Rectangle(x: 0, y: 0, width: width, height: height)
      let boxes = layers.map { $0.clip ?? page }
      let (left, top) = (boxes.map(\.minX).min() ?? 0, boxes.map(\.minY).min() ?? 0)
      let (right, bottom) = (boxes.map(\.maxX).max() ?? 0, boxes.map(\.maxY).max() ?? 0)
      (x, y) = (max(0, left.rounded(.down)), max(0, top.rounded(.down)))
      canvas = try Canvas(transparent: min(width, right.rounded(.up)) - x, min(height, bottom.rounded(.up)) - y)
      cairo_translate(canvas.context, -x, -y)
    }
    for layer in layers { canvas.draw(layer, text: text) }
    cairo_surface_flush(canvas.surface)
  }

  /// Whether it is the picture of these layers.
  func shows(_ layers: [SceneLayer], on ground: Color?, _ pageSize: (Double, Double)) -> Bool {
    self.pageSize == pageSize && self.ground == ground && self.layers == layers
  }
}
