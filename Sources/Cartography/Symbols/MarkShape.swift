internal import Foundation
internal import Gazetteer
internal import Geography

/// The outline of a place's mark: a disc for where people live, a square for all else.
enum MarkShape: Hashable {
  case disc
  case square

  init(_ kind: PlaceKind) { self = KindGlyph(kind) == nil ? .disc : .square }

  /// - Parameter radius: of the disc; a square of like size has a little less from its middle to its sides.
  func outline(_ center: Point, radius: Double) -> Path {
    switch self {
    case .disc: .circle(center, radius: radius)
    case .square: .rectangle(box(center, radius))
    }
  }

  /// The part between two bearings in degrees clockwise from the top of the page.
  func slice(_ center: Point, radius: Double, from start: Double, to end: Double) -> Path {
    switch self {
    case .disc: return .slice(center, radius: radius, from: start, to: end)
    case .square:
      let steps = max(1, Int(((end - start) / 15).rounded(.up)))
      let rim = (0...steps).map { i -> Point in
        let angle = (start + (end - start) * Double(i) / Double(steps)) * .pi / 180
        return Point(x: center.x + 2 * radius * sin(angle), y: center.y - 2 * radius * cos(angle))
      }
      return .polyline(Path.cut([center] + rim, to: box(center, radius)), closed: true)
    }
  }

  private func box(_ center: Point, _ radius: Double) -> Rectangle {
    let half = radius * 0.92
    return Rectangle(x: center.x - half, y: center.y - half, width: 2 * half, height: 2 * half)
  }
}
