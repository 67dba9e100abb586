public import Control
internal import Geography
public import Reports

extension Composer {
  /// The legend of maps as a picture of its own: all marks but the actors, whom a page lists itself.
  ///
  /// - Parameters:
  ///   - maps: all those that the legend explains.
  ///   - width: in page points.
  /// - Throws: ``GeographyError`` when the region cannot be projected.
  public func marksLegend(
    _ content: MapContent, of maps: [ControlMap], view: MapView, width: Double
  ) throws -> Scene {
    let map = try layering(view, of: content)
    var content = content
    content.baseMap = map.seen(content.baseMap)
    var key = LegendKey(maps.map { map.seen($0) })
    key.actors = []
    let room = Rectangle(x: 0, y: 0, width: width, height: 10_000)
    let legend = map.legend(key, content, in: [room], cut: true)
    return Scene(
      width: width, height: max(1, (legend?.bottom ?? 0).rounded(.up)), background: style.paper,
      layers: [SceneLayer(id: "legend", dependsOnDate: false, elements: legend?.elements ?? [])],
      title: content.title(in: languages.primary), altText: "", date: content.date.date.description,
      language: languages.primary.code)
  }

  /// The colours of actors on the map, by their ids.
  public func colors(of actors: [Actor]) -> [String: Color] {
    let palette = ActorPalette(actors, style: style)
    return Dictionary(actors.map { ($0.id, palette.color($0.id)) }, uniquingKeysWith: { first, _ in first })
  }
}
