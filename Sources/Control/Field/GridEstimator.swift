import Geography

/// An estimator that works out control cell by cell: what the harmonic one and the cost-distance one have in common.
protocol GridEstimator: ControlEstimator {
  var scale: EvidenceScale? { get }
  /// The side of a cell in kilometres; nil for one that fits the region and the spacing of its places.
  var cellInKilometres: Double? { get }

  /// What fields are worked out with, the same for all stages on one ground.
  associatedtype Tools

  func tools(for stage: FieldStage) -> Tools

  /// Control of every cell of a stage.
  func field(_ stage: FieldStage, _ tools: Tools) -> ControlField
}

extension GridEstimator {
  public func map(_ state: ControlState, region: BoundingBox, ground: Ground) throws -> ControlMap {
    try GridSeries(self, in: region, ground: ground).map(state)
  }

  public func series(in region: BoundingBox, ground: Ground) throws -> any ControlSeries {
    try GridSeries(self, in: region, ground: ground)
  }

  /// The map of a stage, its field being asked for where there is anything to draw.
  func map(
    _ state: ControlState, _ stage: FieldStage, field: () -> ControlField, ground: Ground, land: GridLand,
    in frame: borrowing MapFrame
  ) throws -> ControlMap {
    let region = frame.region
    let reach = stage.pins.map { pin in
      let c = region.normalized(pin.coordinate)
      return BoundingBox(west: c.longitude, south: c.latitude, east: c.longitude, north: c.latitude)
        .expanded(byKilometres: stage.scale.radiusInKilometres * 1.05)
    }
    let (land, empty) = try land.parts(reaching: reach)
    var map = ControlMap(
      state: state, region: region, areas: [], contested: [], fronts: [], noData: empty + land,
      radiusInKilometres: stage.scale.radiusInKilometres)
    guard !stage.pins.isEmpty, !land.isEmpty else { return map }
    let tiles = try FieldShaper(field()).tiles(land, barriers: ground.rivers + ground.borders, in: frame)
    map.areas = try tiles.areas()
    map.contested = try tiles.contested()
    map.noData = try empty + tiles.noData()
    map.fronts = try FrontBuilder(pins: stage.pins, state, borders: ground.borders).fronts(
      tiles.frontPieces(), in: frame)
    return map
  }

  public func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl] {
    let frame = try MapFrame(region)
    let stage = try stage(state, ground, frame)
    let field = field(stage, tools(for: stage))
    let spots = spots.map(region.normalized)
    let near = BoundingBox(around: spots).map { [$0] } ?? []
    let land = try MapFrame.land(
      MapFrame.pieces(ground.land, in: region).filter { $0.reaches(into: near) },
      lakes: MapFrame.pieces(ground.lakes, in: region), in: region)
    let isLand = try Overlay.contains(land, spots)
    return zip(zip(spots, frame.project(spots)), isLand).map { spot, isLand in
      guard region.contains(spot.0), let control = field.control(at: spot.1) else { return SpotControl(.noData) }
      guard isLand else { return SpotControl(.water, shares: control.shares, support: 0) }
      return control.state == .water ? SpotControl(.noData) : control
    }
  }

  func stage(
    _ state: ControlState, _ ground: Ground, _ frame: borrowing MapFrame, after previous: FieldStage? = nil
  ) throws -> FieldStage {
    try FieldStage(
      state, ground: ground, in: frame, scale: scale, cell: cellInKilometres.map { $0 * 1000 }, after: previous)
  }
}

extension Polygon<Coordinate> {
  /// Whether the box around the polygon meets any of some boxes.
  fileprivate func reaches(into boxes: [BoundingBox]) -> Bool {
    BoundingBox(around: exterior).map { own in boxes.contains { $0.intersects(own) } } ?? false
  }
}
