/// A map projection: what PROJ calls a coordinate operation, as a value.
public struct Projection: Hashable, Sendable {
  /// The PROJ string, for example `+proj=laea +lat_0=34.5 +lon_0=41`.
  public let definition: String

  public init(definition: String) { self.definition = definition }

  /// The widest region in degrees that is drawn in an azimuthal projection.
  public static let widestAzimuthal = 150.0

  /// A projection that shows a region with little distortion and north up in its middle.
  ///
  /// Up to a hemisphere: Lambert's azimuthal equal-area, centred on the region, since areas of control are compared by
  /// size. Wider: Equal Earth (Šavrič, Patterson and Jenny 2018).
  public static func fitting(_ region: BoundingBox) -> Projection {
    let center = region.center
    let ellipsoid = "+datum=WGS84 +units=m"
    if region.east - region.west > widestAzimuthal {
      return Projection(definition: "+proj=eqearth +lon_0=\(center.longitude) \(ellipsoid)")
    }
    return Projection(definition: "+proj=laea +lat_0=\(center.latitude) +lon_0=\(center.longitude) \(ellipsoid)")
  }
}
