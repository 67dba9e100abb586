internal import Cartography
public import Control
internal import Foundation
internal import Gazetteer
public import Geography

/// Control without a page: as areas and at spots.
extension MapGenerator {
  /// The region to work on: the one asked for, else the situation's.
  ///
  /// - Throws: ``InputError`` when there is neither.
  func region(_ asked: BoundingBox?) throws -> BoundingBox {
    guard let region = asked ?? places.region else {
      throw InputError("the situation has no region and no place to find one from; give --region W,S,E,N")
    }
    return region
  }

  /// Areas, contested areas, front lines and no data on a date.
  ///
  /// - Parameters:
  ///   - knownBy: leaves out reports published later; nil when all count.
  ///   - region: the box to fill, in degrees; nil for the situation's own.
  /// - Throws: ``InputError`` when there is nothing to show on the date or in the region, or the data are damaged;
  ///   ``GeographyError`` when the region cannot be projected.
  public func control(
    on date: CalendarDate, knownBy: CalendarDate? = nil, region asked: BoundingBox? = nil
  ) throws -> ControlMap {
    let (state, region, ground) = try groundwork(on: date, knownBy: knownBy, region: asked)
    return try estimator(in: region).map(state, region: region, ground: ground)
  }

  /// Control at spots on a date, in their order; parameters and errors as for ``control(on:knownBy:region:)``.
  public func control(
    at spots: [Coordinate], on date: CalendarDate, knownBy: CalendarDate? = nil, region asked: BoundingBox? = nil
  ) throws -> [SpotControl] {
    let (state, region, ground) = try groundwork(on: date, knownBy: knownBy, region: asked)
    return try estimator(in: region).control(at: spots, state, region: region, ground: ground)
  }

  private func groundwork(
    on date: CalendarDate, knownBy: CalendarDate?, region asked: BoundingBox?
  ) throws -> (ControlState, BoundingBox, Ground) {
    let region = try region(asked)
    let state = state(on: date, knownBy: knownBy)
    try checkSomethingToShow(state, in: region)
    // As detailed as a page of 1000 points would show it.
    let scale = max(region.widthInKilometres, region.heightInKilometres) / 1000
    return (state, region, try barriers(in: baseMap.read(region, kilometresPerPoint: scale)))
  }

  /// The estimator for a region, fitted to the places of all dates.
  func estimator(in region: BoundingBox) throws -> any ControlEstimator {
    let spots = places.places.values.filter { !$0.isExtended }.sorted { $0.id < $1.id }.map(\.coordinate)
    return try method.estimator(places: spots, in: region)
  }

  /// What of the base map bears on control.
  func barriers(in map: BaseMap) -> Ground {
    Ground(
      land: map.land.flatMap(\.shape), lakes: map.lakes.flatMap(\.shape),
      rivers: map.rivers.filter { $0.rank == 1 }.flatMap(\.shape))
  }
}
