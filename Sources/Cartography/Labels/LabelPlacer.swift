internal import Foundation
internal import Geography

/// Finds room for labels: first come, first served, in the order in which they are asked for.
struct LabelPlacer {
  /// Where labels may lie.
  let frame: Rectangle
  private var taken: [Rectangle] = []
  private var marks: [(center: Point, radius: Double)] = []
  private var lines: [(Point, Point)] = []

  init(frame: Rectangle) { self.frame = frame }

  /// Keeps labels off a rectangle.
  mutating func block(_ rectangle: Rectangle) { taken.append(rectangle) }

  /// Keeps labels off a round mark, and other marks' labels a little further off than its own.
  mutating func keepOff(_ center: Point, radius: Double) { marks.append((center, radius)) }

  /// Whether a round spot lies on no label and on no mark.
  func isFree(_ center: Point, radius: Double) -> Bool {
    let box = Rectangle(
      minX: center.x - radius, minY: center.y - radius, maxX: center.x + radius, maxY: center.y + radius)
    return !taken.contains { $0.intersects(box) }
      && !marks.contains { $0.center.distance(to: center) < $0.radius + radius }
  }

  /// Whether a box lies in the frame and on nothing; marks other than the box's own stand further off than its own.
  private func isFree(_ box: Rectangle, own spot: Point? = nil, gap: Double = 0) -> Bool {
    frame.contains(box) && !taken.contains { $0.intersects(box) }
      && !marks.contains { mark in
        box.distance(to: mark.center) < mark.radius + (mark.center == spot ? 0 : gap)
      }
  }

  /// Makes labels avoid the lines of a path if they can.
  mutating func avoid(_ path: Path) {
    var previous: Point?
    for command in path.commands {
      switch command {
      case .move(let p): previous = p
      // The chord of a curve is near enough for a name.
      case .line(let p), .curve(_, _, let p):
        if let a = previous, frame.intersects(segmentFrom: a, to: p) { lines.append((a, p)) }
        previous = p
      case .close: previous = nil
      }
    }
  }

  /// The best free box of a size beside a spot, or nil when there is none; the box is then taken.
  ///
  /// Right of the spot is best, then left, then the corners, above and below (Imhof 1975). A label that must be there
  /// may also stand apart, for the caller to lead a line to.
  ///
  /// - Parameters:
  ///   - clearance: the radius around the spot that stays free, in page points.
  ///   - crossing: whether the box may lie over an avoided line when nothing else is free.
  ///   - reach: how far apart the box may stand when there is no room beside the spot, in page points; 0 for never.
  mutating func place(
    width: Double, height: Double, beside spot: Point, clearance: Double, crossing: Bool, reach: Double = 0
  ) -> Rectangle? {
    let beside = LabelPlacer.spots(width, height, around: spot, clearance)
    // A name as near to a second mark as to its own would be read as that one's, unless a line leads to it.
    let gap = reach > 0 ? 0 : clearance * 0.4
    func best(_ spots: [Spot]) -> Rectangle? { self.best(spots, of: spot, gap: gap, crossing: crossing) }
    let box = best(beside) ?? best(apart(width, height, spot, clearance, reach))
    if let box { taken.append(box) }
    return box
  }

  private typealias Spot = (box: Rectangle, cost: Double)

  /// The eight classic positions.
  private static func spots(_ w: Double, _ h: Double, around p: Point, _ clearance: Double) -> [Spot] {
    let diagonal = clearance * 0.75
    let corners: [(x: Double, y: Double, cost: Double)] = [
      (p.x + clearance, p.y - h / 2, 0), (p.x - clearance - w, p.y - h / 2, 1),
      (p.x + diagonal, p.y - diagonal - h, 1.5), (p.x + diagonal, p.y + diagonal, 1.8),
      (p.x - diagonal - w, p.y - diagonal - h, 2.2), (p.x - diagonal - w, p.y + diagonal, 2.5),
      (p.x - w / 2, p.y - clearance - h, 2.8), (p.x - w / 2, p.y + clearance, 3),
    ]
    return corners.map { (Rectangle(x: $0.x, y: $0.y, width: w, height: h), $0.cost) }
  }

  /// Positions further and further off, all around.
  private func apart(_ w: Double, _ h: Double, _ p: Point, _ clearance: Double, _ reach: Double) -> [Spot] {
    guard reach > clearance else { return [] }
    return stride(from: clearance * 2, through: reach, by: max(2, clearance / 2)).flatMap { distance in
      stride(from: 0.0, to: 360, by: 15).map { angle -> Spot in
        let (dx, dy) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        // The box touches the circle with the side that faces the spot.
        let center = Point(x: p.x + dx * (distance + w / 2), y: p.y + dy * (distance + h / 2))
        return (Rectangle(x: center.x - w / 2, y: center.y - h / 2, width: w, height: h), distance)
      }
    }
  }

  private func best(_ spots: [Spot], of mark: Point, gap: Double, crossing: Bool) -> Rectangle? {
    var best: Spot?
    for spot in spots where isFree(spot.box, own: mark, gap: gap) {
      let crossed = lines.count { spot.box.intersects(segmentFrom: $0.0, to: $0.1) }
      guard crossing || crossed == 0 else { continue }
      let cost = spot.cost + (crossed > 0 ? 30 + Double(min(crossed, 20)) / 10 : 0)
      if best.map({ cost < $0.cost }) ?? true { best = (spot.box, cost) }
    }
    return best?.box
  }

  /// Takes a box as it is if it is free, lies within the frame and keeps off the avoided lines.
  mutating func claim(_ box: Rectangle) -> Bool {
    guard isFree(box), !lines.contains(where: { box.intersects(segmentFrom: $0.0, to: $0.1) })
    else { return false }
    taken.append(box)
    return true
  }
}
