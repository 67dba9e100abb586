import CPROJ

/// The way from the coordinates of some reference system to longitude and latitude on WGS 84, and back.
///
/// It owns a PROJ object and stays in the task that made it.
public struct Reprojection: ~Copyable {
  private let context: OpaquePointer
  private let operation: OpaquePointer

  /// - Parameter system: what PROJ calls a reference system: `EPSG:32637`, or its definition as WKT.
  /// - Throws: ``GeographyError`` with PROJ's message when the system is not known.
  public init(from system: String) throws {
    guard let context = proj_context_create() else { throw GeographyError("PROJ cannot start: out of memory") }
    proj_log_func(context, nil) { _, _, _ in }
    proj_context_set_enable_network(context, 0)
    guard let between = proj_create_crs_to_crs(context, system, "OGC:CRS84", nil) else {
      let reason = proj_context_errno_string(context, proj_context_errno(context)).map { String(cString: $0) }
      proj_context_destroy(context)
      throw GeographyError("PROJ does not know the reference system “\(system.excerpt)”: \(reason ?? "unknown reason")")
    }
    // East before north, whatever the authority of the system says of its axes: files have it so.
    guard let operation = proj_normalize_for_visualization(context, between) else {
      proj_destroy(between)
      proj_context_destroy(context)
      throw GeographyError("PROJ cannot bring the axes of “\(system.excerpt)” into order")
    }
    proj_destroy(between)
    self.context = context
    self.operation = operation
  }

  deinit {
    proj_destroy(operation)
    proj_context_destroy(context)
  }

  /// The coordinates of positions of the system, east first; not finite where there are none.
  public borrowing func coordinates(_ points: [Point]) -> [Coordinate] {
    transform(points.map { ($0.x, $0.y) }, PJ_FWD).map { Coordinate(longitude: $0.0, latitude: $0.1) }
  }

  /// The positions of coordinates in the system; not finite where there are none.
  public borrowing func points(_ coordinates: [Coordinate]) -> [Point] {
    transform(coordinates.map { ($0.longitude, $0.latitude) }, PJ_INV).map { Point(x: $0.0, y: $0.1) }
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
