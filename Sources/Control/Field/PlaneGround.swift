import Geography

/// The ground of a region in metres of its projection, ready to be laid on grids of any cell size.
struct PlaneGround: Sendable {
  /// The rings of land and of lakes, by the even-odd rule.
  var landRings: [[Point]]
  var lakeRings: [[Point]]
  var rivers: [Line<Point>]
  var borders: [Line<Point>]
  var crossings: [Point]
  var roads: [Line<Point>]

  init(_ ground: Ground, in frame: borrowing MapFrame) {
    landRings = frame.project(rings: MapFrame.pieces(ground.land, in: frame.region).flatMap(\.rings))
    lakeRings = frame.project(rings: MapFrame.pieces(ground.lakes, in: frame.region).flatMap(\.rings))
    rivers = frame.project(rings: ground.rivers.map(\.points)).map { Line($0) }
    borders = frame.project(rings: ground.borders.map(\.points)).map { Line($0) }
    crossings = frame.project(ground.crossings.map(frame.region.normalized))
    roads = frame.project(rings: ground.roads.map(\.points)).map { Line($0) }
  }
}

extension MapFrame {
  /// Rings or lines in metres, in one call: PROJ's overhead is by the call.
  borrowing func project(rings: [[Coordinate]]) -> [[Point]] {
    let all = project(rings.flatMap { $0 })
    var start = 0
    return rings.map { ring in
      defer { start += ring.count }
      return Array(all[start..<start + ring.count])
    }
  }
}
