public import Geography

/// How a region of the Earth lies in a frame on the page: projection, scale and position.
public struct MapView: Hashable, Sendable {
  public let projection: Projection
  /// Where the map is drawn, in page points.
  public let frame: Rectangle
  /// Page points per metre of the projection.
  public let scale: Double
  /// What the frame shows, in degrees: the region and what fits beside it.
  public let visible: BoundingBox
  /// The region asked for, in degrees.
  public let region: BoundingBox
  private let origin: Point

  /// Fits a region into a frame, as large as it goes, north up.
  ///
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public init(region: BoundingBox, frame: Rectangle) throws {
    self.region = region
    self.frame = frame
    projection = Projection.fitting(region)
    let projector = try Projector(projection)
    let outline = projector.project(region.polygon(step: (region.east - region.west) / 32).exterior)
    guard let extent = Extent(outline), extent.width > 0, extent.height > 0 else {
      throw GeographyError(
        "the region \(region.west),\(region.south),\(region.east),\(region.north) cannot be projected")
    }
    scale = min(frame.width / extent.width, frame.height / extent.height)
    let (halfWidth, halfHeight) = (frame.width / scale / 2, frame.height / scale / 2)
    origin = Point(x: extent.midX - halfWidth, y: extent.midY + halfHeight)
    visible = MapView.box(
      around: Extent(
        minX: extent.midX - halfWidth, minY: extent.midY - halfHeight, maxX: extent.midX + halfWidth,
        maxY: extent.midY + halfHeight), region, projector)
  }

  /// Kilometres per page point in the middle of the frame.
  public var kilometresPerPoint: Double { 1 / scale / 1000 }

  /// The page points of coordinates; not finite where the projection has no image.
  public func place(_ coordinates: [Coordinate], with projector: borrowing Projector) -> [Point] {
    projector.project(coordinates).map {
      Point(x: frame.minX + ($0.x - origin.x) * scale, y: frame.minY + (origin.y - $0.y) * scale)
    }
  }

  /// The box of degrees that the frame covers, from points all over it (an edge alone misses a pole inside).
  private static func box(around e: Extent, _ region: BoundingBox, _ projector: borrowing Projector) -> BoundingBox {
    let steps = 24
    let grid = (0...steps).flatMap { i in
      (0...steps).map { j in
        Point(
          x: e.minX + (e.maxX - e.minX) * Double(i) / Double(steps),
          y: e.minY + (e.maxY - e.minY) * Double(j) / Double(steps))
      }
    }
    let middle = region.center.longitude
    let seen = projector.unproject(grid).filter { $0.longitude.isFinite && $0.latitude.isFinite }.map { c in
      var longitude = c.longitude
      while longitude < middle - 180 { longitude += 360 }
      while longitude > middle + 180 { longitude -= 360 }
      return Coordinate(longitude: longitude, latitude: c.latitude)
    }
    return (BoundingBox(around: seen) ?? region).union(region)
  }
}

/// The extent of points in a plane.
struct Extent {
  var minX = Double.infinity
  var minY = Double.infinity
  var maxX = -Double.infinity
  var maxY = -Double.infinity

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  /// The extent of the finite points; nil when there are none.
  init?(_ points: [Point]) {
    for p in points where p.x.isFinite && p.y.isFinite {
      (minX, maxX) = (min(minX, p.x), max(maxX, p.x))
      (minY, maxY) = (min(minY, p.y), max(maxY, p.y))
    }
    guard minX <= maxX else { return nil }
  }

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var midX: Double { (minX + maxX) / 2 }
  var midY: Double { (minY + maxY) / 2 }
}
