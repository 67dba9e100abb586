import CGEOS

/// Values into GEOS geometries and back.
///
/// Made for each kind of position: through the protocol, a point takes longer to pass on than GEOS takes with it.
extension GEOSSession {
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func shape<P: Position>(_ polygons: [Polygon<P>]) throws -> GEOSShape {
    try collection(GEOS_MULTIPOLYGON) { add in
      for polygon in polygons where polygon.exterior.count > 2 {
        add(try self.polygon(polygon).release())
      }
    }
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func shape<P: Position>(_ lines: [Line<P>]) throws -> GEOSShape {
    try collection(GEOS_MULTILINESTRING) { add in
      for line in lines where line.points.count > 1 {
        add(
          try take(GEOSGeom_createLineString_r(handle, sequence(line.points, closed: false)), "Making a line").release()
        )
      }
    }
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func shape<P: Position>(points: [P]) throws -> GEOSShape {
    try collection(GEOS_MULTIPOINT) { add in
      for p in points { add(try take(GEOSGeom_createPointFromXY_r(handle, p.x, p.y), "Making a point").release()) }
    }
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func polygon<P: Position>(_ polygon: Polygon<P>) throws -> GEOSShape {
    let shell = try ring(polygon.exterior)
    var holes: [OpaquePointer?] = []
    do {
      for hole in polygon.holes where hole.count > 2 { holes.append(try ring(hole).release()) }
    } catch {
      for hole in holes { GEOSGeom_destroy_r(handle, hole) }
      throw error
    }
    let count = UInt32(holes.count)
    let pointer = shell.release()
    return try take(GEOSGeom_createPolygon_r(handle, pointer, &holes, count), "Making a polygon")
  }

  /// The polygons of a geometry, also of one within a collection; other dimensions are left out.
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func polygons<P: Position>(_ shape: borrowing GEOSShape) throws -> [Polygon<P>] {
    var result: [Polygon<P>] = []
    try walk(shape.pointer) { part in
      guard GEOSGeomTypeId_r(handle, part) == GEOS_POLYGON.rawValue, GEOSisEmpty_r(handle, part) == 0 else { return }
      let holes: [[P]] = try (0..<GEOSGetNumInteriorRings_r(handle, part)).map {
        try positions(GEOSGetInteriorRingN_r(handle, part, $0), closed: true)
      }
      result.append(Polygon(exterior: try positions(GEOSGetExteriorRing_r(handle, part), closed: true), holes: holes))
    }
    return result
  }

  /// The lines of a geometry, also of one within a collection; other dimensions are left out.
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func lines<P: Position>(_ shape: borrowing GEOSShape) throws -> [Line<P>] {
    var result: [Line<P>] = []
    try walk(shape.pointer) { part in
      let type = GEOSGeomTypeId_r(handle, part)
      guard type == GEOS_LINESTRING.rawValue || type == GEOS_LINEARRING.rawValue else { return }
      let points: [P] = try positions(part, closed: false)
      if points.count > 1 { result.append(Line(points)) }
    }
    return result
  }

  /// The points of a geometry, also of one within a collection; other dimensions are left out.
  func points<P: Position>(_ shape: borrowing GEOSShape) throws -> [P] {
    var result: [P] = []
    try walk(shape.pointer) { part in
      guard GEOSGeomTypeId_r(handle, part) == GEOS_POINT.rawValue, GEOSisEmpty_r(handle, part) == 0 else { return }
      result += try positions(part, closed: false)
    }
    return result
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  func positions<P: Position>(_ geometry: OpaquePointer?, closed: Bool) throws -> [P] {
    guard let geometry, let sequence = GEOSGeom_getCoordSeq_r(handle, geometry) else { throw failure("Reading points") }
    var count: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1 else { throw failure("Reading points") }
    var buffer = [Double](repeating: 0, count: Int(count) * 2)
    guard count == 0 || GEOSCoordSeq_copyToBuffer_r(handle, sequence, &buffer, 0, 0) == 1 else {
      throw failure("Reading points")
    }
    let used = closed ? max(0, Int(count) - 1) : Int(count)
    return (0..<used).map { P(x: buffer[2 * $0], y: buffer[2 * $0 + 1]) }
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  private func ring<P: Position>(_ points: [P]) throws -> GEOSShape {
    try take(GEOSGeom_createLinearRing_r(handle, sequence(points, closed: true)), "Making a ring")
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  private func sequence<P: Position>(_ points: [P], closed: Bool) -> OpaquePointer? {
    var buffer: [Double] = []
    buffer.reserveCapacity(points.count * 2 + 2)
    for p in points {
      buffer.append(p.x)
      buffer.append(p.y)
    }
    if closed, let first = points.first {
      buffer.append(first.x)
      buffer.append(first.y)
    }
    return GEOSCoordSeq_copyFromBuffer_r(handle, buffer, UInt32(buffer.count / 2), 0, 0)
  }

  private func collection(
    _ type: GEOSGeomTypes, _ body: ((OpaquePointer) -> Void) throws -> Void
  ) throws -> GEOSShape {
    var parts: [OpaquePointer?] = []
    do {
      try body { parts.append($0) }
    } catch {
      for part in parts { GEOSGeom_destroy_r(handle, part) }
      throw error
    }
    return try take(
      GEOSGeom_createCollection_r(handle, Int32(type.rawValue), &parts, UInt32(parts.count)), "Making a collection")
  }

  /// Visits the simple geometries of a geometry, in order.
  private func walk(_ geometry: OpaquePointer, _ visit: (OpaquePointer) throws -> Void) throws {
    guard GEOSGeomTypeId_r(handle, geometry) >= GEOS_MULTIPOINT.rawValue else { return try visit(geometry) }
    for i in 0..<GEOSGetNumGeometries_r(handle, geometry) {
      guard let part = GEOSGetGeometryN_r(handle, geometry, i) else { continue }
      try walk(part, visit)
    }
  }
}
