internal import Control
internal import Foundation
internal import Geography
internal import Reports

/// The mark of a reported place: a disc in the holder's colour, sliced where several hold parts of it.
extension MapLayering {
  /// The radius of a mark in page points, by the rank of the place.
  borrowing func markRadius(_ place: LocatedPlace) -> Double { size(marks.radius(place)) }

  /// The radius of the ring of a siege and of the arcs of attacks around a mark.
  borrowing func ringRadius(_ place: LocatedPlace) -> Double { markRadius(place) + size(MarkSizes.ringGap) }

  /// How much room a mark takes with all that is around it.
  borrowing func reach(_ control: PlaceControl) -> Double {
    control.hasRing ? ringRadius(control.place) + size(3) : markRadius(control.place) + size(1.6)
  }

  /// Villages below towns, as a town says more; of two towns the smaller above, where a larger mark would hide it.
  ///
  /// - Parameter places: the most populous first.
  borrowing func inDrawingOrder(_ places: [(PlaceControl, Point)]) -> [(PlaceControl, Point)] {
    let isTown = places.map { marks.rank($0.0.place) < 2 }
    return zip(places, isTown).filter { !$1 }.map(\.0) + zip(places, isTown).filter { $1 }.map(\.0)
  }

  /// The disc alone, as the legend shows it too.
  borrowing func disc(_ control: PlaceControl, at center: Point, radius: Double) -> [PathElement] {
    let outline = Stroke(style.ink, width: size(1.4))
    guard let holder = control.shares.first else {
      return [PathElement(.circle(center, radius: radius), fill: .solid(style.paper), stroke: outline)]
    }
    var elements = [
      PathElement(.circle(center, radius: radius + size(1.6)), fill: .solid(style.paper)),
      PathElement(.circle(center, radius: radius), fill: paint(holder.actor, spacing: size(4))),
    ]
    var start = 0.0
    for share in control.shares.dropFirst() where share.share > 0 {
      let parts = slices(share, start: &start)
      for slice in parts {
        elements.append(
          PathElement(
            .slice(center, radius: radius, from: slice.0, to: slice.1), fill: paint(share.actor, spacing: size(4)),
            stroke: Stroke(style.paper, width: size(0.8))))
      }
      // A small share on known sides is a hold on the edges: the holder keeps the middle.
      if share.share < 0.25, !share.sectors.isEmpty {
        elements.append(PathElement(.circle(center, radius: radius * 0.5), fill: paint(holder.actor, spacing: size(4))))
      }
    }
    elements.append(PathElement(.circle(center, radius: radius), stroke: outline))
    return elements
  }

  /// A mark with the ring of a siege and the arcs of those who press on it.
  borrowing func mark(_ control: PlaceControl, at center: Point) -> [SceneElement] {
    let radius = markRadius(control.place)
    let ring = ringRadius(control.place)
    var elements = disc(control, at: center, radius: radius)
    if let besieger = control.besiegedBy.first {
      elements += siege(besieger, at: center, radius: ring)
    }
    for pressure in control.pressures {
      let sides = directions(pressure.sectors)
      for direction in sides {
        elements += arc(pressure.actor, at: center, radius: ring, direction: direction)
      }
      if sides.isEmpty { elements += corners(pressure.actor, at: center, radius: ring) }
    }
    let reports = control.evidence.map(\.report)
    let subject = subject(control)
    return elements.map { element in
      var element = element
      (element.reports, element.subject) = (reports, subject)
      return .path(element)
    }
  }

  /// The broken ring of a siege.
  borrowing func siege(_ actor: String, at center: Point, radius: Double) -> [PathElement] {
    let circle = Path.circle(center, radius: radius)
    return [
      PathElement(circle, stroke: Stroke(style.paper, width: size(5))),
      PathElement(circle, stroke: Stroke(palette.color(actor), width: size(3), dashes: [size(5), size(2.5)])),
    ]
  }

  /// Four short arcs around a place that an actor attacks from a side that is not said.
  borrowing func corners(_ actor: String, at center: Point, radius: Double) -> [PathElement] {
    [45.0, 135, 225, 315].flatMap { arc(actor, at: center, radius: radius, direction: $0, halfWidth: 16) }
  }

  /// An arc on the side that an actor comes from, `direction` in degrees clockwise from north.
  borrowing func arc(
    _ actor: String, at center: Point, radius: Double, direction: Double, halfWidth: Double = 38
  ) -> [PathElement] {
    let path = Path.arc(center, radius: radius, from: direction - halfWidth, to: direction + halfWidth)
    return [
      PathElement(path, stroke: Stroke(style.ink, width: size(5.2), roundCap: true)),
      PathElement(path, stroke: Stroke(palette.color(actor), width: size(3.2), roundCap: true)),
    ]
  }

  /// The slices of a share as bearings from and to: on its sectors where they are known, else one after the other.
  private borrowing func slices(_ share: PlaceControl.Share, start: inout Double) -> [(Double, Double)] {
    let directions = directions(share.sectors)
    guard !directions.isEmpty else {
      defer { start += share.share * 360 }
      return [(start, start + share.share * 360)]
    }
    // A small share on several sides would vanish as hairlines: each slice is at least 50 degrees wide.
    let half = max(25, share.share * 180 / Double(directions.count))
    return merged(directions.map { ($0 - half, $0 + half) })
  }

  /// Slices that touch, as one.
  private borrowing func merged(_ slices: [(Double, Double)]) -> [(Double, Double)] {
    var result: [(Double, Double)] = []
    for slice in slices.sorted(by: { $0.0 < $1.0 }) {
      if let last = result.last, slice.0 <= last.1 + 0.5 {
        result[result.count - 1].1 = max(last.1, slice.1)
      } else {
        result.append(slice)
      }
    }
    if result.count > 1, let first = result.first, let last = result.last, first.0 + 360 <= last.1 + 0.5 {
      result.removeFirst()
      result[result.count - 1].1 = first.1 + 360
    }
    return result
  }

  /// The bearings of sectors in degrees clockwise from north; the centre has none.
  private borrowing func directions(_ sectors: [Report.Sector]) -> [Double] {
    let bearings: [Report.Sector: Double] = [
      .north: 0, .northeast: 45, .east: 90, .southeast: 135, .south: 180, .southwest: 225, .west: 270, .northwest: 315,
    ]
    return sectors.compactMap { bearings[$0] }
  }
}
