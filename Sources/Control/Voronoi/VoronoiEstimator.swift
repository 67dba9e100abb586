public import Geography

/// Gives every spot of land to the holder of the nearest reported place, as far as a report is taken to speak for its
/// surroundings: Voronoi cells, cut to discs, merged by holder. A place does not speak for the other bank of a great river.
///
/// It is the plainest of the estimators, and the one to compare others with. Areas, contested areas and no data are made
/// of the same faces (see ``Overlay/partition(_:by:)``), so that they tile the land and share their vertices with
/// the front lines. Coordinates of a region that crosses the antimeridian run on above 180 degrees.
public struct VoronoiEstimator: ControlEstimator {
  public static let name = "voronoi"

  /// Evidence up to this many days old leaves a front line fresh.
  public static let freshDays = 30

  /// It compares places in pairs: more than these would take minutes.
  static let mostPlaces = 5000

  private let radiusInKilometres: Double?

  /// An estimator; without a radius (in kilometres) it takes one that fits the spacing of the places.
  ///
  /// Maps of a series should be made with the same radius.
  public init(radiusInKilometres: Double? = nil) { self.radiusInKilometres = radiusInKilometres }

  /// An estimator whose radius fits the spacing of the places of a whole situation, the same on every date.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public init(places: [Coordinate], in region: BoundingBox) throws {
    let near = region.expanded(byKilometres: SupportRadius.bounds.upperBound)
    let frame = try MapFrame(region)
    let points = frame.project(places.map { region.normalized($0) }.filter { near.contains($0) })
    self.init(radiusInKilometres: SupportRadius.kilometres(for: points, in: region))
  }

  public func map(
    _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> ControlMap {
    let frame = try MapFrame(region)
    let (pins, radius) = try pins(of: state, in: frame)
    let reach = pins.map { pin in
      BoundingBox(
        west: pin.coordinate.longitude, south: pin.coordinate.latitude, east: pin.coordinate.longitude,
        north: pin.coordinate.latitude
      ).expanded(byKilometres: radius * 1.05)
    }
    let pieces = MapFrame.pieces(ground.land, in: region)
    let isNear = pieces.map { piece in
      BoundingBox(around: piece.exterior).map { box in reach.contains { $0.intersects(box) } } ?? false
    }
    // Land beyond the reach of all reports is no data as it stands: a wide map has much of it.
    let far = try zip(pieces, isNear).filter { !$1 }.flatMap { try MapFrame.area([$0.0], in: region) }
    let land = try MapFrame.land(
      zip(pieces, isNear).filter(\.1).map(\.0), lakes: MapFrame.pieces(ground.lakes, in: region), in: region)
    var map = ControlMap(
      state: state, region: region, areas: [], contested: [], fronts: [], noData: far + land,
      radiusInKilometres: radius)
    guard !pins.isEmpty, !land.isEmpty else { return map }

    let banks = try RiverBanks(land, rivers: ground.rivers, borders: ground.borders, pins: pins, radius: radius)
    let metres = radius * 1000
    let groups = banks.pieces.indices.map { piece in pins.indices.filter { banks.pieceOfPin[$0] == piece } }
    let lines = try (groups + (banks.hasOpenLand ? [Array(pins.indices)] : [])).flatMap { group -> [Line<Point>] in
      let own = group.map { pins[$0] }
      guard !own.isEmpty else { return [] }
      return try DiscOutline.arcs(around: own.map(\.point), radius: metres)
        + CellBorders.lines(between: own, radius: metres)
    }
    let towns = PartedTowns(pins, at: pins.map(\.point))
    let cuts =
      frame.unproject(lines + towns.outlines, step: metres / 8)
      + (banks.pieces.isEmpty ? [] : ground.rivers + ground.borders)
    let faces = try Overlay.partition(land, by: cuts)
    let bankOfFace = try banks.pieces(of: faces.map(\.inside))
    let tenures = zip(frame.project(faces.map(\.inside)), bankOfFace).map { spot, piece -> Pin.Tenure in
      let group = piece.map { groups[$0] } ?? Array(pins.indices)
      let part = towns.tenure(at: spot) { piece == nil || banks.pieceOfPin[$0.pin] == piece }
      if let part { return part }
      guard let nearest = spot.nearest(in: group.map { pins[$0].point }), nearest.distance <= metres else {
        return .nobody
      }
      return pins[group[nearest.index]].tenure
    }
    let tiles = TileSorter(faces.map(\.polygon), tenures: tenures, pins: pins)
    map.areas = try tiles.areas()
    map.contested = try tiles.contested()
    map.noData = try far + tiles.noData()
    map.fronts = try FrontBuilder(pins: pins, state, borders: ground.borders).fronts(tiles.frontPieces(), in: frame)
    return map
  }

  public func control(
    at spots: [Coordinate], _ state: ControlState, region: BoundingBox, ground: Ground
  ) throws -> [SpotControl] {
    let frame = try MapFrame(region)
    let (pins, radius) = try pins(of: state, in: frame)
    let spots = spots.map(region.normalized)
    let land = try MapFrame.area(MapFrame.pieces(ground.land, in: region), in: region)
    let banks = try RiverBanks(land, rivers: ground.rivers, borders: ground.borders, pins: pins, radius: radius)
    let isLand = try Overlay.contains(land, spots)
    let isLake = try Overlay.contains(ground.lakes, spots)
    let pieces = try banks.pieces(of: spots)
    let points = frame.project(spots)
    let towns = PartedTowns(pins, at: pins.map(\.point))
    return spots.indices.map { i in
      guard region.contains(spots[i]) else { return SpotControl(.noData) }
      let group =
        pieces[i].map { piece in pins.indices.filter { banks.pieceOfPin[$0] == piece } } ?? Array(pins.indices)
      guard let nearest = points[i].nearest(in: group.map { pins[$0].point }) else {
        return SpotControl(isLand[i] && !isLake[i] ? .noData : .water)
      }
      let pin = pins[group[nearest.index]]
      let isNear = nearest.distance <= radius * 1000
      let shares = pin.shares.map { SpotControl.Share(actor: $0.actor, share: $0.share) }
      let support = isNear ? pin.support : 0
      let part = towns.tenure(at: points[i]) { pieces[i] == nil || banks.pieceOfPin[$0.pin] == pieces[i] }
      if isLand[i], !isLake[i], let part { return SpotControl(part, shares: shares, support: support) }
      let state: SpotControl.State =
        switch pin.tenure {
        case _ where !isLand[i] || isLake[i]: .water
        case .held where isNear: .held
        case .contested where isNear, .open where isNear: .contested
        default: .noData
        }
      return SpotControl(state, shares: shares, support: support)
    }
  }

  /// The pins that bear on the region, and the radius in kilometres.
  private func pins(of state: ControlState, in frame: borrowing MapFrame) throws -> (pins: [Pin], radius: Double) {
    let region = frame.region
    let coordinates = state.places.map { region.normalized($0.place.coordinate) }
    let points = frame.project(coordinates)
    let all = Pin.merged(
      state.places.indices.compactMap { Pin(state.places[$0], at: points[$0], coordinate: coordinates[$0]) })
    func within(_ kilometres: Double) -> [Pin] {
      let box = region.expanded(byKilometres: kilometres)
      return all.filter { box.contains($0.coordinate) }
    }
    let near = within(SupportRadius.bounds.upperBound).map(\.point)
    guard near.count <= VoronoiEstimator.mostPlaces else {
      throw GeographyError(
        "voronoi takes at most \(VoronoiEstimator.mostPlaces) places, and the reports speak of \(near.count); use harmonic"
      )
    }
    let radius = radiusInKilometres ?? SupportRadius.kilometres(for: near, in: region)
    return (within(radius), radius)
  }
}

extension Point {
  /// The index of the nearest of some points, the first of those as near, and its distance; nil when there are none.
  func nearest(in points: [Point]) -> (index: Int, distance: Double)? {
    var best: (index: Int, square: Double)?
    for (i, p) in points.enumerated() {
      let (dx, dy) = (p.x - x, p.y - y)
      let square = dx * dx + dy * dy
      if square < best?.square ?? .infinity { best = (i, square) }
    }
    return best.map { ($0.index, $0.square.squareRoot()) }
  }
}
