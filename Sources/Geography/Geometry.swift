/// A line through two or more positions.
public struct Line<P: Position>: Hashable, Sendable {
  public var points: [P]

  public init(_ points: [P]) { self.points = points }
}

/// An area: an exterior ring and the holes in it. Rings do not repeat their first position at the end.
public struct Polygon<P: Position>: Hashable, Sendable {
  public var exterior: [P]
  public var holes: [[P]]

  public init(exterior: [P], holes: [[P]] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  /// All rings, the exterior first.
  public var rings: [[P]] { [exterior] + holes }
}

extension BoundingBox {
  /// The box as a polygon, counter-clockwise from its south-west corner; edges carry points every `step` degrees.
  ///
  /// The points in between keep a parallel a curve when the polygon is projected.
  public func polygon(step: Double = .infinity) -> Polygon<Coordinate> {
    func side(_ from: (Double, Double), _ to: (Double, Double)) -> [Coordinate] {
      let length = max(abs(to.0 - from.0), abs(to.1 - from.1))
      let count = step.isFinite && step > 0 ? max(1, Int((length / step).rounded(.up))) : 1
      return (0..<count).map { i in
        let t = Double(i) / Double(count)
        return Coordinate(longitude: from.0 + (to.0 - from.0) * t, latitude: from.1 + (to.1 - from.1) * t)
      }
    }
    return Polygon(
      exterior: side((west, south), (east, south)) + side((east, south), (east, north))
        + side((east, north), (west, north)) + side((west, north), (west, south)))
  }
}

extension Polygon {
  /// The area by the shoelace formula, in the square of the positions' unit, holes taken off; never negative.
  public var area: Double {
    func ringArea(_ ring: [P]) -> Double {
      guard var last = ring.last else { return 0 }
      var sum = 0.0
      for p in ring {
        sum += last.x * p.y - p.x * last.y
        last = p
      }
      return abs(sum) / 2
    }
    return holes.reduce(ringArea(exterior)) { $0 - ringArea($1) }
  }

  /// Whether the position lies inside, by the even-odd rule.
  public func contains(_ p: P) -> Bool {
    var inside = false
    for ring in rings {
      guard var a = ring.last else { continue }
      for b in ring {
        if (a.y > p.y) != (b.y > p.y), p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x { inside.toggle() }
        a = b
      }
    }
    return inside
  }
}

extension Line {
  /// The length along the line in the positions' unit.
  @inlinable public var length: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + Line.length(from: $1.0, to: $1.1) }
  }

  @inlinable static func length(from a: P, to b: P) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The line with points added so that no two are further apart than `step`; the same ones whichever way it runs.
  @inlinable public func densified(step: Double) -> Line {
    guard step > 0, let first = points.first else { return self }
    var result = [first]
    result.reserveCapacity(points.count)
    for i in points.indices.dropFirst() {
      let (a, b) = (points[i - 1], points[i])
      // Counted from the same end either way, so that lines along both sides of an edge get the same points.
      let isForward = (a.x, a.y) < (b.x, b.y)
      let (from, to) = isForward ? (a, b) : (b, a)
      let count = max(1, Int((Line.length(from: a, to: b) / step).rounded(.up)))
      for k in 1..<max(1, count) {
        let t = Double(isForward ? k : count - k) / Double(count)
        result.append(P(x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t))
      }
      result.append(b)
    }
    return Line(result)
  }
}
