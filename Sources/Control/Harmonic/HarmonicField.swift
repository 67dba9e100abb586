import Geography

/// Makes the fields of the actors of a stage: the work of ``HarmonicEstimator``.
struct HarmonicField {
  /// The length over which a field returns to nought, as a multiple of the breadth of the ground that reports come from …
  private static let lengthInBreadths = 4.0
  /// … and of the spacing of places, at least and at most.
  private static let lengthInSpacings = 10.0...60
  /// The variance of a report of full support: evidence of support s counts 1⁄s as uncertain.
  static let variance = 0.0036
  /// Evidence weaker than this counts as if it were this strong.
  static let smallestSupport = 0.02

  /// The length over which a field returns to nought, in metres.
  ///
  /// Fronts run on smoothly between reports, over lengths that a war has and not its reports: more of them tell more of its
  /// windings, but do not make it wind more. Measured, see Benchmarks.
  static func length(_ scale: EvidenceScale) -> Double {
    let spacings = scale.breadth * lengthInBreadths / scale.spacing
    return max(
      scale.spacing * min(lengthInSpacings.upperBound, max(lengthInSpacings.lowerBound, spacings)),
      4000 * scale.radiusInKilometres)
  }

  let stage: FieldStage
  private let solver: NestedSolver
  /// For each pin its cell on each level.
  private let cells: [[Int?]]

  /// - Parameter solver: made for the stage's ground.
  init(_ stage: FieldStage, _ solver: NestedSolver) {
    (self.stage, self.solver) = (stage, solver)
    cells = stage.spots.map { spot in solver.levels.map { $0.terrain.cell(of: spot, stage.banks) } }
  }

  /// Control of every cell.
  func control() -> ControlField {
    let targets = stage.pins.map { HarmonicField.targets($0, stage.actors) }
    let active = solver.active(stage.reach.distance.map(\.isFinite))
    let fields = stage.actors.indices.map { solver.solve(pins(targets, $0), for: active) }
    let sharpness = sharpness(targets)
    let disputed = stage.pins.indices.filter { i in
      guard case .held(let actor) = stage.pins[i].tenure, let a = stage.actors.firstIndex(of: actor) else {
        return false
      }
      // One source may err; where several agree, or the place is besieged, it is an enclave.
      guard !stage.pins[i].isCorroborated else { return false }
      // Among many actors the likeliest may have less than half.
      return fields.contains { $0[stage.cells[i]] > fields[a][stage.cells[i]] }
    }
    return ControlField(
      stage, claims: fields, disputed: Set(disputed),
      isEven: { Certainty.odds($0, $1, sharpness: sharpness) < EvenGround.ratio }
    ) { claims, actor in
      Certainty.share(of: actor, claims, sharpness: sharpness)
    }
  }

  /// The part of a pin that each actor is reported to hold; what nobody is said to hold is split as the rest is.
  private static func targets(_ pin: Pin, _ actors: [String]) -> [Float] {
    let total = pin.shares.reduce(0) { $0 + $1.share }
    return actors.map { actor in
      total > 0 ? Float((pin.shares.first { $0.actor == actor }?.share ?? 0) / total) : 0
    }
  }

  /// The pins of an actor; those that name no holder draw no field.
  private func pins(_ targets: [[Float]], _ actor: Int, without fold: Int? = nil) -> [NestedSolver.Pin] {
    stage.pins.indices.compactMap { i in
      guard !stage.pins[i].shares.isEmpty, i % Certainty.folds != fold else { return nil }
      let support = max(HarmonicField.smallestSupport, stage.pins[i].support)
      return NestedSolver.Pin(
        cells: cells[i], strength: Float(support / HarmonicField.variance), value: targets[i][actor])
    }
  }

  /// How sharp the likelihoods may be: each fifth of the pins is foretold from the rest, on a coarse grid.
  private func sharpness(_ targets: [[Float]]) -> Float {
    let level = solver.foretelling(spacing: stage.scale.spacing)
    let known = stage.pins.indices.filter { !stage.pins[$0].shares.isEmpty && cells[$0][level] != nil }
    guard known.count > 2, stage.actors.count > 1 else {
      return Float(Certainty.usual(reports: known.count))
    }
    var foretold: [[Float]] = []
    var holders: [Int] = []
    for fold in 0..<min(Certainty.folds, known.count) {
      let fields = stage.actors.indices.map { solver.solve(pins(targets, $0, without: fold), roughlyOn: level) }
      for i in known where i % Certainty.folds == fold {
        guard let cell = cells[i][level], let holder = targets[i].indices.max(by: { targets[i][$0] < targets[i][$1] })
        else { continue }
        foretold.append(fields.map { $0[cell] })
        holders.append(holder)
      }
    }
    return Certainty.sharpness(foretold, holders: holders)
  }
}
