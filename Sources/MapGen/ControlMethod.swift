internal import Control
internal import Geography

/// The ways from reports to areas that `--method` offers; a new one is one line here and in ``estimator(places:in:)``.
public enum ControlMethod: String, CaseIterable, Sendable {
  case harmonic
  case costDistance = "cost-distance"
  case voronoi

  /// The way that is taken unless another is asked for.
  public static let usual = ControlMethod.harmonic

  /// The estimator, fitted to the spacing of all places of a situation, so that its maps of all dates are made alike.
  func estimator(places: [Coordinate], in region: BoundingBox) throws -> any ControlEstimator {
    let scale = try EvidenceScale(places: places, in: region)
    return switch self {
    case .harmonic: HarmonicEstimator(scale: scale)
    case .costDistance: CostDistanceEstimator(scale: scale)
    case .voronoi: VoronoiEstimator(radiusInKilometres: scale.radiusInKilometres)
    }
  }
}
