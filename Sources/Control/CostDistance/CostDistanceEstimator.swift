import Geography

/// Gives every spot to the actor whose nearest place is the easiest to reach, rivers and water counting as detours.
///
/// A baseline to compare with: it knows the ground as the harmonic estimator does, but listens to one place at a time.
public struct CostDistanceEstimator: GridEstimator {
  public static let name = "cost-distance"

  let scale: EvidenceScale?
  let cellInKilometres: Double?

  /// - Parameters: as for ``HarmonicEstimator``.
  public init(scale: EvidenceScale? = nil, cellInKilometres: Double? = nil) {
    self.scale = scale
    self.cellInKilometres = cellInKilometres
  }

  func tools(for stage: FieldStage) {}

  func field(_ stage: FieldStage, _ tools: Void) -> ControlField {
    // Twice as far away counts a quarter; within a cell all are as near.
    let weights = stage.actors.map { actor -> [Float] in
      let own = stage.pins.indices.filter { stage.pins[$0].tenure.majority == actor }
      let reach = ReportReach(
        own.map { .init(cell: stage.cells[$0], point: stage.spots[$0], handicap: 0) }, over: stage.terrain,
        limit: .infinity)
      let cell = Float(stage.terrain.grid.cell)
      return reach.distance.map { distance in
        let far = max(distance, cell) / cell
        return far.isFinite ? 1 / (far * far) : 0
      }
    }
    return ControlField(stage, claims: weights, disputed: [], isEven: { $0 < EvenGround.ratio * $1 }) { claims, actor in
      let sum = claims.reduce(0, +)
      return sum > 0 ? claims[actor] / sum : 1 / Float(claims.count)
    }
  }
}
