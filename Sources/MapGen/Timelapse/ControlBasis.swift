import Control
import Geography

/// What the maps of all dates are made with.
struct ControlBasis: Sendable {
  var estimator: any ControlEstimator
  var region: BoundingBox
  var ground: Ground

  /// Maps of any dates, for one task.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  func series() throws -> any ControlSeries { try estimator.series(in: region, ground: ground) }
}
