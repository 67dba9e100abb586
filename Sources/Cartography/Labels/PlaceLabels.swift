internal import Control
internal import Foundation
internal import Gazetteer
internal import Geography

/// The names of reported places and of towns for orientation.
extension MapLayering {
  /// Labels of the reported places, the most important first; marks are kept free by the caller.
  borrowing func labels(_ places: [(PlaceControl, Point)], _ placer: inout LabelPlacer) -> [PlacedLabel] {
    let ranked = places.enumerated().sorted { a, b in
      let (p, q) = (importance(a.element.0), importance(b.element.0))
      return p != q ? p > q : a.offset < b.offset
    }
    return ranked.compactMap { _, entry -> PlacedLabel? in
      let (control, point) = entry
      let text = names(latin: control.place.name, arabic: control.place.arabicName)
      let rank = marks.rank(control.place)
      let look = LabelLook(bold: rank < 3, size: style.textSize * [1.12, 1, 0.88, 0.8][rank], color: style.ink)
      // In a crowd a village's name that would cover a front line is left out: the line says more.
      var label = label(
        text, look, at: point, clearance: reach(control) + size(2.4), crossing: rank < 3 || marks.crowding == 0,
        leader: rank < 3, &placer)
      label?.place = control.place.id
      return label
    }
  }

  /// Dots and labels of towns without reports; a town whose label finds no room goes without a dot too.
  borrowing func contextTowns(
    _ towns: [Place], apartFrom reported: [Point], _ placer: inout LabelPlacer
  ) -> [PlacedLabel] {
    var occupied = reported
    return towns.compactMap { town -> PlacedLabel? in
      guard let point = projector.point(town.coordinate), view.frame.inset(size(10)).contains(point),
        // Suburbs of what is on the map already help nobody to find the way.
        !occupied.contains(where: { $0.distance(to: point) < size(46) })
      else { return nil }
      let radius = size(3)
      guard placer.isFree(point, radius: radius) else { return nil }
      var text = label(
        names(latin: PlainName.of(town), arabic: town.arabicName),
        LabelLook(bold: false, size: style.textSize * 0.8, color: style.townInk), at: point,
        clearance: radius + size(3), crossing: false, leader: false, &placer)
      guard text != nil else { return nil }
      occupied.append(point)
      placer.keepOff(point, radius: radius)
      // Filled, so that nobody takes it for a place whose holder is not reported.
      let dot = PathElement(
        .circle(point, radius: radius), fill: .solid(style.townInk), stroke: Stroke(style.paper, width: size(1.2)))
      text?.mark = [.path(dot)]
      return text
    }
  }

  /// The names to print, a line each, in the languages of the map.
  borrowing func names(latin: String, arabic: String?) -> [String] {
    languages.all.map { $0.code == "ar" ? arabic ?? latin : latin }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  private borrowing func label(
    _ lines: [String], _ look: LabelLook, at point: Point, clearance: Double, crossing: Bool, leader: Bool,
    _ placer: inout LabelPlacer
  ) -> PlacedLabel? {
    let runs = lines.enumerated().map { i, text in
      TextRun(text, size: i == 0 ? look.size : look.size * 0.92, bold: look.bold && i == 0)
    }
    let extents = runs.map { measure.measure($0) }
    let width = extents.map(\.width).max() ?? 0
    // Pango's line box is generous; what the eye sees is about four fifths of it.
    let tight = 0.8
    let height = extents.reduce(0) { $0 + $1.height * tight }
    let box = placer.place(
      width: width, height: height, beside: point, clearance: clearance, crossing: crossing,
      reach: leader ? size(170) : 0)
    guard let box else { return nil }
    let halo = Stroke(style.halo, width: size(3.4), roundCap: true)
    let isLeft = box.center.x < point.x - width / 4
    let isCentred = abs(box.center.x - point.x) < width / 4
    var top = box.minY
    let text = zip(runs, extents).map { run, extent in
      let slack = width - extent.width
      let x = box.minX + (isCentred ? slack / 2 : isLeft ? slack : 0)
      let origin = Point(x: x, y: top - extent.height * (1 - tight) / 2)
      top += extent.height * tight
      return TextElement(run, color: look.color, halo: halo, origin: origin)
    }
    return PlacedLabel(
      texts: text, box: box, mark: leaderLine(from: point, to: box, clearance: clearance, &placer))
  }

  /// A thin line from a spot to a label that stands apart from it; none for one beside it.
  private borrowing func leaderLine(
    from spot: Point, to box: Rectangle, clearance: Double, _ placer: inout LabelPlacer
  ) -> [SceneElement] {
    let end = Point(
      x: min(max(spot.x, box.minX), box.maxX), y: min(max(spot.y, box.minY), box.maxY))
    guard spot.distance(to: end) > clearance * 1.25 else { return [] }
    let path = Path.polyline([spot, end])
    placer.avoid(path)
    return [
      .path(PathElement(path, stroke: Stroke(style.halo, width: size(3.4)))),
      .path(PathElement(path, stroke: Stroke(style.ink, width: size(1.1)))),
    ]
  }

  /// How early a place's label is set: contested and large ones first.
  private borrowing func importance(_ control: PlaceControl) -> Double {
    log10(Double(control.place.population) + 10) + control.support
      + (control.status == .contested || !control.pressures.isEmpty || !control.besiegedBy.isEmpty ? 2 : 0)
  }
}

/// The type of a place's label.
struct LabelLook {
  var bold: Bool
  var size: Double
  var color: Color
}
