import CGEOS

/// One of the pieces into which lines cut an area.
public struct Face<P: Position>: Hashable, Sendable {
  public var polygon: Polygon<P>
  /// A position inside the polygon, not on its boundary, by which the face can be told apart.
  public var inside: P

  public init(polygon: Polygon<P>, inside: P) {
    self.polygon = polygon
    self.inside = inside
  }
}

extension Overlay {
  /// The faces into which lines cut an area: they fill it without gap or overlap, and neighbours share their vertices.
  ///
  /// Lines may cross, end inside a face and reach beyond the area.
  /// Throws a ``GeographyError`` when GEOS cannot node the lines.
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  public static func partition<P: Position>(
    _ area: [Polygon<P>], by lines: [Line<P>]
  ) throws -> [Face<P>] {
    guard !area.isEmpty else { return [] }
    let boundary = area.flatMap(\.rings).compactMap { ring in ring.first.map { Line(ring + [$0]) } }
    return try GEOSSession.run { geos in
      let all = try geos.shape(boundary + lines)
      let noded = try geos.take(GEOSUnaryUnion_r(geos.handle, all.pointer), "Cutting lines")
      var input: OpaquePointer? = noded.pointer
      let faces = try geos.take(GEOSPolygonize_r(geos.handle, &input, 1), "Making faces")
      let polygons: [Polygon<P>] = try geos.polygons(faces)
      let insides = try polygons.map { polygon -> P? in
        let shape = try geos.polygon(polygon)
        let point = try geos.take(GEOSPointOnSurface_r(geos.handle, shape.pointer), "Finding a point inside")
        guard GEOSisEmpty_r(geos.handle, point.pointer) == 0 else { return nil }
        let positions: [P] = try geos.positions(point.pointer, closed: false)
        return positions.first
      }
      let candidates = zip(polygons, insides).compactMap { polygon, inside in
        inside.map { Face(polygon: polygon, inside: $0) }
      }
      let isInside = try geos.contains(try geos.shape(area), candidates.map(\.inside))
      return zip(candidates, isInside).compactMap { $1 ? $0 : nil }
    }
  }

  /// Whether each position lies inside the polygons; many times faster than ``Polygon/contains(_:)`` for many positions.
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  public static func contains<P: Position>(_ polygons: [Polygon<P>], _ positions: [P]) throws -> [Bool] {
    guard !polygons.isEmpty, !positions.isEmpty else { return positions.map { _ in false } }
    return try GEOSSession.run { geos in try geos.contains(try geos.shape(polygons), positions) }
  }
}

extension GEOSSession {
  @_specialize(where P == Coordinate)
  @_specialize(where P == Point)
  fileprivate func contains<P: Position>(_ shape: borrowing GEOSShape, _ positions: [P]) throws -> [Bool] {
    guard let prepared = GEOSPrepare_r(handle, shape.pointer) else { throw failure("Preparing a polygon") }
    defer { GEOSPreparedGeom_destroy_r(handle, prepared) }
    return try positions.map { position in
      let point = try take(GEOSGeom_createPointFromXY_r(handle, position.x, position.y), "Making a point")
      return GEOSPreparedContains_r(handle, prepared, point.pointer) == 1
    }
  }
}
