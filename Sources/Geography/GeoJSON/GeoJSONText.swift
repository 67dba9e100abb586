/// Geometry as GeoJSON (RFC 7946): exteriors counter-clockwise, six decimals, cut at the antimeridian.
extension JSONText {
  /// A feature; `properties` writes the members of its properties.
  public mutating func feature(_ geometry: GeoJSONGeometry, properties: (inout JSONText) -> Void) {
    object { json in
      json.member("type", "Feature")
      json.key("properties")
      json.object(properties)
      json.key("geometry")
      json.geometry(geometry)
    }
  }

  private mutating func geometry(_ geometry: GeoJSONGeometry) {
    object { json in
      switch geometry {
      case .point(let c):
        json.member("type", "Point")
        json.key("coordinates")
        json.element(c.withinWorld)
      case .lines(let lines):
        json.member("type", "MultiLineString")
        json.key("coordinates")
        json.array { json in for line in lines.flatMap(\.cutAtAntimeridian) { json.positions(line.points) } }
      case .polygons(let polygons):
        json.member("type", "MultiPolygon")
        json.key("coordinates")
        json.array { json in
          for polygon in polygons {
            json.array { json in
              for (i, ring) in polygon.rings.enumerated() { json.ring(ring, counterClockwise: i == 0) }
            }
          }
        }
      }
    }
  }

  private mutating func ring(_ ring: [Coordinate], counterClockwise: Bool) {
    let ring = ring.wound(counterClockwise: counterClockwise)
    positions(ring + ring.prefix(1))
  }

  private mutating func positions(_ points: [Coordinate]) {
    array { json in for point in points { json.element(point) } }
  }
}

extension [Coordinate] {
  /// The ring the one way round or the other.
  public func wound(counterClockwise: Bool) -> [Coordinate] {
    var doubled = 0.0
    for (a, b) in zip(self, dropFirst() + prefix(1)) { doubled += a.x * b.y - b.x * a.y }
    return (doubled > 0) == counterClockwise ? self : reversed()
  }
}

/// What a feature of GeoJSON looks like.
public enum GeoJSONGeometry: Hashable, Sendable {
  case point(Coordinate)
  case lines([Line<Coordinate>])
  /// Polygons within ±180 degrees; see ``Swift/Array/cutAtAntimeridian()``.
  case polygons([Polygon<Coordinate>])
}

extension Coordinate {
  /// The coordinate with a longitude of at most 180 degrees.
  public var withinWorld: Coordinate { longitude > 180 ? turned(by: -360) : self }

  fileprivate func turned(by degrees: Double) -> Coordinate {
    Coordinate(longitude: longitude + degrees, latitude: latitude)
  }
}

extension [Polygon<Coordinate>] {
  /// The polygons with longitudes within ±180 degrees: what runs on beyond is cut off and moved a turn back.
  ///
  /// - Throws: ``GeographyError`` when they cannot be cut.
  public func cutAtAntimeridian() throws -> [Polygon<Coordinate>] {
    guard contains(where: { $0.exterior.contains { $0.longitude > 180 } }) else { return self }
    let east = BoundingBox(west: 180, south: -90, east: 540, north: 90).polygon()
    let west = BoundingBox(west: -180, south: -90, east: 180, north: 90).polygon()
    return try Overlay.intersection(self, [west])
      + Overlay.intersection(self, [east]).map { polygon in
        func turned(_ ring: [Coordinate]) -> [Coordinate] { ring.map { $0.turned(by: -360) } }
        return Polygon(exterior: turned(polygon.exterior), holes: polygon.holes.map(turned))
      }
  }
}

extension Line<Coordinate> {
  /// The line with longitudes within ±180 degrees, in two or more where it crosses the antimeridian.
  public var cutAtAntimeridian: [Line] {
    guard points.contains(where: { $0.longitude > 180 }) else { return [self] }
    var result: [[Coordinate]] = [[]]
    var previous: Coordinate?
    for point in points {
      if let last = previous, (last.longitude > 180) != (point.longitude > 180) {
        let t = (180 - last.longitude) / (point.longitude - last.longitude)
        let latitude = last.latitude + t * (point.latitude - last.latitude)
        let goesEast = point.longitude > 180
        result[result.count - 1].append(Coordinate(longitude: goesEast ? 180 : -180, latitude: latitude))
        result.append([Coordinate(longitude: goesEast ? -180 : 180, latitude: latitude)])
      }
      result[result.count - 1].append(point.longitude > 180 ? point.turned(by: -360) : point)
      previous = point
    }
    return result.filter { $0.count > 1 }.map { Line($0) }
  }
}
