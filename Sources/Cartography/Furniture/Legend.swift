internal import Control
internal import Geography
internal import Reports

/// The legend: just what this map draws, each with its mark.
extension MapLayering {
  borrowing func legend(_ key: LegendKey, _ content: MapContent, in column: Rectangle) -> PanelBlock {
    var rows = key.actors.map { actor in
      LegendRow(words: languages.all.map { palette.name(actor, in: $0) }, mark: swatch(areaPaint(actor)))
    }
    if let actors = key.contested {
      rows.append(LegendRow(words: words("contested"), mark: swatch(contestedPaint(actors))))
    }
    for fresh in [true, false] where key.fronts.contains(fresh) {
      let key = fresh ? "front-fresh" : "front-stale"
      rows.append(LegendRow(words: words(key), mark: sample(frontStroke(fresh: fresh))))
    }
    if let radius = key.noDataRadius {
      let kilometres = String(Int(radius.rounded()))
      rows.append(LegendRow(words: words("no-data", ["km": kilometres]), mark: swatch(nil)))
    }
    rows += markRows(key.places)
    for disputed in [false, true] where content.baseMap.borders.contains(where: { ($0.status != nil) == disputed }) {
      let key = disputed ? "border-disputed" : "border"
      rows.append(LegendRow(words: words(key), mark: sample(borderStroke(disputed: disputed))))
    }
    for (index, layer) in content.userLayers.enumerated() {
      rows.append(LegendRow(words: [layer.name], mark: sample(userStroke(index))))
    }
    return set(rows, in: column)
  }

  private borrowing func words(_ key: String, _ values: [String: String] = [:]) -> [String] {
    languages.all.map { $0.phrase(key, values) }
  }

  /// The marks of places that this map uses, each shown by a real one of its places.
  private borrowing func markRows(_ places: [PlaceControl]) -> [LegendRow] {
    let (center, radius) = (Point(x: 0, y: 0), size(10))
    var rows: [LegendRow] = []
    if let held = places.first(where: { $0.status == .held && $0.shares.count == 1 }) {
      rows.append(LegendRow(words: words("town-held"), mark: disc(held, at: center, radius: radius)))
    }
    if let shared = places.first(where: { $0.shares.count > 1 }) {
      rows.append(LegendRow(words: words("town-shared"), mark: disc(shared, at: center, radius: radius)))
    }
    if places.contains(where: { $0.shares.isEmpty }) {
      rows.append(LegendRow(words: words("town-unknown"), mark: [anyTown(style.paper, radius: radius)]))
    }
    // Rings and arcs stand around a grey town, as no reader has seen them alone.
    let town = anyTown(style.rule, radius: size(6))
    let ring = size(10.5)
    if let besieger = places.lazy.compactMap({ $0.besiegedBy.first }).first {
      rows.append(LegendRow(words: words("siege"), mark: [town] + siege(besieger, at: center, radius: ring)))
    }
    let pressures = places.flatMap(\.pressures)
    if let sided = pressures.first(where: { $0.sectors.contains { $0 != .centre } }) {
      let arc = arc(sided.actor, at: center, radius: ring, direction: 90)
      rows.append(LegendRow(words: words("approach"), mark: [town] + arc))
    }
    if let unsided = pressures.first(where: { !$0.sectors.contains { $0 != .centre } }) {
      let corners = corners(unsided.actor, at: center, radius: ring)
      rows.append(LegendRow(words: words("approach-unsided"), mark: [town] + corners))
    }
    return rows
  }

  private borrowing func anyTown(_ color: Color, radius: Double) -> PathElement {
    PathElement(
      .circle(Point(x: 0, y: 0), radius: radius), fill: .solid(color), stroke: Stroke(style.ink, width: size(1.4)))
  }
}
