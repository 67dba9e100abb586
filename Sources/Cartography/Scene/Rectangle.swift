public import Geography

/// An upright rectangle on the page, in page points (y down).
public struct Rectangle: Hashable, Sendable {
  public var minX, minY, maxX, maxY: Double

  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.init(minX: x, minY: y, maxX: x + width, maxY: y + height)
  }

  /// The smallest rectangle around points; nil when there are none.
  init?(around points: some Collection<Point>) {
    guard let first = points.first else { return nil }
    self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    for p in points {
      (minX, maxX) = (min(minX, p.x), max(maxX, p.x))
      (minY, maxY) = (min(minY, p.y), max(maxY, p.y))
    }
  }

  /// Points spread over the rectangle, corners and middle among them.
  var samples: [Point] {
    (0...6).flatMap { i in
      (0...2).map { j in Point(x: minX + width * Double(i) / 6, y: minY + height * Double(j) / 2) }
    }
  }

  public var width: Double { maxX - minX }
  public var height: Double { maxY - minY }
  public var center: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  public func inset(_ d: Double) -> Rectangle {
    Rectangle(minX: minX + d, minY: minY + d, maxX: maxX - d, maxY: maxY - d)
  }

  public func intersects(_ o: Rectangle) -> Bool { minX < o.maxX && o.minX < maxX && minY < o.maxY && o.minY < maxY }

  public func contains(_ o: Rectangle) -> Bool {
    o.minX >= minX && o.maxX <= maxX && o.minY >= minY && o.maxY <= maxY
  }

  public func contains(_ p: Point) -> Bool { p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY }

  /// How far a point lies outside the rectangle; 0 inside.
  func distance(to p: Point) -> Double {
    p.distance(to: Point(x: min(max(p.x, minX), maxX), y: min(max(p.y, minY), maxY)))
  }

  /// Whether any part of a straight line lies inside (Liang and Barsky 1984).
  public func intersects(segmentFrom a: Point, to b: Point) -> Bool {
    var (t0, t1) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    for (p, q) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
      if p == 0 {
        if q < 0 { return false }
      } else if p < 0 {
        t0 = max(t0, q / p)
      } else {
        t1 = min(t1, q / p)
      }
    }
    return t0 <= t1
  }
}
