import CPROJ

/// The way from the coordinates of some reference system to longitude and latitude on WGS 84, and back.
///
/// It owns a PROJ object and stays in the task that made it.
public struct Reprojection: ~Copyable {
  private let operation: PROJOperation

  /// - Parameter system: what PROJ calls a reference system: `EPSG:32637`, or its definition as WKT.
  /// - Throws: ``GeographyError`` with PROJ's message when the system is not known.
  public init(from system: String) throws {
    operation = try PROJOperation(failure: "PROJ does not know the reference system “\(system.excerpt)”") { context in
      guard let between = proj_create_crs_to_crs(context, system, "OGC:CRS84", nil) else { return nil }
      defer { proj_destroy(between) }
      // East before north, whatever the authority of the system says of its axes: files have it so.
      return proj_normalize_for_visualization(context, between)
    }
  }

  /// The coordinates of positions of the system, east first; not finite where there are none.
  public borrowing func coordinates(_ points: [Point]) -> [Coordinate] {
    operation.transform(points.map { ($0.x, $0.y) }, PJ_FWD).map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  /// The positions of coordinates in the system; not finite where there are none.
  public borrowing func points(_ coordinates: [Coordinate]) -> [Point] {
    operation.transform(coordinates.map { ($0.longitude, $0.latitude) }, PJ_INV).map { Point(x: $0.0, y: $0.1) }
  }
}
