internal import Control
internal import Foundation
internal import Gazetteer
internal import Geography

/// The names of reported places and of towns for orientation.
extension MapLayering {
  /// Labels of the reported places; marks are kept free by the caller.
  borrowing func labels(_ places: [(PlaceControl, Point)], _ placer: inout LabelPlacer) -> [PlacedLabel] {
    let ranked = places.enumerated().sorted { a, b in
      let (p, q) = (importance(a.element.0), importance(b.element.0))
      return p != q ? p > q : a.offset < b.offset
    }.map(\.element)
    let texts = ranked.map { control, _ in
      let rank = marks.rank(control.place)
      let look = LabelLook(
        bold: rank < 2 || rank == 2 && control.place.population > 0, size: type(rank), color: style.ink)
      return LabelText(
        names(latin: control.place.name, arabic: control.place.arabicName, key: control.place.id), look, measure)
    }
    let boxes = placer.place(
      zip(ranked, texts).map { place, text in
        let rank = marks.rank(place.0.place)
        return LabelWish(
          width: text.width, height: text.height, spot: place.1, clearance: clearance(place.0),
          // In a crowd a village's name that would cover a front line is left out: the line says more.
          crossing: rank < 3 || marks.crowding == 0, isMajor: rank < 2, reach: size([140, 110, 64, 48][rank]))
      })
    return zip(zip(ranked, texts), boxes).compactMap { entry, box -> PlacedLabel? in
      guard let box else { return nil }
      let ((control, point), text) = entry
      return PlacedLabel(
        texts: text.elements(in: box, beside: point, halo: halo()), box: box,
        mark: leaderLine(from: point, to: box, clearance: clearance(control)), place: control.place.id)
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
      let text = LabelText(
        names(latin: PlainName.of(town), arabic: town.arabicName, key: town.id),
        LabelLook(bold: false, size: type(3), color: style.townInk), measure)
      let wish = LabelWish(
        width: text.width, height: text.height, spot: point, clearance: radius + size(3), crossing: false)
      guard let box = placer.place([wish]).first ?? nil else { return nil }
      occupied.append(point)
      placer.keepOff(point, radius: radius)
      // Filled, so that nobody takes it for a place whose holder is not reported.
      let dot = PathElement(
        .circle(point, radius: radius), fill: .solid(style.townInk), stroke: Stroke(style.paper, width: size(1.2)))
      return PlacedLabel(texts: text.elements(in: box, beside: point, halo: halo()), box: box, mark: [.path(dot)])
    }
  }

  /// The names to print, a line each, in the languages of the map; the Latin one where a language has none.
  ///
  /// - Parameter key: the id of a place, the ISO 3166 code of a country, or the name of a river.
  borrowing func names(latin: String, arabic: String?, key: String) -> [String] {
    languages.all.map { name(in: $0, latin: latin, arabic: arabic, key: key).printable.shortened(to: 40) }
      .reduce(into: [String]()) { if !$0.contains($1), !$1.isEmpty { $0.append($1) } }
  }

  /// The name in one language, the Latin one where it has none.
  borrowing func name(in language: Language, latin: String, arabic: String?, key: String) -> String {
    language.name(latin: latin, arabic: arabic, key: key, known: placeNames)
  }

  /// The outline of the letters of names.
  borrowing func halo() -> Stroke { Stroke(style.halo, width: size(3.4), roundCap: true) }

  /// The size of type for a rank of places, never too small to be read.
  private borrowing func type(_ rank: Int) -> Double {
    max(style.textSize * [1.12, 1, 0.88, 0.8][rank], min(style.textSize, PanelDetail.smallestPrint + 1))
  }

  private borrowing func clearance(_ control: PlaceControl) -> Double { reach(control) + size(2.4) }

  /// A thin line from a spot to a label that stands apart from it; none for one beside it.
  private borrowing func leaderLine(from spot: Point, to box: Rectangle, clearance: Double) -> [SceneElement] {
    let end = LabelSpots.end(of: box, from: spot)
    guard spot.distance(to: end) > clearance * 1.25 else { return [] }
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
      // What is no settlement is named by reports for its own sake.
      + (KindGlyph(control.place.kind) == nil ? 0 : 1.5)
  }
}

/// The type of a place's label.
struct LabelLook {
  var bold: Bool
  var size: Double
  var color: Color
}

/// The lines of a label with their measures.
struct LabelText {
  let width, height: Double
  private let look: LabelLook
  private let lines: [(run: TextRun, extents: TextExtents)]
  /// Pango's line box is generous; what the eye sees is about four fifths of it.
  private static let tight = 0.8

  init(_ names: [String], _ look: LabelLook, _ measure: any TextMeasuring) {
    self.look = look
    lines = names.enumerated().map { i, text in
      let run = TextRun(text, size: i == 0 ? look.size : look.size * 0.92, bold: look.bold && i == 0)
      return (run, measure.measure(run))
    }
    width = lines.map(\.extents.width).max() ?? 0
    height = lines.reduce(0) { $0 + $1.extents.height * LabelText.tight }
  }

  /// The lines in a box, ranged towards the spot that they name.
  func elements(in box: Rectangle, beside spot: Point, halo: Stroke) -> [TextElement] {
    let isLeft = box.center.x < spot.x - width / 4
    let isCentred = abs(box.center.x - spot.x) < width / 4
    var top = box.minY
    return lines.map { run, extents in
      let slack = width - extents.width
      let x = box.minX + (isCentred ? slack / 2 : isLeft ? slack : 0)
      defer { top += extents.height * LabelText.tight }
      return TextElement(
        run, color: look.color, halo: halo,
        origin: Point(x: x, y: top - extents.height * (1 - LabelText.tight) / 2))
    }
  }
}
