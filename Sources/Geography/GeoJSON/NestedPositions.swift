/// The coordinates of a geometry as GeoJSON nests them: positions, lines of them, polygons of those.
struct NestedPositions {
  let grid: CoarseGrid
  private(set) var points: [Coordinate] = []
  /// Behind the last position of each line.
  private var lineEnds: [Int] = []
  /// Behind the last ring of each polygon.
  private var polygonEnds: [Int] = []
  /// How deeply the lists are nested: 1 for a position; 0 for an empty list.
  var depth = 0

  init(grid: CoarseGrid) { self.grid = grid }

  var isEmpty: Bool { points.isEmpty }

  mutating func add(_ position: Coordinate) {
    let position = grid.snapped(position)
    // What falls on the position before is left out, but never the first of a line.
    if grid.step > 0, points.count > (lineEnds.last ?? 0), points.last == position { return }
    points.append(position)
  }

  /// Ends a list of lists of a depth.
  mutating func close(_ depth: Int) {
    if depth == 1 { lineEnds.append(points.count) }
    if depth == 2 { polygonEnds.append(lineEnds.count) }
  }

  var lines: [[Coordinate]] {
    var start = 0
    return lineEnds.map { end in
      defer { start = end }
      return Array(points[start..<end])
    }
  }

  /// Polygons without the rings that have no area.
  var polygons: [Polygon<Coordinate>] {
    let rings = lines.map { ring in
      // GeoJSON repeats the first position at the end; our rings do not.
      ring.count > 1 && ring.first == ring.last ? Array(ring.dropLast()) : ring
    }
    var start = 0
    return polygonEnds.compactMap { end in
      defer { start = end }
      guard start < end, rings[start].count > 2 else { return nil }
      return Polygon(exterior: rings[start], holes: rings[(start + 1)..<end].filter { $0.count > 2 })
    }
  }

  /// What is wrong with a position that is not on Earth.
  static func fault(_ x: Double, _ y: Double) -> String {
    let position = "has the position \(x), \(y), which is not on Earth; "
    if abs(x) > 400 || abs(y) > 400 {
      return position + "it looks like metres: convert the file to degrees (WGS 84), or keep it as a GeoPackage"
    }
    if abs(x) <= 90, abs(y) <= 180 { return position + "longitude comes first, in degrees: are the two swapped?" }
    return position + "longitude comes first, in degrees"
  }
}
