internal import Control
internal import Foundation
internal import Geography
internal import Reports

/// Sieges and attacks around a mark.
extension MapLayering {
  /// The broken ring of a siege.
  borrowing func siege(_ actor: String, at center: Point, radius: Double) -> [PathElement] {
    let circle = Path.circle(center, radius: radius)
    return [
      PathElement(circle, stroke: Stroke(style.paper, width: size(5))),
      PathElement(circle, stroke: Stroke(palette.color(actor), width: size(3), dashes: [size(5), size(2.5)])),
    ]
  }

  /// What is drawn for an actor that presses on a place: an arc on each side that it fights on, an arrow from each side that
  /// it comes from while it holds nothing, short arcs all around where no side is told.
  borrowing func pressure(
    _ pressure: PlaceControl.Pressure, on control: PlaceControl, at center: Point, radius: Double
  ) -> [PathElement] {
    switch PressureSign(pressure, on: control) {
    case .unsided: corners(pressure.actor, at: center, radius: radius)
    case .arc(let sides): sides.flatMap { arc(pressure.actor, at: center, radius: radius, direction: $0) }
    case .arrow(let sides): sides.flatMap { arrow(pressure.actor, at: center, radius: radius, direction: $0) }
    }
  }

  /// Four short arcs around a place that an actor attacks from a side that is not said.
  borrowing func corners(_ actor: String, at center: Point, radius: Double) -> [PathElement] {
    [45.0, 135, 225, 315].flatMap { arc(actor, at: center, radius: radius, direction: $0, halfWidth: 16) }
  }

  /// An arc on the side that an actor attacks, `direction` in degrees clockwise from north.
  borrowing func arc(
    _ actor: String, at center: Point, radius: Double, direction: Double, halfWidth: Double = 38
  ) -> [PathElement] {
    let path = Path.arc(center, radius: radius, from: direction - halfWidth, to: direction + halfWidth)
    return [
      PathElement(path, stroke: Stroke(style.ink, width: size(5.2), roundCap: true)),
      PathElement(path, stroke: Stroke(palette.color(actor), width: size(3.2), roundCap: true)),
    ]
  }

  /// An arrow that points at a place from the side that an actor comes from.
  borrowing func arrow(_ actor: String, at center: Point, radius: Double, direction: Double) -> [PathElement] {
    let path = PressureSign.arrow(center, radius: radius - size(2), direction: direction, unit: style.scale)
    return [
      PathElement(path, stroke: Stroke(style.halo, width: size(4))),
      PathElement(path, fill: .solid(palette.color(actor)), stroke: Stroke(style.ink, width: size(1.1))),
    ]
  }

  /// Round spots that the arrows at a place take, for labels to keep off.
  borrowing func arrowSpots(_ control: PlaceControl, at center: Point) -> [(center: Point, radius: Double)] {
    let radius = ringRadius(control) + size(PressureSign.length / 2)
    return control.pressures.flatMap { pressure -> [(center: Point, radius: Double)] in
      guard case .arrow(let sides) = PressureSign(pressure, on: control) else { return [] }
      return sides.map { side in
        let angle = side * .pi / 180
        return (
          Point(x: center.x + sin(angle) * radius, y: center.y - cos(angle) * radius),
          size(PressureSign.length / 2)
        )
      }
    }
  }
}

/// Which sign stands for a pressure; bearings are in degrees clockwise from north.
enum PressureSign {
  case unsided
  case arc([Double])
  case arrow([Double])

  /// The length of an arrow in points of the style.
  static let length = 17.0

  init(_ pressure: PlaceControl.Pressure, on control: PlaceControl) {
    let sides = pressure.sectors.compactMap(\.bearing)
    if sides.isEmpty {
      self = .unsided
    } else {
      self = control.shares.contains { $0.actor == pressure.actor } ? .arc(sides) : .arrow(sides)
    }
  }

  static func arrow(_ center: Point, radius: Double, direction: Double, unit: Double) -> Path {
    let angle = direction * .pi / 180
    // Outwards along the bearing, and across it.
    func at(_ out: Double, _ across: Double) -> Point {
      let (o, a) = (radius + out * unit, across * unit)
      return Point(x: center.x + sin(angle) * o + cos(angle) * a, y: center.y - cos(angle) * o + sin(angle) * a)
    }
    return .polyline(
      [at(0, 0), at(9, 7), at(8, 2.6), at(length, 3.4), at(length, -3.4), at(8, -2.6), at(9, -7)], closed: true)
  }
}

extension Report.Sector {
  /// Degrees clockwise from north; the centre has none.
  var bearing: Double? {
    switch self {
    case .north: 0
    case .northeast: 45
    case .east: 90
    case .southeast: 135
    case .south: 180
    case .southwest: 225
    case .west: 270
    case .northwest: 315
    case .centre: nil
    }
  }
}
