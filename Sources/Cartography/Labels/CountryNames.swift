internal import Control
internal import Geography

/// Names set over countries.
extension MapLayering {
  /// Country names, letter-spaced, in the middle of what the map shows of each; none where a country has no room for it.
  borrowing func countryNames(
    _ countries: [BaseMap.Areas], _ placer: inout LabelPlacer
  ) -> [PlacedLabel] {
    let halo = Stroke(style.halo.opacity(0.6), width: size(3), roundCap: true)
    let room = CountryRoom(countries, projector)
    return BaseMap.largestParts(of: countries, in: view.visible).compactMap { country, part -> PlacedLabel? in
      guard let name = country.name, let middle = middle(of: part) else { return nil }
      // A name in smaller type is better than none, and none is better than one on a neighbour.
      for shrink in [1, 0.8, 0.66] {
        let label = CountryLabel(
          names(latin: name, arabic: country.arabicName, key: country.country ?? name).map { $0.uppercased() },
          size: style.textSize * 1.2 * shrink,
          spacing: size(5) * shrink * shrink, measure: measure)
        let boxes = room.boxes(for: country, width: label.width, height: label.height, near: middle)
        // On an area, a country's name would read as that of its holder.
        let bare = boxes.filter { ground.isBare(under: $0) }
        let quiet = boxes.filter { ground.isQuiet(under: $0) }
        for box in bare + quiet + boxes where placer.claim(box, margin: size(8)) {
          return PlacedLabel(texts: label.texts(in: box, style.countryInk, halo), box: box)
        }
      }
      return nil
    }
  }

  /// The page point deepest inside a part of a country.
  private borrowing func middle(of part: Polygon<Coordinate>) -> Point? {
    (try? Overlay.largestInscribedCircle(part, tolerance: 0.02)).flatMap { projector.point($0.center) }
  }
}

/// The lines of a country's name, one a language, centred below each other.
private struct CountryLabel {
  private let lines: [(run: TextRun, extents: TextExtents)]

  init(_ names: [String], size: Double, spacing: Double, measure: any TextMeasuring) {
    lines = names.enumerated().map { i, text in
      let joined = text.unicodeScalars.contains(where: \.isRightToLeft)
      let run = TextRun(
        text, size: i == 0 ? size : size * 0.92, bold: true, letterSpacing: joined ? 0 : spacing)
      return (run, measure.measure(run))
    }
  }

  var width: Double { lines.map(\.extents.width).max() ?? 0 }
  var height: Double { lines.reduce(0) { $0 + $1.extents.height } }

  func texts(in box: Rectangle, _ color: Color, _ halo: Stroke) -> [TextElement] {
    var top = box.minY
    return lines.map { run, extents in
      defer { top += extents.height }
      let origin = Point(x: box.center.x - extents.width / 2, y: top)
      return TextElement(run, color: color, halo: halo, origin: origin)
    }
  }
}
