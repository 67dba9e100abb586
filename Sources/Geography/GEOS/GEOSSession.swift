import CGEOS

/// A GEOS context and the messages it has printed; it lives for one operation and never leaves the task.
struct GEOSSession: ~Copyable {
  let handle: GEOSContextHandle_t
  private let log: MessageLog

  /// Runs a body with a fresh session, which outlives every shape that the body makes.
  static func run<R>(_ body: (borrowing GEOSSession) throws -> R) throws -> R {
    guard let handle = GEOS_init_r() else { throw GeographyError("GEOS cannot start: out of memory") }
    let session = GEOSSession(handle: handle, log: MessageLog())
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, log in
        guard let message, let log else { return }
        Unmanaged<MessageLog>.fromOpaque(log).takeUnretainedValue().last = String(cString: message)
      }, Unmanaged.passUnretained(session.log).toOpaque())
    return try body(session)
  }

  deinit { GEOS_finish_r(handle) }

  /// Takes ownership of what a GEOS function returned, or throws GEOS's own message.
  func take(_ pointer: OpaquePointer?, _ operation: String) throws -> GEOSShape {
    guard let pointer else { throw failure(operation) }
    return GEOSShape(pointer: pointer, handle: handle)
  }

  func failure(_ operation: String) -> GeographyError {
    GeographyError("\(operation) failed: \(log.last ?? "GEOS gives no reason")")
  }

  private final class MessageLog {
    var last: String?
  }
}

/// An owned GEOS geometry.
struct GEOSShape: ~Copyable {
  let pointer: OpaquePointer
  let handle: GEOSContextHandle_t

  /// Gives the geometry away, to a GEOS function that takes ownership.
  consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }

  deinit { GEOSGeom_destroy_r(handle, pointer) }
}
