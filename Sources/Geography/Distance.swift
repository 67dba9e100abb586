import Foundation

extension Coordinate {
  /// The mean radius of the Earth in kilometres (IUGG 1980, R1).
  public static let earthRadiusInKilometres = 6371.0088

  /// The great-circle distance to another coordinate in kilometres, on a sphere (haversine formula).
  public func distance(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let a = sin((other.latitude - latitude) * radians / 2)
    let b = sin((other.longitude - longitude) * radians / 2)
    let h = a * a + cos(latitude * radians) * cos(other.latitude * radians) * b * b
    return 2 * Coordinate.earthRadiusInKilometres * asin(min(1, h.squareRoot()))
  }

  /// The initial bearing to another coordinate in degrees clockwise from north, 0 up to 360.
  public func bearing(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let (a, b) = (latitude * radians, other.latitude * radians)
    let d = (other.longitude - longitude) * radians
    let angle = atan2(sin(d) * cos(b), cos(a) * sin(b) - sin(a) * cos(b) * cos(d)) / radians
    return angle < 0 ? angle + 360 : angle
  }

  /// The coordinate reached by going a distance in kilometres along a bearing in degrees clockwise from north.
  public func moved(kilometres: Double, bearing: Double) -> Coordinate {
    let radians = Double.pi / 180
    let (d, t) = (kilometres / Coordinate.earthRadiusInKilometres, bearing * radians)
    let (lat, lon) = (latitude * radians, longitude * radians)
    let newLat = asin(sin(lat) * cos(d) + cos(lat) * sin(d) * cos(t))
    let newLon = lon + atan2(sin(t) * sin(d) * cos(lat), cos(d) - sin(lat) * sin(newLat))
    let wrapped = (newLon / radians + 540).truncatingRemainder(dividingBy: 360) - 180
    return Coordinate(longitude: wrapped, latitude: newLat / radians)
  }
}
