internal import Control
internal import Geography
internal import Reports

/// The legend: just what this map draws, each with its mark.
extension MapLayering {
  borrowing func legend(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    let control = content.control
    var rows = actorsShown(control).map { actor in
      LegendRow(words: languages.all.map { palette.name(actor, in: $0) }, mark: swatch(areaPaint(actor)))
    }
    if let area = control.contested.first {
      rows.append(LegendRow(words: words("contested"), mark: swatch(contestedPaint(area.actors))))
    }
    for fresh in [true, false] where control.fronts.contains(where: { $0.isFresh == fresh }) {
      let key = fresh ? "front-fresh" : "front-stale"
      rows.append(LegendRow(words: words(key), mark: sample(frontStroke(fresh: fresh))))
    }
    if !control.noData.isEmpty {
      let kilometres = String(Int(control.radiusInKilometres.rounded()))
      rows.append(LegendRow(words: words("no-data", ["km": kilometres]), mark: swatch(nil)))
    }
    rows += markRows(control)
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

  /// The actors that hold or share anything on the map, in the order of their areas.
  borrowing func actorsShown(_ control: ControlMap) -> [String] {
    let mentioned =
      control.areas.map(\.actor) + control.contested.flatMap(\.actors)
      + places(control).flatMap { $0.shares.map(\.actor) + $0.besiegedBy + $0.pressures.map(\.actor) }
    return mentioned.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }

  private borrowing func places(_ control: ControlMap) -> [PlaceControl] {
    control.state.places.filter { !$0.place.isExtended }
  }

  /// The marks of places that this map uses, each shown by a real one of its places.
  private borrowing func markRows(_ control: ControlMap) -> [LegendRow] {
    let places = places(control)
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
