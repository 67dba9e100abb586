public import Geography

/// An estimator that works out control cell by cell: what the harmonic one and the cost-distance one have in common.
protocol GridEstimator: ControlEstimator {
  var scale: EvidenceScale? { get }
  /// The side of a cell in kilometres; nil for one that fits the region and the spacing of its places.
  var cellInKilometres: Double? { get }

  /// Control of every cell of a stage.
  func field(_ stage: FieldStage) -> ControlField
}

extension GridEstimator {
  public func map(_ state: ControlState, region: BoundingBox, ground: Ground) throws -> ControlMap {
    let frame = try MapFrame(region)
    let land = try frame.land(ground)
    let stage = try stage(state, ground, land, frame)
    var map = ControlMap(
      state: state, region: region, areas: [], contested: [], fronts: [], noData: land,
      radiusInKilometres: stage.scale.radiusInKilometres)
    guard !stage.pins.isEmpty, !land.isEmpty else { return map }
    let tiles = try FieldShaper(field(stage)).tiles(land, rivers: ground.rivers, in: frame)
    map.areas = try tiles.areas()
    map.contested = try tiles.contested()
    map.noData = try tiles.noData()
    map.fronts = try FrontBuilder(pins: stage.pins, date: state.date).fronts(tiles.frontPieces(), in: frame)
    return map
  }

  public func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl] {
    let frame = try MapFrame(region)
    let land = try frame.land(ground)
    let stage = try stage(state, ground, land, frame)
    let field = field(stage)
    let spots = spots.map(region.normalized)
    let isLand = try Overlay.contains(land, spots)
    return zip(zip(spots, frame.project(spots)), isLand).map { spot, isLand in
      guard region.contains(spot.0), let control = field.control(at: spot.1) else { return SpotControl(.noData) }
      guard isLand else { return SpotControl(.water, shares: control.shares, support: 0) }
      return control.state == .water ? SpotControl(.noData) : control
    }
  }

  private func stage(
    _ state: ControlState, _ ground: Ground, _ land: [Polygon<Coordinate>], _ frame: borrowing MapFrame
  ) throws -> FieldStage {
    try FieldStage(
      state, ground: ground, land: land, in: frame, scale: scale, cell: cellInKilometres.map { $0 * 1000 })
  }
}
