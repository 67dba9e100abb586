/// Loops over long rows of numbers, four at a time so that the processor's vectors are used; all rows are whole
/// numbers of eights long.
///
/// Sums are taken in single precision within a block, and in double from block to block. The loops work on bare pointers, which
/// a build for debugging runs many times faster than arrays; each checks the lengths once, before it begins.
enum Lanes {
  private static let block = 1024

  /// Σ a² · w.
  static func weightedSquare(_ a: [Float], _ w: [Float]) -> Double {
    precondition(a.count == w.count && a.count % 4 == 0)
    return a.withBase { a in w.withBase { w in sum(w.count) { i in a.base[i] * a.base[i] * w.base[i] } } }
  }

  /// Σ a · b, the first from an offset on.
  static func product(_ a: [Float], offset: Int, _ b: [Float]) -> Double {
    precondition(a.count >= offset + b.count && b.count % 4 == 0)
    return a.withBase { a in b.withBase { b in sum(b.count) { i in a.base[offset &+ i] * b.base[i] } } }
  }

  /// to += a · b, the second from an offset on.
  static func addProduct(_ a: [Float], _ b: [Float], _ offset: Int, to: inout [Float]) {
    precondition(a.count == to.count && b.count >= offset + to.count)
    a.withBase { a in
      b.withBase { b in
        to.withMutableBase { to in
          var i = 0
          while i < to.count {
            to.base[i] += a.base[i] * b.base[offset &+ i]
            i &+= 1
          }
        }
      }
    }
  }

  /// x += α·p, r −= α·q, both of the first from an offset on; the new Σ r² · w.
  static func advance(
    _ alpha: Float, _ x: inout [Float], _ p: [Float], _ offset: Int, _ r: inout [Float], _ q: [Float], _ w: [Float]
  ) -> Double {
    precondition(x.count == p.count && p.count >= offset + r.count && q.count == r.count)
    x.withMutableBase { x in
      p.withBase { p in
        var i = offset
        let end = offset + q.count
        while i < end {
          x.base[i] += alpha * p.base[i]
          i &+= 1
        }
      }
    }
    r.withMutableBase { r in
      q.withBase { q in
        var i = 0
        while i < q.count {
          r.base[i] -= alpha * q.base[i]
          i &+= 1
        }
      }
    }
    return weightedSquare(r, w)
  }

  /// p = w·r + β·p, p from an offset on.
  static func turn(_ beta: Float, _ p: inout [Float], _ offset: Int, _ r: [Float], _ w: [Float]) {
    precondition(p.count >= offset + r.count && w.count == r.count)
    p.withMutableBase { p in
      r.withBase { r in
        w.withBase { w in
          var i = 0
          while i < r.count {
            p.base[offset &+ i] = w.base[i] * r.base[i] + beta * p.base[offset &+ i]
            i &+= 1
          }
        }
      }
    }
  }

  @inline(__always)
  private static func sum(_ count: Int, _ term: (Int) -> Float) -> Double {
    var total = 0.0
    var start = 0
    while start < count {
      var (a, b, c, d): (Float, Float, Float, Float) = (0, 0, 0, 0)
      let end = min(count, start &+ block)
      var i = start
      while i < end {
        a += term(i)
        b += term(i &+ 1)
        c += term(i &+ 2)
        d += term(i &+ 3)
        i &+= 4
      }
      total += Double((a + b) + (c + d))
      start = end
    }
    return total
  }
}

extension [Float] {
  /// Calls with the address and the number of elements; nothing happens for an empty array but a nought.
  @inline(__always)
  func withBase<R>(_ body: ((base: UnsafePointer<Float>, count: Int)) -> R) -> R where R: ExpressibleByFloatLiteral {
    withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0.0 }
      return body((base, buffer.count))
    }
  }

  @inline(__always)
  func withBase(_ body: ((base: UnsafePointer<Float>, count: Int)) -> Void) {
    withUnsafeBufferPointer { buffer in if let base = buffer.baseAddress { body((base, buffer.count)) } }
  }

  @inline(__always)
  mutating func withMutableBase(_ body: ((base: UnsafeMutablePointer<Float>, count: Int)) -> Void) {
    withUnsafeMutableBufferPointer { buffer in if let base = buffer.baseAddress { body((base, buffer.count)) } }
  }
}
