import Control
import Geography

/// Maps of one region by one method, of any dates in any order.
///
/// Each is estimated by itself, so that a frame shows what `render` draws, whoever draws the others.
struct ControlSeries {
  /// What the maps of all dates are made with.
  struct Basis: Sendable {
    var estimator: any ControlEstimator
    var region: BoundingBox
    var ground: Ground
  }

  private let basis: Basis

  init(_ basis: Basis) { self.basis = basis }

  /// The map of a date.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func map(_ state: ControlState) throws -> ControlMap {
    try basis.estimator.map(state, region: basis.region, ground: basis.ground)
  }
}
