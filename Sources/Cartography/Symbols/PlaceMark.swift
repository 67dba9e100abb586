internal import Control
internal import Foundation
internal import Geography
internal import Reports

/// The mark of a reported place: a disc or a square in the holder's colour, sliced where several hold parts of it.
extension MapLayering {
  /// The radius of a mark in page points, by the rank of the place.
  borrowing func markRadius(_ control: PlaceControl) -> Double {
    // Smaller, a question mark could not be made out.
    max(size(marks.radius(control.place)), control.shares.isEmpty ? size(7) : 0)
  }

  /// The radius of the ring of a siege and of the arcs of attacks around a mark.
  borrowing func ringRadius(_ control: PlaceControl) -> Double { markRadius(control) + size(MarkSizes.ringGap) }

  /// How much room a mark takes with all that is around it, but for arrows.
  borrowing func reach(_ control: PlaceControl) -> Double {
    control.hasRing ? ringRadius(control) + size(3) : markRadius(control) + size(1.6)
  }

  /// Villages below towns, as a town says more; of two towns the smaller above, where a larger mark would hide it.
  ///
  /// - Parameter places: the most populous first.
  borrowing func inDrawingOrder(_ places: [(PlaceControl, Point)]) -> [(PlaceControl, Point)] {
    let isTown = places.map { marks.rank($0.0.place) < 2 }
    return zip(places, isTown).filter { !$1 }.map(\.0) + zip(places, isTown).filter { $1 }.map(\.0)
  }

  /// Whether nothing but proposals of a machine that nobody has checked says who holds a place.
  borrowing func isUnconfirmed(_ control: PlaceControl) -> Bool {
    !control.evidence.isEmpty && control.evidence.allSatisfy { unconfirmed.contains($0.report) }
  }

  /// The mark alone, as the legend shows it too.
  ///
  /// - Parameter hollow: whether it is one of an unconfirmed hold.
  borrowing func disc(
    _ control: PlaceControl, at center: Point, radius: Double, hollow: Bool = false
  ) -> [PathElement] {
    let glyph = KindGlyph(control.place.kind)
    let shape = MarkShape(control.place.kind)
    let outline = Stroke(style.ink, width: size(1.4))
    let whole = shape.outline(center, radius: radius)
    guard let holder = control.shares.first else {
      // Paper alone could be the colour of an actor, or of a dark page.
      return [PathElement(whole, fill: .solid(style.paper), stroke: outline)]
        + (glyph == nil ? questionMark(at: center, radius: radius) : [])
        + sign(glyph, at: center, radius: radius, on: style.paper)
    }
    let color = palette.color(holder.actor)
    var elements = [
      PathElement(shape.outline(center, radius: radius + size(1.6)), fill: .solid(style.paper)),
      PathElement(whole, fill: paint(holder.actor, spacing: size(4))),
    ]
    var start = 0.0
    for share in control.shares.dropFirst() where share.share > 0 {
      for slice in slices(share, start: &start) {
        elements.append(
          PathElement(
            shape.slice(center, radius: radius, from: slice.0, to: slice.1), fill: paint(share.actor, spacing: size(4)),
            stroke: Stroke(style.paper, width: size(0.8))))
      }
      // A small share on known sides is a hold on the edges: the holder keeps the middle.
      if share.share < 0.25, !share.sectors.isEmpty {
        elements.append(
          PathElement(shape.outline(center, radius: radius * 0.5), fill: paint(holder.actor, spacing: size(4))))
      }
    }
    elements.append(PathElement(whole, stroke: outline))
    if hollow {
      elements.append(PathElement(shape.outline(center, radius: radius * 0.58), fill: .solid(style.paper)))
    }
    return elements + sign(glyph, at: center, radius: hollow ? radius * 0.62 : radius, on: hollow ? style.paper : color)
  }

  /// The sign of a kind of place in an ink that shows on a colour.
  private borrowing func sign(
    _ glyph: KindGlyph?, at center: Point, radius: Double, on ground: Color
  ) -> [PathElement] {
    guard let glyph else { return [] }
    // Ink is light in a dark style, and paper dark.
    let (toPaper, toInk) = (style.paper.lightness - ground.lightness, style.ink.lightness - ground.lightness)
    let ink = abs(toPaper) > abs(toInk) ? style.paper : style.ink
    return [PathElement(glyph.path(center, radius: radius), fill: .solid(ink))]
  }

  /// What stands in the mark of a settlement whose holder nobody reports.
  private borrowing func questionMark(at center: Point, radius: Double) -> [PathElement] {
    let bow = Point(x: center.x, y: center.y - radius * 0.22)
    var hook = Path.arc(bow, radius: radius * 0.32, from: 275, to: 500)
    hook.commands.append(.line(Point(x: center.x, y: center.y + radius * 0.3)))
    let dot = Path.circle(Point(x: center.x, y: center.y + radius * 0.62), radius: radius * 0.13)
    return [
      PathElement(hook, stroke: Stroke(style.ink, width: radius * 0.2)), PathElement(dot, fill: .solid(style.ink)),
    ]
  }

  /// A mark with the ring of a siege and the signs of those who press on it.
  ///
  /// - Parameter striped: whether stripes of the two strongest claimants show around it.
  borrowing func mark(_ control: PlaceControl, at center: Point, striped: Bool = false) -> [SceneElement] {
    let radius = markRadius(control)
    let ring = ringRadius(control)
    var elements = striped ? [collar(control, at: center)] : []
    elements += disc(control, at: center, radius: radius, hollow: isUnconfirmed(control))
    if let besieger = control.besiegedBy.first {
      elements += siege(besieger, at: center, radius: ring)
    }
    for pressure in control.pressures {
      elements += self.pressure(pressure, on: control, at: center, radius: ring)
    }
    let reports = control.evidence.map(\.report)
    let subject = subject(control)
    return elements.map { element in
      var element = element
      (element.reports, element.subject) = (reports, subject)
      return .path(element)
    }
  }

  /// Stripes around the mark of a town that is fought over, narrow enough for both colours to show.
  private borrowing func collar(_ control: PlaceControl, at center: Point) -> PathElement {
    let colors = control.shares.prefix(2).map { palette.color($0.actor) } + [style.land]
    return PathElement(
      .circle(center, radius: reach(control) + size(5)), fill: .stripes(colors[0], colors[1], width: size(3)),
      stroke: Stroke(style.paper, width: size(1.2)))
  }

  /// The slices of a share as bearings from and to: on its sectors where they are known, else one after the other.
  private borrowing func slices(_ share: PlaceControl.Share, start: inout Double) -> [(Double, Double)] {
    let directions = share.sectors.compactMap(\.bearing)
    guard !directions.isEmpty else {
      defer { start += share.share * 360 }
      return [(start, start + share.share * 360)]
    }
    // A small share on several sides would vanish as hairlines: each slice is at least 50 degrees wide.
    let half = max(25, share.share * 180 / Double(directions.count))
    return Slices.merged(directions.map { ($0 - half, $0 + half) })
  }
}

/// Parts of a circle between two bearings in degrees.
enum Slices {
  /// Slices that touch, as one.
  static func merged(_ slices: [(Double, Double)]) -> [(Double, Double)] {
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
}
