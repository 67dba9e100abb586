/// A position that planar geometry can compute with: two numbers, horizontal first.
///
/// Geometry types are generic over it, so that degrees (``Coordinate``) and metres or page points (``Point``) never mix.
public protocol Position: Hashable, Sendable {
  /// The horizontal number: longitude in degrees, or metres east, or points from the page's left edge.
  var x: Double { get }
  /// The vertical number: latitude in degrees, or metres north, or points from the page's top edge.
  var y: Double { get }
  init(x: Double, y: Double)
}

/// A spot on Earth: longitude and latitude in degrees on WGS 84, in that order.
public struct Coordinate: Position, Codable {
  public var longitude: Double
  public var latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  @inlinable public init(x: Double, y: Double) { self.init(longitude: x, latitude: y) }
  @inlinable public var x: Double { longitude }
  @inlinable public var y: Double { latitude }

  /// Whether both numbers are finite and within ±180 and ±90 degrees.
  public var isValid: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }
}

/// A point of a plane: metres of a projection (y up) or points of a page (y down), as its owner says.
public struct Point: Position, Codable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The straight distance to another point of the same plane, in its unit.
  @inlinable public func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}
