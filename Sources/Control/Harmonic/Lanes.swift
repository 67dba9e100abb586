/// The loops of conjugate gradients over stretches of long rows of numbers.
///
/// A stretch is a whole number of fours long and short enough to stay in the processor's cache from one loop to the next, and
/// for sums in single precision. The loops work on bare pointers, which a build for debugging runs many times faster than arrays.
enum Lanes {
  typealias Row = UnsafeMutablePointer<Float>
  typealias Fixed = UnsafePointer<Float>

  /// The length of a stretch.
  static let stretch = 4096

  /// out = A·v, A being κ²h² plus the conductances to the neighbours on the diagonal, minus each beside it.
  static func apply(_ links: Links, _ v: Row, _ out: Row, _ range: Range<Int>) {
    let (east, north, diagonal, columns) = (links.east, links.north, links.diagonal, links.columns)
    var i = range.lowerBound
    while i < range.upperBound {
      let across = east[i] * v[i &+ 1] + east[i &- 1] * v[i &- 1]
      let along = north[i] * v[i &+ columns] + north[i &- columns] * v[i &- columns]
      out[i] = diagonal[i] * v[i] - across - along
      i &+= 1
    }
  }

  struct Links {
    var east, north, diagonal: Fixed
    var columns: Int
  }

  /// Σ a · b.
  static func product(_ a: Row, _ b: Row, _ range: Range<Int>) -> Double { sum(range) { a[$0] * b[$0] } }

  /// Σ r² · w.
  static func weightedSquare(_ r: Row, _ w: Row, _ range: Range<Int>) -> Double { sum(range) { r[$0] * r[$0] * w[$0] } }

  /// x += α·y.
  static func add(_ alpha: Float, _ y: Row, to x: Row, _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      x[i] += alpha * y[i]
      i &+= 1
    }
  }

  /// p = w·r + β·p.
  static func turn(_ beta: Float, _ p: Row, _ r: Row, _ w: Row, _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      p[i] = w[i] * r[i] + beta * p[i]
      i &+= 1
    }
  }

  @inline(__always)
  private static func sum(_ range: Range<Int>, _ term: (Int) -> Float) -> Double {
    var (a, b, c, d): (Float, Float, Float, Float) = (0, 0, 0, 0)
    var i = range.lowerBound
    while i < range.upperBound {
      a += term(i)
      b += term(i &+ 1)
      c += term(i &+ 2)
      d += term(i &+ 3)
      i &+= 4
    }
    return Double((a + b) + (c + d))
  }
}
