public import Geography

/// A way to get from control of places to areas and front lines; one folder each.
public protocol ControlEstimator: Sendable {
  /// The name that `--method` takes.
  static var name: String { get }

  /// The areas, contested areas, front lines and no data of a region.
  ///
  /// - Parameters:
  ///   - state: control of places; those far outside the region do not count.
  ///   - region: the box to fill, in degrees.
  ///   - ground: the land, the lakes and the great rivers of the region.
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func map(_ state: ControlState, region: BoundingBox, ground: Ground) throws -> ControlMap

  /// Maps of one region on many dates, each as ``map(_:region:ground:)`` has it.
  func series(in region: BoundingBox, ground: Ground) throws -> any ControlSeries

  /// Control at spots, in their order, as ``map(_:region:ground:)`` has it there; a spot outside the region has no data.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl]
}

extension ControlEstimator {
  public func series(in region: BoundingBox, ground: Ground) throws -> any ControlSeries {
    PlainSeries(estimator: self, region: region, ground: ground)
  }
}
