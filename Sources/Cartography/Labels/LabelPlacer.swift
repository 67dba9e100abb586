internal import Foundation
internal import Geography

/// Finds room for labels: first come, first served, in the order in which they are asked for.
struct LabelPlacer {
  /// Where labels may lie.
  let frame: Rectangle
  private var taken: [Rectangle] = []
  private var lines: [(Point, Point)] = []

  init(frame: Rectangle) { self.frame = frame }

  /// Keeps labels off a rectangle.
  mutating func block(_ rectangle: Rectangle) { taken.append(rectangle) }

  /// Makes labels avoid the lines of a path if they can.
  mutating func avoid(_ path: Path) {
    var previous: Point?
    for command in path.commands {
      switch command {
      case .move(let p): previous = p
      case .line(let p):
        if let a = previous, frame.intersects(segmentFrom: a, to: p) { lines.append((a, p)) }
        previous = p
      case .curve(_, _, let p): previous = p
      case .close: previous = nil
      }
    }
  }

  /// The best free box of a size beside a spot, or nil when there is none; the box is then taken.
  ///
  /// Right of the spot is best, then left, then the corners, above and below (Imhof 1975).
  ///
  /// - Parameters:
  ///   - clearance: the radius around the spot that stays free, in page points.
  ///   - crossing: whether the box may lie over an avoided line when nothing else is free.
  mutating func place(width: Double, height: Double, beside spot: Point, clearance: Double, crossing: Bool)
    -> Rectangle?
  {
    let diagonal = clearance * 0.75
    let (w, h) = (width, height)
    let spots: [(x: Double, y: Double, cost: Double)] = [
      (spot.x + clearance, spot.y - h / 2, 0), (spot.x - clearance - w, spot.y - h / 2, 1),
      (spot.x + diagonal, spot.y - diagonal - h, 1.5), (spot.x + diagonal, spot.y + diagonal, 1.8),
      (spot.x - diagonal - w, spot.y - diagonal - h, 2.2), (spot.x - diagonal - w, spot.y + diagonal, 2.5),
      (spot.x - w / 2, spot.y - clearance - h, 2.8), (spot.x - w / 2, spot.y + clearance, 3),
    ]
    var best: (box: Rectangle, cost: Double)?
    for candidate in spots {
      let box = Rectangle(x: candidate.x, y: candidate.y, width: w, height: h)
      guard frame.contains(box), !taken.contains(where: { $0.intersects(box) }) else { continue }
      let crossed = lines.count { box.intersects(segmentFrom: $0.0, to: $0.1) }
      guard crossing || crossed == 0 else { continue }
      let cost = candidate.cost + (crossed > 0 ? 10 + Double(min(crossed, 20)) / 10 : 0)
      if best.map({ cost < $0.cost }) ?? true { best = (box, cost) }
    }
    guard let best else { return nil }
    taken.append(best.box)
    return best.box
  }

  /// Takes a box as it is if it is free and lies within the frame.
  mutating func claim(_ box: Rectangle) -> Bool {
    guard frame.contains(box), !taken.contains(where: { $0.intersects(box) }) else { return false }
    taken.append(box)
    return true
  }
}
