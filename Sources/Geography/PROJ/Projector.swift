import CPROJ

/// A projection at work: transforms coordinates to metres of the plane (x east, y north) and back.
///
/// It owns a PROJ object and stays in the task that made it; the values it maps may go anywhere.
public struct Projector: ~Copyable {
  private let context: OpaquePointer
  private let operation: OpaquePointer

  /// Makes ready to project. Throws a ``GeographyError`` with PROJ's message when the definition is not one.
  public init(_ projection: Projection) throws {
    guard let context = proj_context_create() else { throw GeographyError("PROJ cannot start: out of memory") }
    // PROJ prints to stderr by default; its message travels in the thrown error instead.
    proj_log_func(context, nil) { _, _, _ in }
    proj_context_set_enable_network(context, 0)
    guard let operation = proj_create(context, projection.definition) else {
      let code = proj_context_errno(context)
      let reason = proj_context_errno_string(context, code).map { String(cString: $0) } ?? "unknown reason"
      proj_context_destroy(context)
      throw GeographyError("PROJ cannot use the projection “\(projection.definition)”: \(reason)")
    }
    self.context = context
    self.operation = operation
  }

  deinit {
    proj_destroy(operation)
    proj_context_destroy(context)
  }

  /// Projects coordinates to metres; where the projection has no image of one, its point is not finite.
  public borrowing func project(_ coordinates: [Coordinate]) -> [Point] {
    let radians = Double.pi / 180
    return transform(coordinates.map { ($0.longitude * radians, $0.latitude * radians) }, PJ_FWD).map(Point.init)
  }

  /// The coordinates of points in metres; not finite where there are none.
  public borrowing func unproject(_ points: [Point]) -> [Coordinate] {
    let degrees = 180 / Double.pi
    return transform(points.map { ($0.x, $0.y) }, PJ_INV).map {
      Coordinate(longitude: $0.0 * degrees, latitude: $0.1 * degrees)
    }
  }

  public borrowing func project(_ polygon: Polygon<Coordinate>) -> Polygon<Point> {
    Polygon(exterior: project(polygon.exterior), holes: polygon.holes.map { project($0) })
  }

  public borrowing func unproject(_ polygon: Polygon<Point>) -> Polygon<Coordinate> {
    Polygon(exterior: unproject(polygon.exterior), holes: polygon.holes.map { unproject($0) })
  }

  private borrowing func transform(_ pairs: [(Double, Double)], _ direction: PJ_DIRECTION) -> [(Double, Double)] {
    var pairs = pairs
    pairs.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: Double.self) else { return }
      let stride = MemoryLayout<(Double, Double)>.stride
      let count = bytes.count / stride
      proj_trans_generic(operation, direction, base, stride, count, base + 1, stride, count, nil, 0, 0, nil, 0, 0)
    }
    return pairs
  }
}
