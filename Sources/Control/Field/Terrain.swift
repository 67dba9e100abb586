import Geography

/// How well control spreads from cell to cell of a grid: 1 over land, a sixtieth over a great river, not at all over
/// lakes and the sea.
///
/// A link joins the centres of two neighbouring cells; it is closed where a river crosses it an odd number of times, so
/// that a river is tight however it winds, at any cell size.
struct Terrain: Sendable {
  let grid: FieldGrid
  /// The conductance of the link from each cell to its neighbour to the east, and to the north.
  private(set) var east, north: [Float]
  private(set) var isLand: [Bool]
  /// Where a river or a border crosses the link, as a part of the way, 0–1; NaN where none does.
  private(set) var eastCut, northCut: [Float]

  /// The conductance across a great river between the centres of cells: a sixtieth, and less between cells so small that
  /// the river would be no more of a detour than the width of a town.
  static func river(cell: Double) -> Float { Float(1 / max(60, detour / cell)) }
  /// A river is at least as much of a detour as this many metres.
  private static let detour = 120_000.0
  /// The conductance across a national border: those who fight in one country are not taken to hold ground in the next.
  static func border(cell: Double) -> Float { Float(1 / (1 + borderDetour / cell)) }
  /// A border is as much of a detour as this many metres.
  private static let borderDetour = 30_000.0
  /// The conductance along a road.
  static let road: Float = 3

  init(_ ground: PlaneGround, on grid: FieldGrid) {
    self.grid = grid
    let count = grid.count
    east = Array(repeating: 1, count: count)
    north = Array(repeating: 1, count: count)
    eastCut = Array(repeating: .nan, count: count)
    northCut = Array(repeating: .nan, count: count)
    isLand = Terrain.inside(ground.landRings, on: grid)
    let isLake = ground.lakeRings.isEmpty ? [] : Terrain.inside(ground.lakeRings, on: grid)
    for i in isLake.indices where isLake[i] { isLand[i] = false }
    layRoads(ground.roads)
    // A lake narrower than a cell parts its banks all the same.
    for ring in ground.lakeRings {
      cut(ring + ring.prefix(1), isTight: false, conductance: Terrain.river(cell: grid.cell))
    }
    for river in ground.rivers { cut(river.points, isTight: true, conductance: Terrain.river(cell: grid.cell)) }
    openCrossings(ground.crossings)
    for border in ground.borders { cut(border.points, isTight: true, conductance: Terrain.border(cell: grid.cell)) }
    closeWater()
  }

  /// The cells whose centres lie inside rings, by the even-odd rule.
  private static func inside(_ rings: [[Point]], on grid: FieldGrid) -> [Bool] {
    var result = [Bool](repeating: false, count: grid.count)
    var crossings: [[Double]] = Array(repeating: [], count: grid.rows)
    for ring in rings {
      guard var a = ring.last.map(grid.position) else { continue }
      for point in ring {
        let b = grid.position(point)
        defer { a = b }
        let (low, high) = (min(a.y, b.y), max(a.y, b.y))
        guard (b.x - a.x).isFinite, (high - low).isFinite else { continue }
        for row in Terrain.wholes(low, high, grid.rows) {
          crossings[row].append(a.x + (b.x - a.x) * (Double(row) - a.y) / (b.y - a.y))
        }
      }
    }
    for row in 0..<grid.rows {
      let xs = crossings[row].sorted()
      for k in stride(from: 0, to: xs.count - 1, by: 2) {
        let from = max(0, min(Double(grid.columns), xs[k].rounded(.up)))
        let to = max(-1, min(Double(grid.columns - 1), xs[k + 1].rounded(.down)))
        guard from <= to else { continue }
        for column in Int(from)...Int(to) { result[row * grid.columns + column] = true }
      }
    }
    return result
  }

  /// Closes the links that a line crosses: those that it crosses an odd number of times, or, where it is not tight, at all.
  private mutating func cut(_ points: [Point], isTight: Bool, conductance: Float) {
    var eastLinks: [Int: Float] = [:]
    var northLinks: [Int: Float] = [:]
    func mark(_ links: inout [Int: Float], _ link: Int, _ t: Double) {
      if isTight, links[link] != nil { links[link] = nil } else { links[link] = Float(t) }
    }
    guard var a = points.first.map(grid.position) else { return }
    for point in points.dropFirst() {
      let b = grid.position(point)
      defer { a = b }
      guard (b.x - a.x).isFinite, (b.y - a.y).isFinite else { continue }
      // Links to the east lie on whole y, links to the north on whole x.
      for row in Terrain.wholes(a.y, b.y, grid.rows) {
        let x = a.x + (b.x - a.x) * (Double(row) - a.y) / (b.y - a.y)
        guard x >= 0, x < Double(grid.columns - 1) else { continue }
        let column = x.rounded(.down)
        mark(&eastLinks, row * grid.columns + Int(column), x - column)
      }
      for column in Terrain.wholes(a.x, b.x, grid.columns) {
        let y = a.y + (b.y - a.y) * (Double(column) - a.x) / (b.x - a.x)
        guard y >= 0, y < Double(grid.rows - 1) else { continue }
        let row = y.rounded(.down)
        mark(&northLinks, Int(row) * grid.columns + column, y - row)
      }
    }
    // What cuts a link better has the say where.
    for (link, t) in eastLinks where eastCut[link].isNaN || conductance < east[link] {
      (east[link], eastCut[link]) = (conductance, t)
    }
    for (link, t) in northLinks where northCut[link].isNaN || conductance < north[link] {
      (north[link], northCut[link]) = (conductance, t)
    }
  }

  /// The whole numbers between two values, the lower end included, that are indices of rows or columns.
  private static func wholes(_ a: Double, _ b: Double, _ count: Int) -> Range<Int> {
    let low = max(0, min(Double(count), min(a, b).rounded(.up)))
    let high = max(0, min(Double(count), max(a, b).rounded(.up)))
    return Int(low)..<Int(max(low, high))
  }

  private mutating func layRoads(_ roads: [Line<Point>]) {
    var isRoad = Set<Int>()
    for road in roads {
      for p in road.densified(step: grid.cell / 3).points { if let i = grid.index(of: p) { isRoad.insert(i) } }
    }
    for i in isRoad {
      if isRoad.contains(i + 1) { east[i] = Terrain.road }
      if isRoad.contains(i + grid.columns) { north[i] = Terrain.road }
    }
  }

  /// Opens the closed links next to bridges.
  private mutating func openCrossings(_ points: [Point]) {
    for point in points {
      guard let index = grid.index(of: point) else { continue }
      let (column, row) = (index % grid.columns, index / grid.columns)
      for r in max(0, row - 1)...min(grid.rows - 1, row + 1) {
        for c in max(0, column - 1)...min(grid.columns - 1, column + 1) {
          let i = r * grid.columns + c
          if !eastCut[i].isNaN { east[i] = 1 }
          if !northCut[i].isNaN { north[i] = 1 }
        }
      }
    }
  }

  private mutating func closeWater() {
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let i = row * grid.columns + column
        if column == grid.columns - 1 || !isLand[i] || !isLand[i + 1] { east[i] = 0 }
        if row == grid.rows - 1 || !isLand[i] || !isLand[i + grid.columns] { north[i] = 0 }
      }
    }
  }
}
