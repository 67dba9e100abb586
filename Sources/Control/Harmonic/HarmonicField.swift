import Geography

/// Makes the fields of the actors of a stage: the work of ``HarmonicEstimator``.
struct HarmonicField {
  /// The length over which a field returns to nought, as a multiple of the spacing of places.
  ///
  /// Longer than the reports are apart, so that fronts run on smoothly between them; measured, see Benchmarks.
  static let lengthInSpacings = 10.0
  /// The variance of a report of full support: evidence of support s counts 1⁄s as uncertain.
  static let variance = 0.03
  /// Evidence weaker than this counts as if it were this strong.
  static let smallestSupport = 0.02

  let stage: FieldStage
  private let solver: NestedSolver
  private let previous: Memory?
  /// For each level the cell of each pin.
  private let cells: [[Int?]]

  /// What the map of one date leaves to that of the next.
  struct Memory {
    fileprivate var solver: NestedSolver
    fileprivate var fields: [String: [Float]]
    fileprivate var sharpness: Float
    private(set) var stage: FieldStage
  }

  /// - Parameter previous: what the map of another date left; it counts where its grid is the same.
  init(_ stage: FieldStage, after previous: Memory? = nil) {
    self.stage = stage
    let known = previous.flatMap { $0.stage.terrain.grid == stage.terrain.grid ? $0 : nil }
    self.previous = known
    let length = max(HarmonicField.lengthInSpacings * stage.scale.spacing, 4 * stage.radius)
    solver = known?.solver ?? NestedSolver(stage.ground, finest: stage.terrain, length: length)
    cells = solver.levels.map { level in stage.spots.map { level.terrain.cell(of: $0, stage.banks) } }
  }

  /// Control of every cell, and what to begin with on the next date.
  func control() -> (field: ControlField, memory: Memory) {
    let targets = stage.pins.map { HarmonicField.targets($0, stage.actors) }
    let fields = stage.actors.indices.map { actor in
      let pins = pins(targets, actor)
      return previous?.fields[stage.actors[actor]].map { solver.solve(pins, from: $0) } ?? solver.solve(pins)
    }
    let sharpness = previous?.sharpness ?? sharpness(targets)
    let memory = Memory(
      solver: solver, fields: Dictionary(uniqueKeysWithValues: zip(stage.actors, fields)), sharpness: sharpness,
      stage: stage)
    var shares = fields
    for cell in 0..<stage.terrain.grid.count {
      let own = Certainty.shares(fields.map { $0[cell] }, sharpness: sharpness)
      for (actor, share) in own.enumerated() { shares[actor][cell] = share }
    }
    let disputed = stage.pins.indices.filter { i in
      guard case .held(let actor) = stage.pins[i].tenure, let a = stage.actors.firstIndex(of: actor) else {
        return false
      }
      // Among many actors the likeliest may have less than half.
      return shares.contains { $0[stage.cells[i]] > shares[a][stage.cells[i]] }
    }
    let field = ControlField(
      terrain: stage.terrain, banks: stage.banks, pins: stage.pins, spots: stage.spots, cells: stage.cells,
      disputed: Set(disputed),
      actors: stage.actors, shares: shares, reach: stage.reach, radius: stage.radius)
    return (field, memory)
  }

  /// The part of a pin that each actor is reported to hold; what nobody is said to hold is split as the rest is.
  private static func targets(_ pin: Pin, _ actors: [String]) -> [Float] {
    let total = pin.shares.reduce(0) { $0 + $1.share }
    return actors.map { actor in
      total > 0 ? Float((pin.shares.first { $0.actor == actor }?.share ?? 0) / total) : 0
    }
  }

  /// The pins of an actor on each level; those that name no holder draw no field.
  private func pins(_ targets: [[Float]], _ actor: Int, without fold: Int? = nil) -> NestedSolver.Pins {
    cells.map { cells in
      cells.indices.compactMap { i in
        guard let cell = cells[i], !stage.pins[i].shares.isEmpty, i % Certainty.folds != fold else { return nil }
        let support = max(HarmonicField.smallestSupport, stage.pins[i].support)
        return FieldSolver.Pin(
          cell: cell, strength: Float(support / HarmonicField.variance), value: targets[i][actor])
      }
    }
  }

  /// How sharp the likelihoods may be: each fifth of the pins is foretold from the rest, on a coarse grid.
  private func sharpness(_ targets: [[Float]]) -> Float {
    let level = solver.levels.lastIndex { $0.terrain.grid.count <= HarmonicField.foretellingCells } ?? 0
    let known = stage.pins.indices.filter { !stage.pins[$0].shares.isEmpty && cells[level][$0] != nil }
    guard known.count > 2, stage.actors.count > 1 else { return Float(Certainty.usual) }
    var foretold: [[Float]] = []
    var holders: [Int] = []
    for fold in 0..<min(Certainty.folds, known.count) {
      let fields = stage.actors.indices.map { actor in
        solver.solve(pins(targets, actor, without: fold), upTo: level)
      }
      for i in known where i % Certainty.folds == fold {
        guard let cell = cells[level][i], let holder = targets[i].indices.max(by: { targets[i][$0] < targets[i][$1] })
        else { continue }
        foretold.append(fields.map { $0[cell] })
        holders.append(holder)
      }
    }
    return Certainty.sharpness(foretold, holders: holders)
  }

  /// Grids of at most so many cells are fine enough to foretell reports on.
  private static let foretellingCells = 4500
}
