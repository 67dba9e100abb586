internal import Control
internal import Geography

/// What areas lie under a label, so that its ink can be chosen and its place be quiet.
struct LabelGround {
  private struct Area {
    let pieces: [Piece]
    /// The colour that the eye sees; nil for stripes, which are both light and dark.
    let color: Color?
  }

  /// A polygon as its edges: labels ask it thousands of times.
  private struct Piece {
    let box: Rectangle
    let edges: [(from: Point, to: Point)]

    init?(_ polygon: Polygon<Point>) {
      guard let box = Rectangle(around: polygon.exterior) else { return nil }
      self.box = box
      edges = polygon.rings.flatMap { ring in zip(ring, ring.dropFirst() + ring.prefix(1)).map { ($0, $1) } }
    }

    /// Whether a point lies inside, by the even-odd rule.
    func contains(_ p: Point) -> Bool {
      guard box.contains(p) else { return false }
      var inside = false
      for (a, b) in edges
      where (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x {
        inside.toggle()
      }
      return inside
    }
  }

  private var areas: [Area] = []

  /// Adds an area; later ones lie above earlier ones.
  mutating func add(_ polygons: [Polygon<Point>], color: Color?) {
    areas.append(Area(pieces: polygons.compactMap(Piece.init), color: color))
  }

  /// Adds the areas of another map above those that are there.
  mutating func add(_ other: LabelGround) { areas += other.areas }

  /// Whether no area lies under a box.
  func isBare(under box: Rectangle) -> Bool { box.samples.allSatisfy { index($0) == nil } }

  /// Whether no area lies at a point.
  func isBare(at point: Point) -> Bool { index(point) == nil }

  /// Whether all of a box lies on one area, or all of it on none.
  func isQuiet(under box: Rectangle) -> Bool { Set(box.samples.map(index)).count == 1 }

  /// An ink as it reads best on its ground: light on an area that is dark all over, and the other way round; else as it is.
  ///
  /// A label that lies across such an area's edge keeps its ink, which its halo carries over both.
  func legible(_ ink: LabelInk, under box: Rectangle) -> LabelInk {
    let samples = box.samples
    let isLight = ink.color.lightness > 0.5
    func drowns(_ ground: Color?) -> Bool { ground.map { isLight ? $0.lightness > 0.6 : $0.lightness < 0.5 } ?? false }
    guard let ground = samples.first.flatMap(color), samples.allSatisfy({ drowns(color($0)) }) else { return ink }
    var turned = ink
    turned.color = ink.color.mixed(with: .gray(isLight ? 0 : 1), 0.88)
    turned.halo.color = ground.opacity(ink.halo.color.alpha)
    return turned
  }

  private func color(_ p: Point) -> Color? { index(p).flatMap { areas[$0].color } }

  private func index(_ p: Point) -> Int? { areas.lastIndex { $0.pieces.contains { $0.contains(p) } } }
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
      let seen = style.land.mixed(
        with: palette.color(area.actor), style.areaOpacity * (isUnconfirmed(area) ? 0.6 : 1))
      ground.add(projector.polygons(area.polygons, tolerance: 2), color: seen)
    }
    for area in map.contested { ground.add(projector.polygons(area.polygons, tolerance: 2), color: nil) }
    return ground
  }
}
