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
    guard let region = asked ?? places.region ?? controlBox else {
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
    let (state, basis) = try groundwork(on: date, knownBy: knownBy, region: asked)
    return try basis.series().map(state)
  }

  /// Control at spots on a date, in their order; parameters and errors as for ``control(on:knownBy:region:)``.
  public func control(
    at spots: [Coordinate], on date: CalendarDate, knownBy: CalendarDate? = nil, region asked: BoundingBox? = nil
  ) throws -> [SpotControl] {
    let (state, basis) = try groundwork(on: date, knownBy: knownBy, region: asked)
    return try zip(spots, basis.control(at: spots, state)).map { spot, control in
      asked?.contains(spot) == false ? SpotControl(.noData) : control
    }
  }

  /// The box around the areas of a layer that brings control, with a margin.
  private var controlBox: BoundingBox? {
    let corners = (situation.controlAreas ?? []).flatMap(\.polygons).flatMap(\.exterior)
    return BoundingBox(spanning: corners).map { box in
      box.expanded(byKilometres: max(10, 0.08 * max(box.widthInKilometres, box.heightInKilometres)))
    }
  }

  func groundwork(
    on date: CalendarDate, knownBy: CalendarDate?, region asked: BoundingBox?
  ) throws -> (ControlState, ControlBasis) {
    let region = try region(asked)
    let state = state(on: date, knownBy: knownBy)
    try checkSomethingToShow(state, in: region)
    return (state, try basis(showing: region, clipped: true))
  }

  /// What of a region bears on control, as detailed as a page of 1000 points would show it.
  func ground(of region: BoundingBox) throws -> Ground {
    let scale = max(region.widthInKilometres, region.heightInKilometres) / 1000
    return try barriers(in: baseMap.read(region, kilometresPerPoint: scale), of: region)
  }

  /// The estimator for a region, fitted to the places of all dates; the areas of a layer that brings control need none.
  func estimator(in region: BoundingBox) throws -> any ControlEstimator {
    if let areas = situation.controlAreas { return PolygonEstimator(areas) }
    let spots = places.places.values.filter { !$0.isExtended }.sorted { $0.id < $1.id }.map(\.coordinate)
    return try method.estimator(places: spots, in: region)
  }

  /// What of the base map bears on control, with the bridges and roads of the user's layers and the gazetteer's bridges.
  ///
  /// - Throws: ``InputError`` for a layer that cannot be read.
  func barriers(in map: BaseMap, of region: BoundingBox) throws -> Ground {
    let bridges = try situation.layerFeatures(named: ["bridge", "crossing"], in: region)
    let roads = try situation.layerFeatures(named: ["road", "highway"], in: region)
    let known = gazetteer.places(in: region, kinds: [.bridge], minimumPopulation: 0, limit: 1000).map(\.coordinate)
    return Ground(
      land: map.land.flatMap(\.shape), lakes: map.lakes.flatMap(\.shape),
      rivers: map.rivers.filter { $0.rank == 1 }.flatMap(\.shape),
      borders: map.borders.filter { $0.status == nil }.flatMap(\.shape),
      crossings: bridges.flatMap { $0.points + $0.lines.compactMap(\.middle) } + known, roads: roads.flatMap(\.lines))
  }
}

extension Line<Coordinate> {
  /// The point halfway along the row of points: where a bridge that is drawn as a line crosses its river.
  fileprivate var middle: Coordinate? {
    guard let first = points.first, let last = points.last else { return nil }
    if points.count > 2 { return points[points.count / 2] }
    return Coordinate(longitude: (first.x + last.x) / 2, latitude: (first.y + last.y) / 2)
  }
}
