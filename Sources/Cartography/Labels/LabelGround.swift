internal import Control
internal import Geography

/// What areas lie under a label, so that its ink can be chosen and its place be quiet.
struct LabelGround {
  private struct Area {
    let polygons: [Polygon<Point>]
    let box: Rectangle
    /// The colour that the eye sees; nil for stripes, which are both light and dark.
    let color: Color?
  }

  private var areas: [Area] = []

  /// Adds an area; later ones lie above earlier ones.
  mutating func add(_ polygons: [Polygon<Point>], color: Color?) {
    guard let box = Rectangle(around: polygons.flatMap(\.exterior)) else { return }
    areas.append(Area(polygons: polygons, box: box, color: color))
  }

  /// Whether no area lies under a box.
  func isBare(under box: Rectangle) -> Bool { box.samples.allSatisfy { index($0) == nil } }

  /// Whether all of a box lies on one area, or all of it on none.
  func isQuiet(under box: Rectangle) -> Bool { Set(box.samples.map(index)).count == 1 }

  /// An ink as it reads best on its ground: light on an area that is dark all over, else as it is.
  ///
  /// A label that lies across a dark area's edge keeps its dark ink, which its light halo carries over both.
  func legible(_ ink: LabelInk, under box: Rectangle) -> LabelInk {
    let colors = box.samples.map { index($0).flatMap { areas[$0].color } }
    guard let first = colors.first, let ground = first, colors.allSatisfy({ ($0?.lightness ?? 1) < 0.5 }) else {
      return ink
    }
    var light = ink
    light.color = ink.color.mixed(with: .gray(1), 0.88)
    light.halo.color = ground.opacity(ink.halo.color.alpha)
    return light
  }

  private func index(_ p: Point) -> Int? {
    areas.lastIndex { area in area.box.contains(p) && area.polygons.contains { $0.contains(p) } }
  }
}

/// The colour of a label and the halo that parts it from its ground.
struct LabelInk {
  var color: Color
  var halo: Stroke
}

extension MapLayering {
  /// The areas of control as labels meet them.
  borrowing func ground(_ map: ControlMap) -> LabelGround {
    var ground = LabelGround()
    for area in map.areas {
      let seen = style.land.mixed(with: palette.color(area.actor), style.areaOpacity)
      ground.add(projector.polygons(area.polygons, tolerance: 2), color: seen)
    }
    for area in map.contested { ground.add(projector.polygons(area.polygons, tolerance: 2), color: nil) }
    return ground
  }
}
