internal import Geography

extension Path {
  /// The rings of a path cut to a rectangle (Sutherland and Hodgman 1974); for filled straight-edged rings.
  ///
  /// A concave ring that leaves the rectangle and comes back is joined along its edge, which a fill does not show.
  func clipped(to r: Rectangle) -> Path {
    var result = Path()
    var ring: [Point] = []
    func finish() {
      let cut = Path.cut(ring, to: r)
      if cut.count > 2 { result.add(cut, closed: true) }
      ring = []
    }
    for command in commands {
      switch command {
      case .move(let p):
        finish()
        ring = [p]
      case .line(let p): ring.append(p)
      case .curve(_, _, let p): ring.append(p)
      case .close: finish()
      }
    }
    finish()
    return result
  }

  /// The part of a ring within a rectangle.
  static func cut(_ ring: [Point], to r: Rectangle) -> [Point] {
    let edges: [(inside: (Point) -> Bool, cross: (Point, Point) -> Point)] = [
      ({ $0.x >= r.minX }, { at($0, $1, ($0.x - r.minX) / ($0.x - $1.x)) }),
      ({ $0.x <= r.maxX }, { at($0, $1, ($0.x - r.maxX) / ($0.x - $1.x)) }),
      ({ $0.y >= r.minY }, { at($0, $1, ($0.y - r.minY) / ($0.y - $1.y)) }),
      ({ $0.y <= r.maxY }, { at($0, $1, ($0.y - r.maxY) / ($0.y - $1.y)) }),
    ]
    return edges.reduce(ring) { points, edge in
      guard var previous = points.last else { return [] }
      var kept: [Point] = []
      for p in points {
        if edge.inside(p) != edge.inside(previous) { kept.append(edge.cross(previous, p)) }
        if edge.inside(p) { kept.append(p) }
        previous = p
      }
      return kept
    }
  }

  private static func at(_ a: Point, _ b: Point, _ t: Double) -> Point {
    Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
  }
}
