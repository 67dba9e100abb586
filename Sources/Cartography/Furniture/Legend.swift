internal import Control
internal import Geography
internal import Reports

/// The legend: just what this map draws, each with its mark.
extension MapLayering {
  /// - Parameters:
  ///   - columns: the room for it, in columns of one width.
  ///   - cut: whether to leave out the last rows where there is no room for them, rather than give nil.
  borrowing func legend(
    _ key: LegendKey, _ content: MapContent, in columns: [Rectangle], cut: Bool
  ) -> LegendText? {
    var rows = key.actors.map { actor in
      let areas = key.areas.filter { $0.actor == actor }
      let isUnconfirmed = !areas.isEmpty && areas.allSatisfy { self.isUnconfirmed($0) }
      return LegendRow(
        words: legendLanguages.map { palette.name(actor, in: $0) },
        mark: swatch(areaPaints(actor, unconfirmed: isUnconfirmed)))
    }
    if !key.contested.isEmpty {
      rows.append(LegendRow(words: words("contested"), mark: swatch(parts: key.contested.map { contestedPaint($0) })))
    }
    if let area = key.areas.first(where: { isUnconfirmed($0) }) {
      let mark = swatch(areaPaints(area.actor, unconfirmed: true))
      rows.append(LegendRow(words: words("unconfirmed"), mark: mark))
    }
    for fresh in [true, false] where style.frontStyle != .edge {
      guard let sides = key.fronts[fresh] else { continue }
      let words = words(fresh ? "front-fresh" : "front-stale")
      rows.append(LegendRow(words: words, mark: front(samplePath, sides: sides, fresh: fresh).line))
    }
    if let radius = key.noDataRadius {
      let kilometres = String(Int(radius.rounded()))
      rows.append(LegendRow(words: words("no-data", ["km": kilometres]), mark: swatch([])))
    }
    rows += markRows(key.places)
    for disputed in [false, true] where content.baseMap.borders.contains(where: { ($0.status != nil) == disputed }) {
      let key = disputed ? "border-disputed" : "border"
      rows.append(LegendRow(words: words(key), mark: sample(borderStroke(disputed: disputed))))
    }
    for (index, layer) in content.userLayers.enumerated() {
      let names = legendLanguages.map { layer.names[$0.code] ?? layer.name }
      let words = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      rows.append(LegendRow(words: words, mark: userMark(layer, index)))
    }
    if key.hasNews {
      let ring = Path.rectangle(markBox.inset(size(1)))
      rows.append(LegendRow(words: words("news"), mark: swatch([]) + outline(ring)))
    }
    if let change = key.change { rows += self.rows(change) }
    return set(rows, in: columns, cut: cut)
  }

  var legendLanguages: [Language] { isLegendBilingual ? languages.all : [languages.primary] }

  private borrowing func words(_ key: String, _ values: [String: String] = [:]) -> [String] {
    legendLanguages.map { $0.phrase(key, values) }
  }

  /// The marks of places that this map uses, each shown by a real one of its places.
  private borrowing func markRows(_ places: [PlaceControl]) -> [LegendRow] {
    let (center, radius) = (Point(x: 0, y: 0), size(10))
    var rows: [LegendRow] = []
    let towns = places.filter { KindGlyph($0.place.kind) == nil }
    if let held = towns.first(where: { $0.status == .held && $0.shares.count == 1 && !isUnconfirmed($0) }) {
      rows.append(LegendRow(words: words("town-held"), mark: disc(held, at: center, radius: radius)))
    }
    if let shared = towns.first(where: { $0.shares.count > 1 }) {
      rows.append(LegendRow(words: words("town-shared"), mark: disc(shared, at: center, radius: radius)))
    }
    if let claimed = places.first(where: { $0.holder != nil && isUnconfirmed($0) }) {
      rows.append(
        LegendRow(words: words("town-unconfirmed"), mark: disc(claimed, at: center, radius: radius, hollow: true)))
    }
    if let unknown = towns.first(where: { $0.shares.isEmpty }) {
      rows.append(LegendRow(words: words("town-unknown"), mark: disc(unknown, at: center, radius: radius)))
    }
    for glyph in KindGlyph.allCases {
      guard let place = places.first(where: { KindGlyph($0.place.kind) == glyph }) else { continue }
      rows.append(LegendRow(words: words(glyph.phrase), mark: disc(place, at: center, radius: radius)))
    }
    return rows + attackRows(places)
  }

  /// The signs of sieges and attacks, around a grey town, as no reader has seen them alone.
  private borrowing func attackRows(_ places: [PlaceControl]) -> [LegendRow] {
    let center = Point(x: 0, y: 0)
    let town = anyTown(style.rule, radius: size(6))
    let ring = size(10.5)
    var rows: [LegendRow] = []
    if let besieger = places.lazy.compactMap({ $0.besiegedBy.first }).first {
      rows.append(LegendRow(words: words("siege"), mark: [town] + siege(besieger, at: center, radius: ring)))
    }
    var seen: Set<String> = []
    for place in places {
      for pressure in place.pressures {
        let sign: (key: String, mark: [PathElement]) =
          switch PressureSign(pressure, on: place) {
          case .arrow: ("advance", arrow(pressure.actor, at: center, radius: size(8), direction: 90))
          case .arc: ("approach", arc(pressure.actor, at: center, radius: ring, direction: 90))
          case .unsided: ("approach-unsided", corners(pressure.actor, at: center, radius: ring))
          }
        guard seen.insert(sign.key).inserted else { continue }
        rows.append(LegendRow(words: words(sign.key), mark: [town] + sign.mark))
      }
    }
    return rows
  }

  private borrowing func anyTown(_ color: Color, radius: Double) -> PathElement {
    PathElement(
      .circle(Point(x: 0, y: 0), radius: radius), fill: .solid(color), stroke: Stroke(style.ink, width: size(1.4)))
  }
}
