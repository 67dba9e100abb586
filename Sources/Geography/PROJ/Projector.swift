import CPROJ

/// A projection at work: transforms coordinates to metres of the plane (x east, y north) and back.
///
/// It owns a PROJ object and stays in the task that made it; the values it maps may go anywhere.
public struct Projector: ~Copyable {
  private let operation: PROJOperation

  /// Makes ready to project. Throws a ``GeographyError`` with PROJ's message when the definition is not one.
  public init(_ projection: Projection) throws {
    operation = try PROJOperation(failure: "PROJ cannot use the projection “\(projection.definition)”") {
      proj_create($0, projection.definition)
    }
  }

  /// Projects coordinates to metres; where the projection has no image of one, its point is not finite.
  public borrowing func project(_ coordinates: [Coordinate]) -> [Point] {
    let radians = Double.pi / 180
    let angles = coordinates.map { ($0.longitude * radians, $0.latitude * radians) }
    return operation.transform(angles, PJ_FWD).map(Point.init)
  }

  /// The coordinates of points in metres; not finite where there are none.
  public borrowing func unproject(_ points: [Point]) -> [Coordinate] {
    let degrees = 180 / Double.pi
    return operation.transform(points.map { ($0.x, $0.y) }, PJ_INV).map {
      Coordinate(longitude: $0.0 * degrees, latitude: $0.1 * degrees)
    }
  }

  public borrowing func project(_ polygon: Polygon<Coordinate>) -> Polygon<Point> {
    Polygon(exterior: project(polygon.exterior), holes: polygon.holes.map { project($0) })
  }

  public borrowing func unproject(_ polygon: Polygon<Point>) -> Polygon<Coordinate> {
    Polygon(exterior: unproject(polygon.exterior), holes: polygon.holes.map { unproject($0) })
  }
}
