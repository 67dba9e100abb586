import Geography

/// Leaves out the corners of lines that lie nearer than a tolerance to the line without them (Douglas and Peucker 1973).
enum SVGSimplifier {
  /// - Parameter tolerance: in the points' units.
  static func line(_ points: [Point], _ tolerance: Double) -> [Point] {
    guard points.count > 2 else { return points }
    var keeps = [Bool](repeating: false, count: points.count)
    keeps[0] = true
    keeps[points.count - 1] = true
    var stretches = [(0, points.count - 1)]
    while let (a, b) = stretches.popLast() {
      guard b - a > 1 else { continue }
      var (farthest, distance) = (a, tolerance)
      for i in (a + 1)..<b {
        let d = points[i].distance(toSegmentFrom: points[a], to: points[b])
        if d > distance { (farthest, distance) = (i, d) }
      }
      guard farthest > a else { continue }
      keeps[farthest] = true
      stretches.append((a, farthest))
      stretches.append((farthest, b))
    }
    return zip(points, keeps).filter(\.1).map(\.0)
  }

  /// A ring, its first point not repeated; fewer than three points where nothing of it is left to see.
  static func ring(_ points: [Point], _ tolerance: Double) -> [Point] {
    guard let first = points.first, points.count > 3 else { return points }
    let farthest = points.indices.max { first.distance(to: points[$0]) < first.distance(to: points[$1]) } ?? 0
    guard farthest > 0 else { return [] }
    let out = line(Array(points[...farthest]), tolerance)
    let back = line(Array(points[farthest...]) + [first], tolerance)
    return out + back.dropFirst().dropLast()
  }
}

extension Point {
  /// The distance to a straight line between two points.
  fileprivate func distance(toSegmentFrom a: Point, to b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let t = length > 0 ? min(1, max(0, ((x - a.x) * dx + (y - a.y) * dy) / length)) : 0
    return distance(to: Point(x: a.x + t * dx, y: a.y + t * dy))
  }
}
