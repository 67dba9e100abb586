import CGEOS

/// Reads well-known binary (OGC 06-103r4, with the flags of PostGIS): the geometry of GeoPackages and databases.
public enum WKB {
  /// A geometry in the units of its reference system, taken apart by dimension.
  public struct Shape: Hashable, Sendable {
    public var points: [Point] = []
    public var lines: [Line<Point>] = []
    public var polygons: [Polygon<Point>] = []
  }

  /// The geometry that some bytes hold; heights and measures are left out.
  ///
  /// - Throws: ``GeographyError`` with GEOS's own message when they hold none.
  public static func shape(_ bytes: UnsafeRawBufferPointer) throws -> Shape {
    try GEOSSession.run { geos in
      guard let reader = GEOSWKBReader_create_r(geos.handle) else { throw geos.failure("Reading a geometry") }
      defer { GEOSWKBReader_destroy_r(geos.handle, reader) }
      let base = bytes.bindMemory(to: UInt8.self).baseAddress
      let geometry = try geos.take(GEOSWKBReader_read_r(geos.handle, reader, base, bytes.count), "Reading a geometry")
      return try Shape(
        points: geos.points(geometry), lines: geos.lines(geometry), polygons: geos.polygons(geometry))
    }
  }
}
