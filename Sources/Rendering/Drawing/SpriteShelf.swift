import CCairo
import Cartography
import Foundation
import Geography

/// Pictures of small elements (a name, a mark) that are the same on many dates, kept for when they come again.
///
/// What is small enough is always drawn by way of its picture, so that a frame does not show what was drawn before.
final class SpriteShelf {
  private let text: TextEngine
  private var sprites: [SceneElement: Sprite] = [:]
  private var pixels = 0
  /// The pictures take four times as many bytes at most.
  private static let mostPixels = 1_000_000

  init(text: TextEngine) { self.text = text }

  /// The picture of an element; nil for one that is too large.
  func sprite(of element: SceneElement) throws -> Sprite? {
    let element = element.bare
    if let known = sprites[element] { return known }
    guard let box = element.smallBox(text) else { return nil }
    let made = try Sprite(element, in: box, text: text)
    // Over the frames of a timelapse there is no end of dates.
    if pixels > SpriteShelf.mostPixels { (sprites, pixels) = ([:], 0) }
    sprites[element] = made
    pixels += Int(box.width * box.height)
    return made
  }
}

/// The picture of an element, transparent around it.
final class Sprite {
  /// The page point of its top left corner.
  let x, y: Double
  let canvas: Canvas

  init(_ element: SceneElement, in box: Rectangle, text: TextEngine) throws {
    (x, y) = (box.minX, box.minY)
    canvas = try Canvas(transparent: box.width, box.height)
    cairo_translate(canvas.context, -x, -y)
    canvas.draw(element, text)
    cairo_surface_flush(canvas.surface)
  }
}

extension SceneElement {
  /// The element without what it is about, which does not show.
  fileprivate var bare: SceneElement {
    switch self {
    case .path(var path):
      (path.reports, path.subject) = ([], nil)
      return .path(path)
    case .text(var text):
      text.subject = nil
      return .text(text)
    }
  }

  /// The whole pixels that the element draws on; nil for more than a small picture has.
  fileprivate func smallBox(_ engine: TextEngine) -> Rectangle? {
    let (box, most): (Rectangle?, Double) =
      switch self {
      case .path(let path): (path.isShort ? path.box : nil, 200)
      case .text(let text): (text.box(engine), 1000)
      }
    guard let box, box.width <= most, box.height <= most else { return nil }
    return box
  }
}

extension PathElement {
  /// Whether it is a mark rather than a line on the map, of which no two dates have the same.
  fileprivate var isShort: Bool { path.commands.count <= 24 }

  /// Around all of the path's points, handles of curves too, and half the stroke.
  fileprivate var box: Rectangle? {
    var points: [Point] = []
    for command in path.commands {
      switch command {
      case .move(let p), .line(let p): points.append(p)
      case .curve(let a, let b, let p): points += [a, b, p]
      case .close: break
      }
    }
    // Caps and round joins reach half the width; pixels are touched up to their edges.
    return Rectangle(wholePixelsAround: points, margin: (stroke?.width ?? 0) / 2 * 2.0.squareRoot() + 1)
  }
}

extension TextElement {
  /// Around the ink of the text as it is turned, and its halo.
  fileprivate func box(_ engine: TextEngine) -> Rectangle? {
    let (ink, extents) = (engine.ink(run), engine.measure(run))
    let (x, y) = (extents.width / 2, extents.height / 2)
    let (sine, cosine) = (sin(rotation * .pi / 180), cos(rotation * .pi / 180))
    let corners = [(ink.minX, ink.minY), (ink.maxX, ink.minY), (ink.maxX, ink.maxY), (ink.minX, ink.maxY)].map {
      Point(
        x: origin.x + x + ($0 - x) * cosine - ($1 - y) * sine, y: origin.y + y + ($0 - x) * sine + ($1 - y) * cosine)
    }
    return Rectangle(wholePixelsAround: corners, margin: (halo?.width ?? 0) / 2 + 1)
  }
}

extension Rectangle {
  /// The whole pixels around points with a margin; nil when there are none, or they are not finite.
  fileprivate init?(wholePixelsAround points: [Point], margin: Double) {
    guard let first = points.first, points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    self.init(
      minX: ((xs.min() ?? first.x) - margin).rounded(.down), minY: ((ys.min() ?? first.y) - margin).rounded(.down),
      maxX: ((xs.max() ?? first.x) + margin).rounded(.up), maxY: ((ys.max() ?? first.y) + margin).rounded(.up))
  }
}
