import Geography

/// A region with its projection to metres; longitudes run on through the antimeridian where the region does.
struct MapFrame: ~Copyable {
  let region: BoundingBox
  private let projector: Projector

  init(_ region: BoundingBox) throws {
    self.region = region
    projector = try Projector(.fitting(region))
  }

  /// Points in metres; not finite where the projection has no image.
  borrowing func project(_ coordinates: [Coordinate]) -> [Point] { projector.project(coordinates) }

  /// Lines of the plane in degrees, with a point at least every `step` metres, cut where they leave the world or run
  /// across the meridian opposite the region.
  borrowing func unproject(_ lines: [Line<Point>], step: Double) -> [Line<Coordinate>] {
    let dense = lines.map { $0.densified(step: step).points }
    // One call for all lines: PROJ's overhead is by the call.
    let all = projector.unproject(dense.flatMap { $0 }).map(region.normalized)
    var start = 0
    return dense.flatMap { points in
      defer { start += points.count }
      return MapFrame.unbroken(all[start..<start + points.count])
    }
  }

  private static func unbroken(_ coordinates: ArraySlice<Coordinate>) -> [Line<Coordinate>] {
    var result: [Line<Coordinate>] = []
    var current: [Coordinate] = []
    for c in coordinates {
      let isFinite = c.longitude.isFinite && c.latitude.isFinite
      if let last = current.last, !isFinite || abs(c.longitude - last.longitude) > 180 {
        if current.count > 1 { result.append(Line(current)) }
        current = []
      }
      if isFinite { current.append(c) }
    }
    if current.count > 1 { result.append(Line(current)) }
    return result
  }

  /// Pieces of land as one valid area without its lakes, cut to the region.
  static func land(
    _ pieces: [Polygon<Coordinate>], lakes: [Polygon<Coordinate>], in region: BoundingBox
  ) throws -> [Polygon<Coordinate>] {
    let land = try area(pieces, in: region)
    let boxes = land.compactMap { BoundingBox(around: $0.exterior) }
    let near = lakes.filter { lake in
      BoundingBox(around: lake.exterior).map { box in boxes.contains { $0.intersects(box) } } ?? false
    }
    guard !near.isEmpty else { return land }
    return try Overlay.difference(land, Overlay.union(near.flatMap { try Overlay.valid([$0]) }))
  }

  /// The polygons of the land that reach into the region, in the region's longitudes, as they are.
  static func pieces(_ land: [Polygon<Coordinate>], in region: BoundingBox) -> [Polygon<Coordinate>] {
    // Land on the far side of the antimeridian is given in either way of counting longitudes.
    let shifts: [Double] = region.east > 180 ? [0, 360] : [0]
    return shifts.flatMap { shift in land.map { shifted($0, by: shift) } }.filter { polygon in
      BoundingBox(around: polygon.exterior)?.intersects(region) ?? false
    }
  }

  /// Polygons as one valid area, cut to the region.
  static func area(_ pieces: [Polygon<Coordinate>], in region: BoundingBox) throws -> [Polygon<Coordinate>] {
    let isClean = try region.east <= 180 && Overlay.isValid(pieces)
    let clean = try isClean ? pieces : Overlay.union(pieces.flatMap { try Overlay.valid([$0]) })
    let isWithin = pieces.allSatisfy { $0.exterior.allSatisfy(region.contains) }
    return try isWithin ? clean : Overlay.intersection(clean, [region.polygon()])
  }

  private static func shifted(_ polygon: Polygon<Coordinate>, by shift: Double) -> Polygon<Coordinate> {
    guard shift != 0 else { return polygon }
    func moved(_ ring: [Coordinate]) -> [Coordinate] {
      ring.map { Coordinate(longitude: $0.longitude + shift, latitude: $0.latitude) }
    }
    return Polygon(exterior: moved(polygon.exterior), holes: polygon.holes.map(moved))
  }
}
