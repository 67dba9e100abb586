import Control
import Geography

/// Maps of one region by one method, a date after the other.
struct ControlSeries {
  /// What the maps of all dates are made with.
  struct Basis: Sendable {
    var method: ControlMethod
    var estimator: any ControlEstimator
    var scale: EvidenceScale
    var region: BoundingBox
    var ground: Ground
  }

  private let basis: Basis
  private var harmonic: HarmonicSeries?

  init(_ basis: Basis) {
    self.basis = basis
    if basis.method == .harmonic {
      harmonic = HarmonicSeries(scale: basis.scale, region: basis.region, ground: basis.ground)
    }
  }

  /// The map of the next date.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  mutating func map(_ state: ControlState) throws -> ControlMap {
    try harmonic?.map(state) ?? basis.estimator.map(state, region: basis.region, ground: basis.ground)
  }
}
