import Geography

/// How far it is from each cell to the nearest report, as far as rivers and water let it speak.
///
/// The distance is the straight one to the report's spot plus what the rivers on the way cost, so that a report's reach
/// is a disc on open land.
struct ReportReach: Sendable {
  /// Metres from each cell to the report that speaks for it; infinite where none reaches.
  private(set) var distance: [Float]
  /// The index of that report's source; -1 where none reaches.
  private(set) var source: [Int32]

  let sources: [Source]

  /// A spot that reaches out.
  struct Source: Hashable, Sendable {
    var cell: Int
    var point: Point
    /// Metres that it is put back by, for weak evidence.
    var handicap: Double
    /// Whether it speaks for its own bank only, bridge or no bridge.
    var keepsBank = false
  }

  /// - Parameter limit: metres beyond which nothing is looked at.
  init(_ sources: [Source], over terrain: Terrain, limit: Double) {
    self.sources = sources
    let grid = terrain.grid
    let (columns, count) = (grid.columns, grid.count)
    // All lengths are in cells.
    var reached = [Reached](repeating: Reached(), count: count)
    let limit = Float(limit / grid.cell)
    let spots = sources.map { source in
      let at = grid.position(source.point)
      return (x: Float(at.x), y: Float(at.y), handicap: Float(source.handicap / grid.cell))
    }
    let (east, north) = (terrain.east, terrain.north)
    let (eastCut, northCut) = (terrain.eastCut, terrain.northCut)
    let river = Terrain.river(cell: grid.cell)
    var queue = NearestFirst()
    for (i, own) in sources.enumerated() where own.cell < count && terrain.isLand[own.cell] {
      let (dx, dy) = (spots[i].x - Float(own.cell % columns), spots[i].y - Float(own.cell / columns))
      // Its own cell it reaches, however wide cells are on a map of the Earth.
      let distance = min(limit, spots[i].handicap + (dx * dx + dy * dy).squareRoot())
      guard spots[i].handicap <= limit, distance < reached[own.cell].distance else { continue }
      reached[own.cell] = Reached(distance: distance, toll: 0, source: Int32(i))
      queue.push(own.cell, distance)
    }
    while let i = queue.pop(nearness: { reached[$0].distance }) {
      let own = reached[i]
      let from = spots[Int(own.source)]
      let (column, row) = (i % columns, i / columns)
      let keepsBank = sources[Int(own.source)].keepsBank
      func reach(_ neighbour: Int, _ column: Int, _ row: Int, _ link: Float, _ cut: Float) {
        guard link > 0, own.distance < reached[neighbour].distance else { return }
        let conductance = keepsBank && !cut.isNaN ? min(link, river) : link
        let toll = conductance < 1 ? own.toll + 1 / conductance - 1 : own.toll
        let (dx, dy) = (from.x - Float(column), from.y - Float(row))
        // Going on never shortens the way.
        let next = max(own.distance, from.handicap + (dx * dx + dy * dy).squareRoot() + toll)
        guard next <= limit, next < reached[neighbour].distance else { return }
        reached[neighbour] = Reached(distance: next, toll: toll, source: own.source)
        queue.push(neighbour, next)
      }
      if column + 1 < columns { reach(i + 1, column + 1, row, east[i], eastCut[i]) }
      if column > 0 { reach(i - 1, column - 1, row, east[i - 1], eastCut[i - 1]) }
      if row + 1 < grid.rows { reach(i + columns, column, row + 1, north[i], northCut[i]) }
      if row > 0 { reach(i - columns, column, row - 1, north[i - columns], northCut[i - columns]) }
    }
    distance = reached.map { $0.distance * Float(grid.cell) }
    source = reached.map(\.source)
  }

  /// How a cell is reached, and what rivers cost on the way.
  private struct Reached {
    var distance = Float.infinity
    var toll: Float = 0
    var source: Int32 = -1
  }
}
