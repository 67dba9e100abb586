internal import Control
internal import Foundation
internal import Geography

extension MapLayering {
  /// A front as it is drawn: its casing, and what lies above all casings.
  ///
  /// - Parameter sides: the actor to the left of the path and the one to its right.
  borrowing func front(
    _ path: Path, sides: [String], fresh: Bool, reports: [String] = []
  ) -> (casing: [PathElement], line: [PathElement]) {
    guard style.frontStyle != .edge else {
      return ([PathElement(path, stroke: Stroke(style.halo, width: size(2), roundCap: true), reports: reports)], [])
    }
    let casing = PathElement(path, stroke: Stroke(style.halo, width: size(style.frontWidth + 3.5), roundCap: true))
    let line = PathElement(path, stroke: frontStroke(fresh: fresh), reports: reports)
    return ([casing], teeth(along: path, sides: sides) + [line])
  }

  borrowing func frontStroke(fresh: Bool) -> Stroke {
    Stroke(style.front, width: size(style.frontWidth), dashes: fresh ? [] : [size(10), size(7)])
  }

  /// Teeth or half-discs along a path, by turns of one side and of the other, each in the colour of its own side.
  private borrowing func teeth(along path: Path, sides: [String]) -> [PathElement] {
    guard style.frontStyle != .line, let left = sides.first, let right = sides.dropFirst().first else { return [] }
    let radius = size(6)
    return path.spots(every: size(24)).enumerated().map { i, spot in
      let isLeft = i % 2 == 0
      // The teeth of the left side point to the right of the line.
      let facing = spot.bearing + (isLeft ? 90 : -90)
      let shape =
        style.frontStyle == .toothed
        ? FrontSymbol.tooth(spot.point, radius: radius, facing: facing)
        : FrontSymbol.halfDisc(spot.point, radius: radius, facing: facing)
      return PathElement(
        shape, fill: .solid(palette.color(isLeft ? left : right)), stroke: Stroke(style.front, width: size(1.2)))
    }
  }
}

/// The pieces that fronts are set with; bearings are in degrees clockwise from the top of the page.
enum FrontSymbol {
  static func tooth(_ foot: Point, radius: Double, facing: Double) -> Path {
    func at(_ bearing: Double, _ distance: Double) -> Point {
      let angle = bearing * .pi / 180
      return Point(x: foot.x + sin(angle) * distance, y: foot.y - cos(angle) * distance)
    }
    return .polyline([at(facing - 90, radius), at(facing, radius * 1.5), at(facing + 90, radius)], closed: true)
  }

  static func halfDisc(_ foot: Point, radius: Double, facing: Double) -> Path {
    var path = Path.arc(foot, radius: radius, from: facing - 90, to: facing + 90)
    path.commands.append(.close)
    return path
  }
}

extension Path {
  /// Points at even distances along the straight pieces of a path, with the bearing in which it runs there; none nearer to
  /// an end than half a distance.
  func spots(every distance: Double) -> [(point: Point, bearing: Double)] {
    var spots: [(point: Point, bearing: Double)] = []
    var (previous, walked) = (Point?.none, 0.0)
    for command in commands {
      switch command {
      case .move(let p): (previous, walked) = (p, distance / 2)
      case .line(let p), .curve(_, _, let p):
        if let a = previous {
          let length = a.distance(to: p)
          let bearing = atan2(p.x - a.x, a.y - p.y) * 180 / .pi
          var next = distance - walked
          while next <= length, length > 0 {
            let t = next / length
            spots.append((Point(x: a.x + (p.x - a.x) * t, y: a.y + (p.y - a.y) * t), bearing))
            next += distance
          }
          walked = length - (next - distance)
        }
        previous = p
      case .close: previous = nil
      }
    }
    return spots
  }
}
