internal import Geography

/// Maps of one region by one estimator on many dates, in any order.
///
/// A map is the one that ``ControlEstimator/map(_:region:ground:)`` makes of its state, whatever was asked for before; but what
/// is the same on all dates is worked out once. It stays in the task that made it.
public protocol ControlSeries: AnyObject {
  /// The map of a date.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func map(_ state: ControlState) throws -> ControlMap
}

/// Maps that have nothing in common.
final class PlainSeries: ControlSeries {
  private let estimator: any ControlEstimator
  private let region: BoundingBox
  private let ground: Ground

  init(estimator: any ControlEstimator, region: BoundingBox, ground: Ground) {
    (self.estimator, self.region, self.ground) = (estimator, region, ground)
  }

  func map(_ state: ControlState) throws -> ControlMap { try estimator.map(state, region: region, ground: ground) }
}
