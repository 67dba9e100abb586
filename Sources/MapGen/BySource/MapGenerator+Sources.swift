public import Cartography
internal import Control
internal import Geography
internal import Reports

/// What each source alone would have the map show.
extension MapGenerator {
  /// A page of small maps: one for each of the sources with most reports, and one of all sources together, striped where
  /// they disagree.
  ///
  /// - Returns: the scene, and the names of the sources that found no room; their reports count in the last map.
  /// - Throws: as ``scene(_:text:)``; ``InputError`` when fewer than two sources speak of the region.
  public func sourcesScene(
    _ request: MapRequest, text: any TextMeasuring
  ) throws -> (scene: Scene, leftOut: [String]) {
    let composer = Composer(
      width: request.width, height: request.height, style: request.style, languages: request.languages,
      graticule: request.graticule, measure: text)
    let region = try region(request.region)
    let box = try composer.grid(2, of: region).view.visible
    try checkSomethingToShow(state(on: request.date, knownBy: request.knownBy), in: region)
    let heard = SourceReports.all(of: places.reports, sources: situation.sources)
      .map { (source: $0, state: timeline(of: $0.reports).state(on: request.date, knownBy: request.knownBy)) }
      .map { (source: $0.source, state: $0.state, count: reports(behind: [$0.state], in: box).count) }
      .filter { own in
        own.count > 0 && own.state.places.contains { !$0.place.isExtended && region.contains($0.place.coordinate) }
      }
      .sorted { ($1.count, $0.source.name ?? "") < ($0.count, $1.source.name ?? "") }
    guard heard.count > 1 else {
      let only = heard.first?.source.name.map { ": \($0)" } ?? ""
      throw InputError("only one source speaks of this region by \(request.date)\(only); --by-source compares several")
    }
    let shown = min(heard.count, MapGenerator.mostSources)
    let grid = try composer.grid(shown + 1, of: region)
    let visible = grid.view.visible
    let ground = try baseMap.read(visible, kilometresPerPoint: grid.view.kilometresPerPoint)
    let series = try basis(showing: visible, scale: grid.view.kilometresPerPoint).series()
    let maps = try heard.map { try series.map($0.state) }
    guard let together = try Disagreement.map(of: maps) else { throw noReports }
    let languages = request.languages.all
    var cells = try zip(heard, maps).prefix(shown).map { own, map in
      let captions = languages.map { language in
        let name = own.source.translations[language.code] ?? own.source.name ?? language.phrase("by-source-unnamed")
        return language.phrase("by-source-one", ["source": name, "n": String(own.count)])
      }
      return MapCell(
        captions: captions,
        content: try content(map, on: ground, view: grid.view, states: [own.state], languages: request.languages))
    }
    var whole = try content(
      together, on: ground, view: grid.view, states: heard.map(\.state), languages: request.languages)
    for language in languages { whole.subtitles[language.code] = language.phrase("by-source") }
    cells.append(MapCell(captions: languages.map { $0.phrase("by-source-all") }, content: whole))
    return (
      try composer.scene(whole, cells: cells, in: grid),
      heard.dropFirst(shown).map { $0.source.name ?? "no source named" }
    )
  }

  /// More maps than this on a page cannot be read.
  private static let mostSources = 8
}
