internal import Control
internal import Foundation
internal import Gazetteer
internal import Geography

/// The names of reported places and of towns for orientation.
extension MapLayering {
  /// Labels of the reported places, the most important first; marks are kept free by the caller.
  borrowing func labels(_ places: [(PlaceControl, Point)], _ placer: inout LabelPlacer) -> [SceneElement] {
    let ranked = places.enumerated().sorted { a, b in
      let (p, q) = (importance(a.element.0), importance(b.element.0))
      return p != q ? p > q : a.offset < b.offset
    }
    return ranked.flatMap { _, entry in
      let (control, point) = entry
      let text = names(latin: control.place.name, arabic: control.place.arabicName)
      let reach = markRadius(control.place) + size(control.besiegedBy.isEmpty && control.pressures.isEmpty ? 4 : 12)
      let rank = rank(control.place)
      return label(
        text, LabelLook(bold: rank < 3, size: style.textSize * [1.12, 1, 0.88, 0.8][rank], color: style.ink), at: point,
        clearance: reach, leader: rank < 3, &placer)
    }
  }

  /// 0 for a city to 3 for a village, by population.
  private borrowing func rank(_ place: LocatedPlace) -> Int {
    place.population >= 100_000 ? 0 : place.population >= 20_000 ? 1 : place.population >= 3000 ? 2 : 3
  }

  /// Dots and labels of towns without reports; a town whose label finds no room goes without a dot too.
  borrowing func contextTowns(_ towns: [Place], _ placer: inout LabelPlacer) -> [SceneElement] {
    towns.flatMap { town -> [SceneElement] in
      guard let point = projector.point(town.coordinate), view.frame.inset(size(10)).contains(point) else { return [] }
      let radius = size(3.4)
      let dot = Rectangle(
        minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius, maxY: point.y + radius)
      guard placer.claim(dot) else { return [] }
      let text = label(
        names(latin: PlainName.of(town), arabic: town.arabicName),
        LabelLook(bold: false, size: style.textSize * 0.8, color: style.townInk), at: point,
        clearance: radius + size(3), leader: false, &placer)
      guard !text.isEmpty else { return [] }
      let circle = PathElement(
        .circle(point, radius: radius), fill: .solid(style.paper), stroke: Stroke(style.townInk, width: size(1.2)))
      return [.path(circle)] + text
    }
  }

  /// The names to print, a line each, in the languages of the map.
  borrowing func names(latin: String, arabic: String?) -> [String] {
    languages.all.map { $0.code == "ar" ? arabic ?? latin : latin }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  private borrowing func label(
    _ lines: [String], _ look: LabelLook, at point: Point, clearance: Double, leader: Bool, _ placer: inout LabelPlacer
  ) -> [SceneElement] {
    let runs = lines.enumerated().map { i, text in
      TextRun(text, size: i == 0 ? look.size : look.size * 0.92, bold: look.bold && i == 0)
    }
    let extents = runs.map { measure.measure($0) }
    let width = extents.map(\.width).max() ?? 0
    // Pango's line box is generous; what the eye sees is about four fifths of it.
    let tight = 0.8
    let height = extents.reduce(0) { $0 + $1.height * tight }
    let box = placer.place(
      width: width, height: height, beside: point, clearance: clearance, crossing: true, reach: leader ? size(170) : 0)
    guard let box else { return [] }
    let isLeft = box.center.x < point.x - width / 4
    let isCentred = abs(box.center.x - point.x) < width / 4
    var top = box.minY
    let text = zip(runs, extents).map { run, extent in
      let slack = width - extent.width
      let x = box.minX + (isCentred ? slack / 2 : isLeft ? slack : 0)
      let origin = Point(x: x, y: top - extent.height * (1 - tight) / 2)
      top += extent.height * tight
      return SceneElement.text(
        TextElement(run, color: look.color, halo: Stroke(style.halo, width: size(3.4), roundCap: true), origin: origin))
    }
    return leaderLine(from: point, to: box, clearance: clearance) + text
  }

  /// A thin line from a spot to a label that stands apart from it; none for one beside it.
  private borrowing func leaderLine(from spot: Point, to box: Rectangle, clearance: Double) -> [SceneElement] {
    let end = Point(
      x: min(max(spot.x, box.minX), box.maxX), y: min(max(spot.y, box.minY), box.maxY))
    guard spot.distance(to: end) > clearance * 1.5 else { return [] }
    let path = Path.polyline([spot, end])
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
