import Geography

/// The borders between cells of different labels, as smooth lines of the plane.
///
/// Marching squares over the centres of the cells, for any number of labels: where two labels meet on a link, a border
/// crosses it. On a link that a river crosses, the border is the river, which is drawn by its own line; borders that come
/// to it end with a stroke along the link, so that they are sure to meet it.
struct LabelContours {
  private let terrain: Terrain
  private let labels: [Int16]
  /// Where the border crosses a link between two cells, as a part of the way.
  private let crossing: (Int, Int) -> Double

  /// How far a border is drawn beyond a river that it ends at, in cells.
  private static let overshoot = 0.15
  private static let smoothings = 4
  /// Points nearer than this to the line between their neighbours are left out, in cells.
  private static let tolerance = 0.04

  init(_ terrain: Terrain, labels: [Int16], crossing: @escaping (Int, Int) -> Double) {
    self.terrain = terrain
    self.labels = labels
    self.crossing = crossing
  }

  private struct Crossing {
    var point: Point
    var isRiver: Bool
    /// From the one cell to the other.
    var across: Point
  }

  func lines() throws -> [Line<Point>] {
    let grid = terrain.grid
    var pieces: [Line<Point>] = []
    var riverEnds: [Point: Point] = [:]
    for row in 0..<max(0, grid.rows - 1) {
      for column in 0..<max(0, grid.columns - 1) {
        let a = row * grid.columns + column
        let (b, d, e) = (a + 1, a + grid.columns, a + grid.columns + 1)
        guard labels[a] != labels[b] || labels[a] != labels[d] || labels[a] != labels[e] else { continue }
        let found = [
          meet(a, b, isEast: true), meet(d, e, isEast: true), meet(a, d, isEast: false), meet(b, e, isEast: false),
        ]
        .compactMap { $0 }
        pieces += joined(found, &riverEnds)
      }
    }
    let lines = try Overlay.merge(pieces)
    var ends: [Point: Int] = [:]
    for line in lines {
      for end in [line.points.first, line.points.last].compactMap(\.self) { ends[end, default: 0] += 1 }
    }
    return lines.map { line in
      // A ring that others come to stays where they do.
      let isFree = line.points.first == line.points.last && line.points.first.map { ends[$0] == 2 } ?? false
      let smooth = LabelContours.smoothed(line, passes: LabelContours.smoothings, isFreeRing: isFree)
      return extended(smooth.simplified(tolerance: LabelContours.tolerance * grid.cell), riverEnds)
    }
  }

  /// Where a border crosses the link between a cell and its neighbour to the east or north; nil where none does.
  private func meet(_ a: Int, _ b: Int, isEast: Bool) -> Crossing? {
    guard labels[a] != labels[b] else { return nil }
    let cut = isEast ? terrain.eastCut[a] : terrain.northCut[a]
    let t = cut.isNaN ? crossing(a, b) : Double(cut)
    let (p, q) = (terrain.grid.center(a), terrain.grid.center(b))
    return Crossing(
      point: Point(x: p.x + t * (q.x - p.x), y: p.y + t * (q.y - p.y)), isRiver: !cut.isNaN,
      across: Point(x: q.x - p.x, y: q.y - p.y))
  }

  /// The pieces of border within one square of four centres.
  private func joined(_ found: [Crossing], _ riverEnds: inout [Point: Point]) -> [Line<Point>] {
    let rivers = found.filter(\.isRiver)
    let open = found.filter { !$0.isRiver }.map(\.point)
    if !rivers.isEmpty {
      // The river is the border between its own crossings; the others come to it.
      return open.compactMap { point in
        guard let nearest = point.nearest(in: rivers.map(\.point)) else { return nil }
        let river = rivers[nearest.index]
        riverEnds[river.point] = river.across
        return Line([point, river.point])
      }
    }
    if open.count == 2 { return [Line(open)] }
    let center = Point(
      x: open.reduce(0) { $0 + $1.x } / Double(open.count), y: open.reduce(0) { $0 + $1.y } / Double(open.count))
    return open.map { Line([$0, center]) }
  }

  /// A line whose ends stay, unless it is a ring by itself, each point between them drawn to its neighbours.
  private static func smoothed(_ line: Line<Point>, passes: Int, isFreeRing: Bool) -> Line<Point> {
    var points = line.points
    guard points.count > 2, let first = points.first, let last = points.last else { return line }
    let isRing = first == last
    // A ring of few points would shrink to nothing.
    for _ in 0..<(isRing ? min(passes, points.count / 8) : passes) {
      var next = points
      for i in 1..<points.count - 1 { next[i] = middle(points[i - 1], points[i], points[i + 1]) }
      if isFreeRing {
        next[0] = middle(points[points.count - 2], points[0], points[1])
        next[points.count - 1] = next[0]
      }
      points = next
    }
    return Line(points)
  }

  private static func middle(_ a: Point, _ b: Point, _ c: Point) -> Point {
    Point(x: (a.x + 2 * b.x + c.x) / 4, y: (a.y + 2 * b.y + c.y) / 4)
  }

  /// A line that goes on a little along the link on which it meets a river: its own way may lead beside the river.
  private func extended(_ line: Line<Point>, _ riverEnds: [Point: Point]) -> Line<Point> {
    guard let first = line.points.first, let last = line.points.last, line.points.count > 1, first != last else {
      return line
    }
    func beyond(_ end: Point, _ before: Point) -> [Point] {
      guard let across = riverEnds[end] else { return [] }
      let isForward = (end.x - before.x) * across.x + (end.y - before.y) * across.y >= 0
      let t = isForward ? LabelContours.overshoot : -LabelContours.overshoot
      return [Point(x: end.x + t * across.x, y: end.y + t * across.y)]
    }
    return Line(
      beyond(first, line.points[1]) + line.points + beyond(last, line.points[line.points.count - 2]))
  }
}

extension Line<Point> {
  /// The line without the points that lie within a tolerance of it (Douglas and Peucker 1973).
  func simplified(tolerance: Double) -> Line {
    guard points.count > 2 else { return self }
    var keep = [Bool](repeating: false, count: points.count)
    (keep[0], keep[points.count - 1]) = (true, true)
    var open = [(0, points.count - 1)]
    // A ring's ends are one: it is taken in two halves.
    if points.first == points.last {
      let middle = points.count / 2
      keep[middle] = true
      open = [(0, middle), (middle, points.count - 1)]
    }
    while let (from, to) = open.popLast() {
      guard to - from > 1 else { continue }
      var farthest = (index: from, distance: tolerance)
      for i in from + 1..<to {
        let distance = points[i].distance(toLineFrom: points[from], to: points[to])
        if distance > farthest.distance { farthest = (i, distance) }
      }
      guard farthest.index > from else { continue }
      keep[farthest.index] = true
      open += [(from, farthest.index), (farthest.index, to)]
    }
    return Line(zip(points, keep).filter(\.1).map(\.0))
  }
}

extension Point {
  fileprivate func distance(toLineFrom a: Point, to b: Point) -> Double {
    let length = a.distance(to: b)
    guard length > 0 else { return distance(to: a) }
    let t = ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / (length * length)
    let u = Swift.min(1, Swift.max(0, t))
    return distance(to: Point(x: a.x + u * (b.x - a.x), y: a.y + u * (b.y - a.y)))
  }
}
