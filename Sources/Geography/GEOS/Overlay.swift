import CGEOS

/// Overlay operations on polygons and lines, computed by GEOS in the plane of their positions.
///
/// Every function throws a ``GeographyError`` that carries GEOS's own message. Invalid polygons (self-crossing rings,
/// holes outside) are repaired first where an operation needs valid ones; see ``valid(_:)``.
/// C documentation: https://libgeos.org/doxygen/geos__c_8h.html
public enum Overlay {
  /// The union of polygons that may overlap.
  public static func union<P: Position>(_ polygons: [Polygon<P>]) throws -> [Polygon<P>] {
    try unary(polygons, "Union") { GEOSUnaryUnion_r($0, $1) }
  }

  /// The union of polygons that meet edge to edge without overlap, such as grid cells; many times faster than ``union(_:)``.
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  public static func coverageUnion<P: Position>(_ polygons: [Polygon<P>]) throws -> [Polygon<P>] {
    try unary(polygons, "Coverage union") { GEOSCoverageUnion_r($0, $1) }
  }

  /// The parts that both sides share.
  public static func intersection<P: Position>(_ a: [Polygon<P>], _ b: [Polygon<P>]) throws -> [Polygon<P>] {
    try binary(a, b, "Intersection") { GEOSIntersection_r($0, $1, $2) }
  }

  /// The parts of the first side that the second does not cover.
  public static func difference<P: Position>(_ a: [Polygon<P>], _ b: [Polygon<P>]) throws -> [Polygon<P>] {
    guard !b.isEmpty else { return a }
    return try binary(a, b, "Difference") { GEOSDifference_r($0, $1, $2) }
  }

  /// The same area as valid polygons: self-crossings are cut, holes outside dropped.
  public static func valid<P: Position>(_ polygons: [Polygon<P>]) throws -> [Polygon<P>] {
    try unary(polygons, "Repair") { GEOSMakeValid_r($0, $1) }
  }

  /// Whether the polygons are valid as one multipolygon: rings simple, parts apart.
  public static func isValid<P: Position>(_ polygons: [Polygon<P>]) throws -> Bool {
    try GEOSSession.run { geos in
      let shape = try geos.shape(polygons)
      return GEOSisValid_r(geos.handle, shape.pointer) == 1
    }
  }

  /// The parts of lines that lie inside the polygons.
  public static func clip<P: Position>(_ lines: [Line<P>], to polygons: [Polygon<P>]) throws -> [Line<P>] {
    try GEOSSession.run { geos in
      let a = try geos.shape(lines)
      let b = try geos.shape(polygons)
      return try geos.lines(try geos.take(GEOSIntersection_r(geos.handle, a.pointer, b.pointer), "Clipping"))
    }
  }

  /// Lines joined end to end wherever just two of them meet; with `keepingDirection` only where the one goes on from the
  /// other, so that what lay left of a line still does.
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  public static func merge<P: Position>(_ lines: [Line<P>], keepingDirection: Bool = false) throws -> [Line<P>] {
    guard !lines.isEmpty else { return [] }
    return try GEOSSession.run { geos in
      let shape = try geos.shape(lines)
      let merged =
        keepingDirection
        ? GEOSLineMergeDirected_r(geos.handle, shape.pointer) : GEOSLineMerge_r(geos.handle, shape.pointer)
      return try geos.lines(try geos.take(merged, "Joining lines"))
    }
  }

  /// The centre and radius of the largest circle inside a polygon, found to within the tolerance; a spot for a label.
  public static func largestInscribedCircle<P: Position>(
    _ polygon: Polygon<P>, tolerance: Double
  ) throws -> (center: P, radius: Double)? {
    try GEOSSession.run { geos in
      let shape = try geos.polygon(polygon)
      let radius = try geos.take(
        GEOSMaximumInscribedCircle_r(geos.handle, shape.pointer, tolerance), "Largest inscribed circle")
      let points: [P] = try geos.positions(radius.pointer, closed: false)
      guard points.count == 2 else { return nil }
      return (points[0], Line(points).length)
    }
  }

  /// A point that lies inside the polygons, also where their middle does not; nil when they have no area.
  public static func pointInside<P: Position>(_ polygons: [Polygon<P>]) throws -> P? {
    guard !polygons.isEmpty else { return nil }
    return try GEOSSession.run { geos in
      let shape = try geos.shape(polygons)
      let point = try geos.take(GEOSPointOnSurface_r(geos.handle, shape.pointer), "Point inside")
      let positions: [P] = try geos.positions(point.pointer, closed: false)
      return positions.first
    }
  }

  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  static func unary<P: Position>(
    _ polygons: [Polygon<P>], _ name: String, _ operation: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
  ) throws -> [Polygon<P>] {
    guard !polygons.isEmpty else { return [] }
    return try GEOSSession.run { geos in
      let shape = try geos.shape(polygons)
      return try geos.polygons(try geos.take(operation(geos.handle, shape.pointer), name))
    }
  }

  private static func binary<P: Position>(
    _ a: [Polygon<P>], _ b: [Polygon<P>], _ name: String,
    _ operation: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
  ) throws -> [Polygon<P>] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    return try GEOSSession.run { geos in
      let a = try geos.shape(a)
      let b = try geos.shape(b)
      return try geos.polygons(try geos.take(operation(geos.handle, a.pointer, b.pointer), name))
    }
  }
}
