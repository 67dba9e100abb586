internal import Foundation
internal import Geography

/// A label that wants a place beside a spot.
struct LabelWish {
  var width, height: Double
  var spot: Point
  /// The radius around the spot that stays free, in page points.
  var clearance: Double
  /// Whether it may lie over an avoided line when nothing else is free.
  var crossing: Bool
  /// Whether it stands apart rather than without a place before any that is not as important is set.
  var isMajor = false
  /// How far apart it may stand for a line to lead to it, in page points; 0 for never.
  var reach = 0.0
}

/// The places that a label may take, with what each costs; 0 is the best.
struct LabelSpots {
  typealias Spot = (box: Rectangle, cost: Double)

  /// Beside the spot: right of it is best, then left, then the corners, above and below (Imhof 1975), and between these
  /// with a little shift.
  static func beside(_ wish: LabelWish) -> [Spot] {
    let (w, h, p, c) = (wish.width, wish.height, wish.spot, wish.clearance)
    let diagonal = c * 0.75
    let corners: [(x: Double, y: Double, cost: Double)] = [
      (p.x + c, p.y - h / 2, 0), (p.x - c - w, p.y - h / 2, 1),
      (p.x + c * 0.95, p.y - h * 0.8, 1.2), (p.x + c * 0.95, p.y - h * 0.2, 1.3),
      (p.x + diagonal, p.y - diagonal - h, 1.5), (p.x + diagonal, p.y + diagonal, 1.8),
      (p.x - c * 0.95 - w, p.y - h * 0.8, 2), (p.x - c * 0.95 - w, p.y - h * 0.2, 2.1),
      (p.x - diagonal - w, p.y - diagonal - h, 2.2), (p.x - diagonal - w, p.y + diagonal, 2.5),
      (p.x - w / 2, p.y - c - h, 2.8), (p.x - w / 2, p.y + c, 3),
      (p.x - w * 0.25, p.y - c - h, 3.1), (p.x - w * 0.75, p.y - c - h, 3.2),
      (p.x - w * 0.25, p.y + c, 3.3), (p.x - w * 0.75, p.y + c, 3.4),
    ]
    return corners.map { (Rectangle(x: $0.x, y: $0.y, width: w, height: h), $0.cost) }
  }

  /// Further and further off, all around; the nearest first.
  static func apart(_ wish: LabelWish) -> [Spot] {
    let (w, h, p, c) = (wish.width, wish.height, wish.spot, wish.clearance)
    guard wish.reach > c else { return [] }
    return stride(from: c * 1.8, through: wish.reach, by: max(2, c / 2)).flatMap { distance in
      stride(from: 0.0, to: 360, by: 15).map { angle -> Spot in
        let (dx, dy) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        // The box touches the circle with the side that faces the spot.
        let center = Point(x: p.x + dx * (distance + w / 2), y: p.y + dy * (distance + h / 2))
        return (Rectangle(x: center.x - w / 2, y: center.y - h / 2, width: w, height: h), distance)
      }
    }
  }

  /// Where a line from a spot to a box that stands apart ends.
  static func end(of box: Rectangle, from spot: Point) -> Point {
    Point(x: min(max(spot.x, box.minX), box.maxX), y: min(max(spot.y, box.minY), box.maxY))
  }
}
