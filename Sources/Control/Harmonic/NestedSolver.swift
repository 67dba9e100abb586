import Geography

/// Solves for fields on a grid by way of coarser ones: each gives the next a start that lacks only detail.
struct NestedSolver {
  /// From the coarsest to the finest.
  let levels: [FieldSolver]
  /// A grid of fewer cells than this is the coarsest.
  static let coarsest = 1500
  private static let coarseSteps = 400
  private static let steps = 24
  /// A start from another date lacks only what has changed in between.
  private static let warmSteps = 12

  init(_ ground: PlaneGround, finest: Terrain, length: Double) {
    var levels = [FieldSolver(finest, length: length)]
    // A river parts the coarser grids too, each in its own way: conductances are laid anew, not averaged.
    while let grid = levels.last?.terrain.grid, grid.count > NestedSolver.coarsest {
      levels.append(FieldSolver(Terrain(ground, on: grid.coarser), length: length))
    }
    self.levels = levels.reversed()
  }

  /// The pins of each level.
  typealias Pins = [[FieldSolver.Pin]]

  /// The field of pins given for each level, on the finest grid or on that of another level.
  func solve(_ pins: Pins, upTo last: Int? = nil) -> [Float] {
    var field: [Float]?
    for (i, level) in levels.enumerated().prefix((last ?? levels.count - 1) + 1) {
      let start = field.map { NestedSolver.refined($0, from: levels[i - 1].terrain, to: level.terrain) }
      field = level.solve(pins[i], start: start, steps: i == 0 ? NestedSolver.coarseSteps : NestedSolver.steps)
    }
    return field ?? []
  }

  /// The field of pins given for each level, beginning with a field of other pins on the finest grid.
  func solve(_ pins: Pins, from start: [Float]) -> [Float] {
    guard let level = levels.last, let own = pins.last, start.count == level.terrain.grid.count else {
      return solve(pins)
    }
    return level.solve(own, start: start, steps: NestedSolver.warmSteps)
  }

  /// A field on a finer grid: from the four nearest cells, those across a river left out.
  private static func refined(_ field: [Float], from coarse: Terrain, to fine: Terrain) -> [Float] {
    let (from, to) = (coarse.grid, fine.grid)
    var result = [Float](repeating: 0, count: to.count)
    let shut: Float = 0.5
    for row in 0..<to.rows {
      let parentRow = row / 2
      let up = row % 2 == 1
      let otherRow = up ? parentRow + 1 : parentRow - 1
      for column in 0..<to.columns {
        let parentColumn = column / 2
        let right = column % 2 == 1
        let otherColumn = right ? parentColumn + 1 : parentColumn - 1
        let home = parentRow * from.columns + parentColumn
        var (sum, weight) = (9 * field[home], Float(9))
        let hasRow = otherRow >= 0 && otherRow < from.rows
        let hasColumn = otherColumn >= 0 && otherColumn < from.columns
        var isRowOpen = false
        if hasRow {
          isRowOpen = coarse.north[min(parentRow, otherRow) * from.columns + parentColumn] > shut
          if isRowOpen {
            sum += 3 * field[otherRow * from.columns + parentColumn]
            weight += 3
          }
        }
        if hasColumn, coarse.east[parentRow * from.columns + min(parentColumn, otherColumn)] > shut {
          sum += 3 * field[parentRow * from.columns + otherColumn]
          weight += 3
          if isRowOpen, coarse.east[otherRow * from.columns + min(parentColumn, otherColumn)] > shut {
            sum += field[otherRow * from.columns + otherColumn]
            weight += 1
          }
        }
        result[row * to.columns + column] = sum / weight
      }
    }
    return result
  }
}
