import Geography

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
    let stage = try stage(state, ground, frame)
    return try map(state, stage, field: { field(stage) }, ground: ground, in: frame)
  }

  /// The map of a stage, its field being asked for where there is anything to draw.
  func map(
    _ state: ControlState, _ stage: FieldStage, field: () -> ControlField, ground: Ground, in frame: borrowing MapFrame
  ) throws -> ControlMap {
    let region = frame.region
    // Land beyond the reach of all reports is no data as it stands: a wide map has much of it.
    let reach = stage.pins.map { pin in
      let c = region.normalized(pin.coordinate)
      return BoundingBox(west: c.longitude, south: c.latitude, east: c.longitude, north: c.latitude)
        .expanded(byKilometres: stage.scale.radiusInKilometres * 1.05)
    }
    let (near, far) = MapFrame.pieces(ground.land, in: region).parted { $0.reaches(into: reach) }
    let land = try MapFrame.land(near, lakes: MapFrame.pieces(ground.lakes, in: region), in: region)
    let empty = try far.flatMap { try MapFrame.area([$0], in: region) }
    var map = ControlMap(
      state: state, region: region, areas: [], contested: [], fronts: [], noData: empty + land,
      radiusInKilometres: stage.scale.radiusInKilometres)
    guard !stage.pins.isEmpty, !land.isEmpty else { return map }
    let tiles = try FieldShaper(field()).tiles(land, rivers: ground.rivers, in: frame)
    map.areas = try tiles.areas()
    map.contested = try tiles.contested()
    map.noData = try empty + tiles.noData()
    map.fronts = try FrontBuilder(pins: stage.pins, date: state.date).fronts(tiles.frontPieces(), in: frame)
    return map
  }

  public func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl] {
    let frame = try MapFrame(region)
    let stage = try stage(state, ground, frame)
    let field = field(stage)
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

extension Array {
  /// The elements of which something is so, and the others.
  fileprivate func parted(_ isSo: (Element) -> Bool) -> (so: [Element], others: [Element]) {
    var result: ([Element], [Element]) = ([], [])
    for element in self { if isSo(element) { result.0.append(element) } else { result.1.append(element) } }
    return result
  }
}
