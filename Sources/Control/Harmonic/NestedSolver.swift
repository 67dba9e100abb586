import Geography

/// Solves for fields on a grid by way of coarser ones: each gives the next a start that lacks only detail.
struct NestedSolver {
  /// From the coarsest to the finest.
  let levels: [FieldSolver]
  /// A grid of fewer cells than this is the coarsest.
  static let coarsest = 1500
  /// The steps at most on the coarsest grid and on the finest one.
  private static let (coarseSteps, steps) = (1000, 12)
  /// Those for foretelling, on the coarsest grid and on the next.
  private static let (roughSteps, finerSteps) = (200, 40)
  /// So many times as many are made on each coarser grid: a step there costs a quarter, and reaches twice as far.
  private static let growth = 3

  init(_ ground: PlaneGround, finest: Terrain, length: Double) {
    var levels = [FieldSolver(finest, length: length)]
    // A river parts the coarser grids too, each in its own way: conductances are laid anew, not averaged.
    while let grid = levels.last?.terrain.grid, grid.count > NestedSolver.coarsest {
      levels.append(FieldSolver(Terrain(ground, on: grid.coarser), length: length))
    }
    self.levels = levels.reversed()
  }

  /// What draws the field at a spot.
  struct Pin: Hashable, Sendable {
    /// The cell on each level; nil where the spot has none.
    var cells: [Int?]
    var strength, value: Float
  }

  /// The cells of each level to work a field out for, where only some of the finest matter; on the coarsest it is all of them.
  func active(_ matters: [Bool]) -> [ActiveCells] {
    var own = matters
    var result: [ActiveCells] = []
    for (i, level) in levels.enumerated().reversed() {
      result.append(i == 0 ? level.active() : level.active(own))
      guard i > 0 else { break }
      own = NestedSolver.coarser(own, from: level.terrain.grid, to: levels[i - 1].terrain.grid)
    }
    return result.reversed()
  }

  private static func coarser(_ matters: [Bool], from fine: FieldGrid, to coarse: FieldGrid) -> [Bool] {
    var result = [Bool](repeating: false, count: coarse.count)
    for row in 0..<fine.rows {
      let (start, home) = (row * fine.columns, row / 2 * coarse.columns)
      for column in 0..<fine.columns where matters[start + column] { result[home + column / 2] = true }
    }
    return result
  }

  /// The field of pins on the finest grid.
  ///
  /// - Parameter active: the cells of each level to work it out for; nil for all.
  func solve(_ pins: [Pin], for active: [ActiveCells]? = nil) -> [Float] {
    var field: [Float]?
    for (i, level) in levels.enumerated() {
      field = level.solve(
        on(i, pins), start: refined(field, to: i), steps: steps(on: i), for: active?[i])
    }
    return field ?? []
  }

  /// The level to foretell reports on from others: the coarsest, or the next where the places lie closer than its cells.
  func foretelling(spacing: Double) -> Int {
    guard levels.count > 1, levels[0].terrain.grid.cell > spacing else { return 0 }
    return 1
  }

  /// The field of pins on a level, good enough to foretell by; it begins with nothing, as other fields know too much.
  func solve(_ pins: [Pin], roughlyOn level: Int) -> [Float] {
    (0...level).reduce(nil as [Float]?) { field, i in
      levels[i].solve(
        on(i, pins), start: refined(field, to: i), steps: i == 0 ? NestedSolver.roughSteps : NestedSolver.finerSteps,
        tolerance: FieldSolver.roughTolerance)
    } ?? []
  }

  private func steps(on level: Int) -> Int {
    guard level > 0 else { return NestedSolver.coarseSteps }
    // However many levels there are, none takes more than the coarsest.
    return (level + 1..<levels.count).reduce(NestedSolver.steps) { steps, _ in
      min(NestedSolver.coarseSteps, steps * NestedSolver.growth)
    }
  }

  private func on(_ level: Int, _ pins: [Pin]) -> [FieldSolver.Pin] {
    pins.compactMap { pin in
      pin.cells[level].map { .init(cell: $0, strength: pin.strength, pull: pin.strength * pin.value) }
    }
  }

  /// A field of the next coarser level on a level.
  private func refined(_ field: [Float]?, to level: Int) -> [Float]? {
    field.map { NestedSolver.refined($0, from: levels[level - 1].terrain, to: levels[level].terrain) }
  }

  /// A field on a finer grid: from the four nearest cells, those across a river left out.
  private static func refined(_ field: [Float], from coarse: Terrain, to fine: Terrain) -> [Float] {
    let (from, to) = (coarse.grid, fine.grid)
    var result = [Float](repeating: 0, count: to.count)
    let shut: Float = 0.5
    for row in 0..<to.rows {
      let start = row / 2 * from.columns
      let other = row % 2 == 1 ? start + from.columns : start - from.columns
      let hasRow = other >= 0 && other < from.count
      for column in 0..<to.columns {
        let home = start + column / 2
        let beside = column % 2 == 1 ? home + 1 : home - 1
        let isRowOpen = hasRow && coarse.north[min(home, home + other - start)] > shut
        var (sum, weight) = (9 * field[home], Float(9))
        if isRowOpen {
          sum += 3 * field[home + other - start]
          weight += 3
        }
        // The link from the end of a row to the next is closed, and so is the one before the first.
        if beside >= 0, coarse.east[min(home, beside)] > shut {
          sum += 3 * field[beside]
          weight += 3
          if isRowOpen, coarse.east[min(home, beside) + other - start] > shut {
            sum += field[beside + other - start]
            weight += 1
          }
        }
        result[row * to.columns + column] = sum / weight
      }
    }
    return result
  }
}
