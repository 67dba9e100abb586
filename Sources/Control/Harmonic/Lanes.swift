/// Loops over long rows of numbers, eight at a time; all rows are whole numbers of eights long.
///
/// Sums are taken in single precision within a lane of a block, and in double from block to block.
enum Lanes {
  private typealias Lane = SIMD8<Float>
  private static let block = 1024

  /// Σ a² · w.
  static func weightedSquare(_ a: [Float], _ w: [Float]) -> Double {
    sum(min(a.count, w.count)) { i in
      a.lane(i) * a.lane(i) * w.lane(i)
    }
  }

  /// Σ a · b, the first from an offset on.
  static func product(_ a: [Float], offset: Int, _ b: [Float]) -> Double {
    sum(b.count) { i in a.lane(offset + i) * b.lane(i) }
  }

  /// to += a · b, the second from an offset on.
  static func addProduct(_ a: [Float], _ b: [Float], _ offset: Int, to: inout [Float]) {
    for i in stride(from: 0, to: to.count, by: 8) { to.set(i, to.lane(i) + a.lane(i) * b.lane(offset + i)) }
  }

  /// x += α·p, r −= α·q; the new Σ r² · w.
  static func advance(
    _ alpha: Float, _ x: inout [Float], _ p: [Float], _ offset: Int, _ r: inout [Float], _ q: [Float], _ w: [Float]
  ) -> Double {
    sum(r.count) { i in
      x.set(offset + i, x.lane(offset + i) + alpha * p.lane(offset + i))
      let rest = r.lane(i) - alpha * q.lane(i)
      r.set(i, rest)
      return rest * rest * w.lane(i)
    }
  }

  /// p = w·r + β·p.
  static func turn(_ beta: Float, _ p: inout [Float], _ offset: Int, _ r: [Float], _ w: [Float]) {
    for i in stride(from: 0, to: r.count, by: 8) {
      p.set(offset + i, w.lane(i) * r.lane(i) + beta * p.lane(offset + i))
    }
  }

  @inline(__always)
  private static func sum(_ count: Int, _ term: (Int) -> SIMD8<Float>) -> Double {
    var total = 0.0
    var start = 0
    while start < count {
      var lanes = Lane.zero
      let end = min(count, start + block)
      for i in stride(from: start, to: end, by: 8) { lanes += term(i) }
      total += Double(lanes.sum())
      start = end
    }
    return total
  }
}

extension [Float] {
  /// Eight numbers from an index on.
  @inline(__always)
  fileprivate func lane(_ i: Int) -> SIMD8<Float> {
    precondition(i >= 0 && i + 8 <= count)
    return withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self) }
  }

  @inline(__always)
  fileprivate mutating func set(_ i: Int, _ lane: SIMD8<Float>) {
    precondition(i >= 0 && i + 8 <= count)
    withUnsafeMutableBytes { $0.storeBytes(of: lane, toByteOffset: 4 * i, as: SIMD8<Float>.self) }
  }
}
