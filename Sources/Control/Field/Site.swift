import Geography

extension Terrain {
  /// The land cell next to a spot that lies on the same bank: the cell that the spot is in, or one of those around it.
  ///
  /// Nil outside the grid, and for a spot with no land within two cells.
  func cell(of spot: Point, _ banks: Banks) -> Int? {
    guard let home = grid.index(of: spot) else { return nil }
    if isLand[home], !banks.part(spot, grid.center(home)) { return home }
    let (column, row) = (home % grid.columns, home / grid.columns)
    var near: [(index: Int, distance: Double)] = []
    for r in max(0, row - 2)...min(grid.rows - 1, row + 2) {
      for c in max(0, column - 2)...min(grid.columns - 1, column + 2) where isLand[r * grid.columns + c] {
        near.append((r * grid.columns + c, grid.center(column: c, row: r).distance(to: spot)))
      }
    }
    near.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return near.first { !banks.part(spot, grid.center($0.index)) }?.index ?? near.first?.index
  }

  /// The land cell nearest to a spot of the grid, whatever lies between; nil where there is none within some metres.
  func shore(of spot: Point, within limit: Double) -> Int? {
    guard let home = grid.index(of: spot) else { return nil }
    let (column, row) = (home % grid.columns, home / grid.columns)
    let farthest = Int(min(limit / grid.cell, Double(max(grid.columns, grid.rows))))
    var best: (index: Int, square: Int)?
    // Square rings around the spot, as long as one may hold a nearer cell.
    for ring in 0...max(0, farthest) {
      if let best, ring * ring > best.square { break }
      for r in max(0, row - ring)...min(grid.rows - 1, row + ring) {
        let isSide = abs(r - row) == ring
        for c in stride(from: column - ring, through: column + ring, by: isSide ? 1 : 2 * ring)
        where c >= 0 && c < grid.columns && isLand[r * grid.columns + c] {
          let square = (c - column) * (c - column) + (r - row) * (r - row)
          if square < best?.square ?? Int.max { best = (r * grid.columns + c, square) }
        }
      }
    }
    return best?.index
  }
}
