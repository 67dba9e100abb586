import Foundation
import Geography

/// The outline of discs of one radius that may overlap: the arcs of each circle that lie in no other disc.
///
/// Where two circles cross, both arcs end in the very same point, so that the outline closes without rounding.
enum DiscOutline {
  /// The number of straight pieces that stand for a full circle; they leave it by 0.12 % of the radius at most.
  static let sides = 64

  /// The arcs of the outline of discs around points of the plane; the points are distinct.
  static func arcs(around centers: [Point], radius: Double) -> [Line<Point>] {
    var ends: [[End]] = Array(repeating: [], count: centers.count)
    var crossings: [Point] = []
    for i in centers.indices {
      for j in centers.indices.dropFirst(i + 1) where abs(centers[i].x - centers[j].x) < 2 * radius {
        guard let (p, q) = crossing(centers[i], centers[j], radius: radius) else { continue }
        crossings += [p, q]
        // Counter-clockwise around i, the part within j's disc runs from q to p; around j, that within i's from p to q.
        let (left, right) = (crossings.count - 2, crossings.count - 1)
        ends[i] += [End(angle(p, centers[i]), left, opens: false), End(angle(q, centers[i]), right, opens: true)]
        ends[j] += [End(angle(q, centers[j]), right, opens: false), End(angle(p, centers[j]), left, opens: true)]
      }
    }
    return centers.indices.flatMap { i in
      uncovered(ends[i]).map { arc in
        let from = arc.from.map { crossings[$0.crossing] }
        let to = arc.to.map { crossings[$0.crossing] }
        let (start, end) = (arc.from?.angle ?? 0, arc.to?.angle ?? 0)
        let sweep = end > start ? end - start : end - start + 2 * .pi
        let count = max(1, Int((sweep / (2 * .pi) * Double(sides)).rounded(.up)))
        let between = (1..<count).map { k -> Point in
          let t = start + sweep * Double(k) / Double(count)
          return Point(x: centers[i].x + radius * cos(t), y: centers[i].y + radius * sin(t))
        }
        let first = from ?? Point(x: centers[i].x + radius, y: centers[i].y)
        return Line([first] + between + [to ?? first])
      }
    }
  }

  /// Where another disc's cover of a circle begins (`opens`) or ends.
  private struct End {
    var angle: Double
    var crossing: Int
    var opens: Bool

    init(_ angle: Double, _ crossing: Int, opens: Bool) {
      (self.angle, self.crossing, self.opens) = (angle, crossing, opens)
    }
  }

  /// The crossings of two circles, to the left and to the right of the way from the first centre to the second.
  private static func crossing(_ a: Point, _ b: Point, radius: Double) -> (left: Point, right: Point)? {
    let distance = a.distance(to: b)
    guard distance > 0, distance < 2 * radius else { return nil }
    let height = (radius * radius - distance * distance / 4).squareRoot() / distance
    let middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
    let (dx, dy) = ((b.x - a.x) * height, (b.y - a.y) * height)
    return (Point(x: middle.x - dy, y: middle.y + dx), Point(x: middle.x + dy, y: middle.y - dx))
  }

  private static func angle(_ p: Point, _ center: Point) -> Double { atan2(p.y - center.y, p.x - center.x) }

  /// The stretches of a circle that no other disc covers, counter-clockwise; a whole circle has no ends.
  private static func uncovered(_ ends: [End]) -> [(from: End?, to: End?)] {
    guard !ends.isEmpty else { return [(nil, nil)] }
    let sorted = ends.sorted { ($0.angle, $0.opens ? 0 : 1, $0.crossing) < ($1.angle, $1.opens ? 0 : 1, $1.crossing) }
    // How many discs cover the circle's start: those whose cover ends before it has begun.
    var begun: Set<Int> = []
    var depth = 0
    for end in sorted {
      // The two ends of one cover are neighbouring crossings.
      let cover = end.crossing / 2
      if end.opens { begun.insert(cover) } else if !begun.contains(cover) { depth += 1 }
    }
    var result: [(from: End?, to: End?)] = []
    var open: End?
    var first: End?
    for end in sorted {
      if end.opens {
        if depth == 0 {
          if let from = open { result.append((from, end)) } else { first = end }
          open = nil
        }
        depth += 1
      } else {
        depth -= 1
        if depth == 0 { open = end }
      }
    }
    // What is open at the end goes on from the start.
    if let open, let first { result.append((open, first)) }
    return result
  }
}
