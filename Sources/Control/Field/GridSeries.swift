import Geography

/// Maps of many dates by a grid estimator: the terrain, the estimator's tools and the land are made once.
final class GridSeries<Estimator: GridEstimator>: ControlSeries {
  private let estimator: Estimator
  private let frame: MapFrame
  private let ground: Ground
  private let land: GridLand
  private var last: (stage: FieldStage, tools: Estimator.Tools)?

  /// - Throws: ``GeographyError`` when the region cannot be projected.
  init(_ estimator: Estimator, in region: BoundingBox, ground: Ground) throws {
    self.estimator = estimator
    self.ground = ground
    frame = try MapFrame(region)
    land = GridLand(ground, in: region)
  }

  func map(_ state: ControlState) throws -> ControlMap {
    let stage = try stage(state)
    return try estimator.map(state, stage, field: { field(stage) }, ground: ground, land: land, in: frame)
  }

  /// The field alone, without areas.
  func field(_ state: ControlState) throws -> ControlField { try field(stage(state)) }

  private func stage(_ state: ControlState) throws -> FieldStage {
    try estimator.stage(state, ground, frame, after: last?.stage)
  }

  private func field(_ stage: FieldStage) -> ControlField {
    let known = last.flatMap { stage.isOnGround(of: $0.stage) ? $0.tools : nil }
    let tools = known ?? estimator.tools(for: stage)
    last = (stage, tools)
    return estimator.field(stage, tools)
  }
}

/// The land of a region in two parts: what reports may reach, and the rest.
final class GridLand {
  private let region: BoundingBox
  private let pieces: [Polygon<Coordinate>]
  private let boxes: [BoundingBox?]
  private let lakes: [Polygon<Coordinate>]
  private var last: (isNear: [Bool], near: [Polygon<Coordinate>], far: [Polygon<Coordinate>])?

  init(_ ground: Ground, in region: BoundingBox) {
    self.region = region
    pieces = MapFrame.pieces(ground.land, in: region)
    boxes = pieces.map { BoundingBox(around: $0.exterior) }
    lakes = MapFrame.pieces(ground.lakes, in: region)
  }

  /// The land that reaches into any of some boxes, without its lakes, and the other pieces; valid and cut to the region.
  ///
  /// Land beyond the reach of all reports is no data as it stands: a wide map has much of it.
  ///
  /// - Throws: ``GeographyError`` when GEOS cannot cut the land.
  func parts(
    reaching reach: [BoundingBox]
  ) throws -> (near: [Polygon<Coordinate>], far: [Polygon<Coordinate>]) {
    let isNear = boxes.map { box in box.map { box in reach.contains { $0.intersects(box) } } ?? false }
    if let last, last.isNear == isNear { return (last.near, last.far) }
    let near = try MapFrame.land(zip(pieces, isNear).filter(\.1).map(\.0), lakes: lakes, in: region)
    let far = try zip(pieces, isNear).filter { !$1 }.flatMap { try MapFrame.area([$0.0], in: region) }
    last = (isNear, near, far)
    return (near, far)
  }
}
