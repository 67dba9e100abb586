import Cartography
import Control
import Foundation
import Gazetteer
import Geography
import Rendering

/// A small map of the places that articles mention, as a picture to set into a page.
struct MentionMap {
  /// A place on the map.
  struct Marker {
    var tally: PlaceTally
    /// In the units of the picture.
    var point: Point
  }

  /// An `svg` element without what only a file of its own needs.
  var svg: String
  /// The part of the picture that is map.
  var frame: Rectangle
  var markers: [Marker]

  /// Draws the spots around which the articles turn; nil when they name none.
  ///
  /// - Throws: ``InputError`` when the base map or the fonts are damaged; ``GeographyError`` when the region cannot be
  ///   projected.
  static func draw(_ tallies: [PlaceTally], data: DataDirectory) throws -> MentionMap? {
    let spots = tallies.filter { ($0.place.map { !$0.kind.isExtended } ?? false) && $0.inArticle > 0 }
    guard let region = region(of: spots) else { return nil }
    let text = try TextEngine(fonts: data.fonts)
    let composer = Composer(
      width: 1000, height: 680, style: Style(), languages: try LanguageFile(directory: data.languages).choice("en"),
      measure: text)
    let view = try composer.view(of: region)
    let shown = spots.filter { $0.place.map { view.visible.contains($0.coordinate) } ?? false }
    var scene = try composer.scene(content(shown, view, data), view: view)
    scene.layers.removeAll { $0.id == "furniture" }
    let bytes = try scene.encoded(as: .svg, text: text)
    let projector = try Projector(view.projection)
    let points = view.place(shown.compactMap { $0.place?.coordinate }, with: projector)
    let markers = zip(shown, points).filter { $1.x.isFinite && $1.y.isFinite && view.frame.contains($1) }
    return MentionMap(
      svg: element(String(decoding: bytes, as: UTF8.self)), frame: view.frame,
      markers: markers.map { Marker(tally: $0, point: $1) })
  }

  private static func content(_ spots: [PlaceTally], _ view: MapView, _ data: DataDirectory) throws -> MapContent {
    let store = BaseMapStore(directory: data.baseMap)
    let ground = try store.read(view.visible, kilometresPerPoint: view.kilometresPerPoint)
    // The picture shows no control, so that its date is of no account.
    let state = ControlState(date: CalendarDate(dayNumber: 0), places: [], newestReport: nil)
    let control = ControlMap(
      state: state, region: view.visible, areas: [], contested: [], fronts: [], noData: [], radiusInKilometres: 0)
    return MapContent(
      titles: ["en": "Places that the articles mention"], control: control, baseMap: ground, actors: [], sources: [],
      reports: [], contextPlaces: spots.prefix(60).compactMap(\.place))
  }

  /// The box of the spots, without the few that lie far off: a dateline, a foreign capital.
  static func region(of spots: [PlaceTally]) -> BoundingBox? {
    let named = spots.filter { $0.counts[.locative] != nil }
    // Governments speak from afar.
    let scenes = named.filter { $0.counts[.metonym] == nil }
    let coordinates = (scenes.isEmpty ? named : scenes).compactMap { $0.place?.coordinate }
    guard !coordinates.isEmpty else { return nil }
    let middle = Coordinate(
      longitude: coordinates.map(\.longitude).sorted()[coordinates.count / 2],
      latitude: coordinates.map(\.latitude).sorted()[coordinates.count / 2])
    let distances = coordinates.map { $0.distance(to: middle) }
    let reach = max(150, 3 * distances.sorted()[distances.count / 2])
    let near = zip(coordinates, distances).filter { $1 <= reach }.map(\.0)
    guard let box = BoundingBox(spanning: near) else { return nil }
    return box.expanded(byKilometres: max(25, 0.15 * max(box.widthInKilometres, box.heightInKilometres)))
  }

  private static func element(_ file: String) -> String {
    guard let start = file.range(of: "<svg") else { return "" }
    return String(file[start.lowerBound...])
  }
}
