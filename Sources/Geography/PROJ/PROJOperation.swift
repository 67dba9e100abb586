import CPROJ

/// An operation of PROJ with the context that it lives in: what projections and reprojections have in common.
struct PROJOperation: ~Copyable {
  private let context: OpaquePointer
  private let operation: OpaquePointer

  /// - Parameters:
  ///   - failure: what is said before PROJ's own message.
  ///   - make: the operation in a context; nil when PROJ cannot make it.
  /// - Throws: ``GeographyError`` with PROJ's message.
  init(failure: String, _ make: (_ context: OpaquePointer) -> OpaquePointer?) throws {
    guard let context = proj_context_create() else { throw GeographyError("PROJ cannot start: out of memory") }
    // PROJ prints to stderr by default; its message travels in the thrown error instead.
    proj_log_func(context, nil) { _, _, _ in }
    proj_context_set_enable_network(context, 0)
    guard let operation = make(context) else {
      let reason = proj_context_errno_string(context, proj_context_errno(context)).map { String(cString: $0) }
      proj_context_destroy(context)
      throw GeographyError("\(failure): \(reason ?? "unknown reason")")
    }
    (self.context, self.operation) = (context, operation)
  }

  deinit {
    proj_destroy(operation)
    proj_context_destroy(context)
  }

  /// Pairs of numbers transformed; not finite where there is no image.
  borrowing func transform(_ pairs: [(Double, Double)], _ direction: PJ_DIRECTION) -> [(Double, Double)] {
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
