import Geography

/// Draws the smoothest fronts that fit the reports: each actor's field is pinned at its places and spreads over the land
/// between them, hardly over great rivers, and not over water.
///
/// See ``FieldSolver`` for the field, ``Certainty`` for how it becomes a likelihood. A report weighs by its support, so that
/// one wrong report among many gives way; it is then kept as disputed.
public struct HarmonicEstimator: GridEstimator {
  public static let name = "harmonic"

  let scale: EvidenceScale?
  let cellInKilometres: Double?

  /// - Parameters:
  ///   - scale: maps of a series should be made with the same one; nil for one that fits the places of the state.
  ///   - cellInKilometres: the side of a cell; nil for one that fits.
  public init(scale: EvidenceScale? = nil, cellInKilometres: Double? = nil) {
    self.scale = scale
    self.cellInKilometres = cellInKilometres
  }

  func tools(for stage: FieldStage) -> NestedSolver {
    NestedSolver(stage.ground, finest: stage.terrain, length: HarmonicField.length(stage.scale))
  }

  func field(_ stage: FieldStage, _ solver: NestedSolver) -> ControlField { HarmonicField(stage, solver).control() }
}
