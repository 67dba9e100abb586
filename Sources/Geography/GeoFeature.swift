/// A feature of a file of geography, such as GeoJSON or a GeoPackage: its geometry taken apart by dimension.
public struct GeoFeature: Hashable, Sendable {
  public var points: [Coordinate] = []
  public var lines: [Line<Coordinate>] = []
  public var polygons: [Polygon<Coordinate>] = []
  /// The properties as text; a list becomes its items with `|` between them, and what is null or an object is left out.
  public var properties: [String: String] = [:]

  public init() {}

  public var isEmpty: Bool { points.isEmpty && lines.isEmpty && polygons.isEmpty }

  /// The box around all of it; nil when it has no geometry.
  public var box: BoundingBox? {
    let all =
      [BoundingBox(around: points)] + lines.map { BoundingBox(around: $0.points) }
      + polygons.map { BoundingBox(around: $0.exterior) }
    return all.compactMap(\.self).reduce(nil) { $0?.union($1) ?? $1 }
  }
}

/// A grid that positions are brought onto, so that a file of many millions takes no more room than a page shows.
///
/// The corners of a border come out the same from both of the areas that share it, wherever their rings begin.
public struct CoarseGrid: Hashable, Sendable {
  /// The step of the grid in degrees; 0 keeps every position as it is.
  public let step: Double

  public init(step: Double) { self.step = step.isFinite && step > 0 ? step : 0 }

  public static let none = CoarseGrid(step: 0)

  @inlinable public func snapped(_ c: Coordinate) -> Coordinate {
    guard step > 0 else { return c }
    return Coordinate(
      longitude: (c.longitude / step).rounded() * step, latitude: (c.latitude / step).rounded() * step)
  }

  /// Positions on the grid, those left out that fall on the one before.
  public func snapped(_ points: [Coordinate]) -> [Coordinate] {
    guard step > 0 else { return points }
    var kept: [Coordinate] = []
    for point in points {
      let point = snapped(point)
      if kept.last != point { kept.append(point) }
    }
    return kept
  }
}
