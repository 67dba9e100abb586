import CGEOS

/// Geometry as well-known binary (ISO 19125), little-endian and two-dimensional, as databases keep it.
public enum WellKnownBinary {
  /// The bytes of a point, a multilinestring or a multipolygon; longitude comes first.
  ///
  /// - Throws: ``GeographyError`` when GEOS cannot build the geometry.
  public static func bytes(of geometry: GeoJSONGeometry) throws -> [UInt8] {
    try GEOSSession.run { geos in
      switch geometry {
      case .point(let c):
        let point = try geos.take(GEOSGeom_createPointFromXY_r(geos.handle, c.x, c.y), "Making a point")
        return try geos.bytes(of: point)
      case .lines(let lines): return try geos.bytes(of: geos.shape(lines))
      case .polygons(let polygons): return try geos.bytes(of: geos.shape(polygons))
      }
    }
  }
}

extension GEOSSession {
  fileprivate func bytes(of shape: borrowing GEOSShape) throws -> [UInt8] {
    guard let writer = GEOSWKBWriter_create_r(handle) else { throw failure("Writing geometry") }
    defer { GEOSWKBWriter_destroy_r(handle, writer) }
    GEOSWKBWriter_setByteOrder_r(handle, writer, Int32(GEOS_WKB_NDR.rawValue))
    GEOSWKBWriter_setOutputDimension_r(handle, writer, 2)
    var count = 0
    guard let buffer = GEOSWKBWriter_write_r(handle, writer, shape.pointer, &count) else {
      throw failure("Writing geometry")
    }
    defer { GEOSFree_r(handle, buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }
}
