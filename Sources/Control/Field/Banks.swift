import Geography

/// Tells whether a river or a national border runs between two spots of the plane.
struct Banks: Sendable {
  fileprivate struct Segment: Sendable {
    var a, b: Point
    var isBorder: Bool
  }

  private let origin: Point
  private let size: Double
  private var buckets: [Bucket: [Segment]] = [:]

  private struct Bucket: Hashable, Sendable {
    var column, row: Int
  }

  /// - Parameter size: the side of a bucket in metres: about as far as the spots are apart that will be asked for.
  init(_ rivers: [Line<Point>], borders: [Line<Point>] = [], origin: Point, size: Double) {
    self.origin = origin
    self.size = size
    for (lines, isBorder) in [(rivers, false), (borders, true)] {
      for (a, b) in lines.flatMap({ zip($0.points, $0.points.dropFirst()) }) {
        guard let range = range(a, b), range.columns.count * range.rows.count < 10_000 else { continue }
        let segment = Segment(a: a, b: b, isBorder: isBorder)
        for column in range.columns {
          for row in range.rows { buckets[Bucket(column: column, row: row), default: []].append(segment) }
        }
      }
    }
  }

  /// Whether the straight way between two spots crosses rivers an odd number of times, or borders.
  func part(_ p: Point, _ q: Point) -> Bool {
    guard !buckets.isEmpty, let range = range(p, q) else { return false }
    var seen: Set<Segment.Key> = []
    var (isOverRiver, isOverBorder) = (false, false)
    for column in range.columns {
      for row in range.rows {
        for segment in buckets[Bucket(column: column, row: row)] ?? [] where segment.crosses(p, q) {
          guard seen.insert(segment.key).inserted else { continue }
          if segment.isBorder { isOverBorder.toggle() } else { isOverRiver.toggle() }
        }
      }
    }
    return isOverRiver || isOverBorder
  }

  private func range(_ p: Point, _ q: Point) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
    func index(_ value: Double, _ start: Double) -> Int? {
      let i = ((value - start) / size).rounded(.down)
      return i.isFinite && abs(i) < 1e9 ? Int(i) : nil
    }
    guard let west = index(min(p.x, q.x), origin.x), let east = index(max(p.x, q.x), origin.x),
      let south = index(min(p.y, q.y), origin.y), let north = index(max(p.y, q.y), origin.y)
    else { return nil }
    return (west...east, south...north)
  }
}

extension Banks.Segment {
  struct Key: Hashable {
    var a, b: Point
  }

  var key: Key { Key(a: a, b: b) }

  /// Whether the straight way from p to q crosses the segment.
  func crosses(_ p: Point, _ q: Point) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Bool { (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x) }
    return side(a, b, p) != side(a, b, q) && side(p, q, a) != side(p, q, b)
  }
}
