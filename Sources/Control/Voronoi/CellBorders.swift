import Geography

/// The borders between Voronoi cells whose pins say different things.
enum CellBorders {
  /// The edges between cells of differing tenure, cut to what lies within a radius (in metres) of the cell's pin.
  ///
  /// Edges between cells that say the same are left out: nothing changes there.
  static func lines(between pins: [Pin], radius: Double) throws -> [Line<Point>] {
    guard Set(pins.map(\.tenure)).count > 1, let frame = frame(around: pins, margin: 3 * radius) else { return [] }
    let cells = try Overlay.voronoi(sites: pins.map(\.point), within: frame)
    var borders: [Border] = []
    var index: [Edge: Int] = [:]
    for (i, cell) in cells.enumerated() {
      for ring in cell.flatMap(\.rings) {
        guard var last = ring.last else { continue }
        for point in ring {
          let edge = Edge(last, point)
          last = point
          if let known = index[edge] {
            borders[known].isWithin = pins[borders[known].pin].tenure == pins[i].tenure
          } else {
            index[edge] = borders.count
            borders.append(Border(edge: edge, pin: i, isWithin: false))
          }
        }
      }
    }
    return borders.compactMap { border in
      border.isWithin ? nil : clip(border.edge, toDiscAround: pins[border.pin].point, radius: radius * 1.01)
    }
  }

  private struct Border {
    var edge: Edge
    var pin: Int
    var isWithin: Bool
  }

  /// An edge that is the same from either side.
  private struct Edge: Hashable {
    var a, b: Point

    init(_ p: Point, _ q: Point) { (a, b) = (p.x, p.y) < (q.x, q.y) ? (p, q) : (q, p) }
  }

  private static func frame(around pins: [Pin], margin: Double) -> Polygon<Point>? {
    let (xs, ys) = (pins.map(\.point.x), pins.map(\.point.y))
    guard let w = xs.min(), let e = xs.max(), let s = ys.min(), let n = ys.max() else { return nil }
    let (west, east, south, north) = (w - margin, e + margin, s - margin, n + margin)
    return Polygon(exterior: [
      Point(x: west, y: south), Point(x: east, y: south), Point(x: east, y: north), Point(x: west, y: north),
    ])
  }

  /// The part of an edge within a disc, or nil when there is none.
  private static func clip(_ edge: Edge, toDiscAround center: Point, radius: Double) -> Line<Point>? {
    let (dx, dy) = (edge.b.x - edge.a.x, edge.b.y - edge.a.y)
    let (fx, fy) = (edge.a.x - center.x, edge.a.y - center.y)
    // |a + t·d − center| = radius, solved for t.
    let (a, b, c) = (dx * dx + dy * dy, fx * dx + fy * dy, fx * fx + fy * fy - radius * radius)
    let root = b * b - a * c
    guard a > 0, root > 0 else { return nil }
    let (first, last) = (max(0, (-b - root.squareRoot()) / a), min(1, (-b + root.squareRoot()) / a))
    guard first < last else { return nil }
    func point(_ t: Double) -> Point {
      t == 0 ? edge.a : t == 1 ? edge.b : Point(x: edge.a.x + t * dx, y: edge.a.y + t * dy)
    }
    return Line([point(first), point(last)])
  }
}
