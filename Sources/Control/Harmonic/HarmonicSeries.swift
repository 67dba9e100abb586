public import Geography

/// Maps of one region on one date after the other, each estimate beginning with the one before.
///
/// It saves the terrain and most of the solver's steps; the maps are those of ``HarmonicEstimator`` to within what cannot be
/// seen. For a time-lapse; dates should be near one another.
public struct HarmonicSeries {
  private let estimator: HarmonicEstimator
  private let region: BoundingBox
  private let ground: Ground
  private var memory: HarmonicField.Memory?

  /// - Parameters:
  ///   - scale: the same for all dates.
  ///   - region: the box to fill, in degrees.
  public init(scale: EvidenceScale, cellInKilometres: Double? = nil, region: BoundingBox, ground: Ground) {
    estimator = HarmonicEstimator(scale: scale, cellInKilometres: cellInKilometres)
    self.region = region
    self.ground = ground
  }

  /// The map of the next date.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  public mutating func map(_ state: ControlState) throws -> ControlMap {
    let frame = try MapFrame(region)
    let field = try field(state, frame)
    return try estimator.map(state, field.stage, field: { field }, ground: ground, in: frame)
  }

  /// The estimate alone, without areas: what a benchmark times.
  public mutating func estimate(_ state: ControlState) throws { _ = try field(state, MapFrame(region)) }

  mutating func field(_ state: ControlState, _ frame: borrowing MapFrame) throws -> ControlField {
    let stage = try estimator.stage(state, ground, frame, after: memory?.stage)
    let (field, next) = HarmonicField(stage, after: memory).control()
    memory = next
    return field
  }
}
