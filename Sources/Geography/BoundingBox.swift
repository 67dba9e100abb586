import Foundation

/// A box of longitudes and latitudes in degrees: west, south, east, north.
///
/// `west` is at most `east`; a box that would cross the antimeridian has an `east` above 180.
public struct BoundingBox: Hashable, Sendable, Codable {
  public var west, south, east, north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest box around the coordinates, their longitudes taken as they are, or nil when there are none.
  public init?(around coordinates: some Sequence<Coordinate>) {
    var box: BoundingBox?
    for c in coordinates {
      let point = BoundingBox(west: c.longitude, south: c.latitude, east: c.longitude, north: c.latitude)
      box = box?.union(point) ?? point
    }
    guard let box else { return nil }
    self = box
  }

  /// The narrowest box around spots on Earth, across the antimeridian where that is the shorter way; nil for no spots.
  public init?(spanning spots: some Collection<Coordinate>) {
    guard let box = BoundingBox(around: spots) else { return nil }
    self = box
    let longitudes = spots.map(\.longitude).sorted()
    // The widest stretch without a spot is what the box leaves out.
    var widest = west + 360 - east
    for (a, b) in zip(longitudes, longitudes.dropFirst()) where b - a > widest {
      (widest, west, east) = (b - a, b, a + 360)
    }
  }

  /// Reads `W,S,E,N` in degrees, as `--region` takes it; nil when it is not four numbers that make a box.
  public init?(text: some StringProtocol) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    guard numbers.count == 4, let w = numbers[0], let s = numbers[1], let e = numbers[2], let n = numbers[3] else {
      return nil
    }
    self.init(west: w, south: s, east: e < w ? e + 360 : e, north: n)
    guard isValid else { return nil }
  }

  /// Whether the box has an area, lies within ±90 degrees of latitude and spans at most 360 degrees of longitude.
  public var isValid: Bool {
    west >= -180 && west <= 180 && east > west && east - west <= 360 && south >= -90 && north <= 90 && north > south
  }

  public var center: Coordinate { Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2) }

  /// The width in kilometres along the middle parallel.
  public var widthInKilometres: Double {
    (east - west) * .pi / 180 * Coordinate.earthRadiusInKilometres * cos(center.latitude * .pi / 180)
  }

  /// The height in kilometres along a meridian.
  public var heightInKilometres: Double { (north - south) * .pi / 180 * Coordinate.earthRadiusInKilometres }

  /// Whether the box holds a coordinate, by whichever full circle its longitude is counted.
  public func contains(_ c: Coordinate) -> Bool {
    let longitude = normalized(c).longitude
    return longitude >= west && longitude <= east && c.latitude >= south && c.latitude <= north
  }

  /// The coordinate with its longitude turned by full circles to within 180 degrees of the box's middle.
  ///
  /// In a box that crosses the antimeridian, 175 degrees west becomes 185 degrees east.
  public func normalized(_ c: Coordinate) -> Coordinate {
    guard c.longitude.isFinite else { return c }
    let turns = ((c.longitude - center.longitude) / 360).rounded()
    return turns == 0 ? c : Coordinate(longitude: c.longitude - turns * 360, latitude: c.latitude)
  }

  public func intersects(_ other: BoundingBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  public func union(_ other: BoundingBox) -> BoundingBox {
    BoundingBox(
      west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
      north: max(north, other.north))
  }

  /// The box grown on all sides by a distance in kilometres (a negative one shrinks it).
  public func expanded(byKilometres distance: Double) -> BoundingBox {
    let degrees = distance / Coordinate.earthRadiusInKilometres * 180 / .pi
    let shrink = max(0.01, cos(max(abs(south), abs(north)) * .pi / 180))
    return BoundingBox(
      west: west - degrees / shrink, south: max(-90, south - degrees), east: east + degrees / shrink,
      north: min(90, north + degrees))
  }
}
