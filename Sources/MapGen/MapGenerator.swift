public import Cartography
public import Control
public import Gazetteer
public import Geography
import Reports

/// Makes maps of one situation: the way from its reports to a scene.
///
/// Every step is a pure function on values; only the base map and the gazetteer are read from disk.
public struct MapGenerator {
  public let situation: Situation
  public let places: PlaceResolution
  /// The reports that its maps leave out.
  public let retraction: Retraction
  let method: ControlMethod
  let baseMap: BaseMapStore
  let gazetteer: Gazetteer

  /// - Parameters:
  ///   - places: the places of the situation's reports, as ``PlaceResolution`` found them.
  ///   - retraction: reports to leave out; their places stay known, so that region and scale do not change.
  ///   - method: the way from control of places to areas.
  ///   - gazetteer: knows the towns that no report speaks of.
  public init(
    _ situation: Situation, places: PlaceResolution, retraction: Retraction = Retraction(), data: DataDirectory,
    method: ControlMethod = .usual, gazetteer: Gazetteer
  ) {
    self.situation = situation
    var places = places
    places.reports.removeAll { retraction.reports.contains($0.id) }
    self.places = places
    self.retraction = retraction
    self.method = method
    self.gazetteer = gazetteer
    baseMap = BaseMapStore(directory: data.baseMap)
  }

  /// The day from which the newest report counts, or the newest area of a layer that brings control.
  ///
  /// - Throws: ``InputError`` when there are no reports.
  public var newestDate: CalendarDate {
    get throws {
      let changes = (situation.controlAreas ?? []).compactMap(\.from)
      guard let newest = (changes.isEmpty ? places.reports.map(\.date.effective) : changes).max() else {
        throw noReports
      }
      return newest
    }
  }

  /// Why there is nothing to draw on any date.
  var noReports: InputError {
    guard retraction.isEmpty else {
      return InputError("no report is left to draw without \(retraction.names.joined(separator: ", "))")
    }
    return InputError(
      "there are no reports to draw", file: Situation.path(of: Situation.reportsName, in: situation.directory))
  }

  /// Who is reported to hold what on a date.
  public func state(on date: CalendarDate, knownBy: CalendarDate? = nil) -> ControlState {
    timeline.state(on: date, knownBy: knownBy)
  }

  /// The reports that count, in order of time.
  var timeline: Timeline { timeline(of: places.reports) }

  /// Some of the reports in order of time.
  func timeline(of reports: [Report]) -> Timeline {
    Timeline(reports: reports, places: places.places, sources: situation.sources, actors: situation.actors)
  }

  /// The scene of a map.
  ///
  /// - Throws: ``InputError`` when there is nothing to show on the date or in the region, or the data are damaged;
  ///   ``GeographyError`` when the region cannot be projected.
  public func scene(_ request: MapRequest, text: any TextMeasuring) throws -> Scene {
    try drawn(request, text: text).scene
  }

  /// The scene of a map with what it shows; errors as for ``scene(_:text:)``.
  func drawn(_ request: MapRequest, text: any TextMeasuring) throws -> (scene: Scene, content: MapContent) {
    let composer = Composer(
      width: request.width, height: request.height, style: request.style, languages: request.languages,
      graticule: request.graticule, measure: text)
    let region = try region(request.region)
    let view = try composer.view(of: region)
    let state = state(on: request.date, knownBy: request.knownBy)
    try checkSomethingToShow(state, in: view.visible)
    let ground = try baseMap.read(view.visible, kilometresPerPoint: view.kilometresPerPoint)
    let series = try basis(showing: view.visible, scale: view.kilometresPerPoint).series()
    var content = try content(
      series.map(state), on: ground, view: view, states: [state], languages: request.languages)
    content.change = try request.since.map { since in
      guard since < request.date else {
        throw InputError("--since \(since) must lie before --date \(request.date)")
      }
      let earlier = self.state(on: since, knownBy: request.knownBy)
      try checkSomethingToShow(earlier, in: view.visible)
      return try ControlChange(from: series.map(earlier), to: content.control)
    }
    content.changeTally = try content.change.map { try ChangeTally($0, in: region) }
    content.insets = try insets(request.drawnInsets, of: content, MapSpan(content.control), in: view, composer)
    return (try composer.scene(content, view: view), content)
  }

  /// All that a map shows.
  ///
  /// - Parameter states: those whose reports it names, and whose places it gives marks.
  func content(
    _ control: ControlMap, on ground: BaseMap, view: MapView, states: [ControlState], languages: LanguageChoice
  ) throws -> MapContent {
    let box = view.visible
    let context = contextPlaces(view, reported: states.flatMap(\.places).map(\.place))
    let ids = Set(states.flatMap(\.places).map(\.place.id) + context.map(\.id))
    return MapContent(
      titles: situation.titleTranslations.merging(["en": situation.title]) { own, _ in own },
      subtitles: situation.subtitleTranslations.merging(situation.subtitle.map { ["en": $0] } ?? [:]) { own, _ in own },
      control: control, baseMap: ground,
      userLayers: try situation.userLayers(in: box, kilometresPerPoint: view.kilometresPerPoint),
      surroundings: try baseMap.countries(Composer.locatorRegion(of: box)), actors: situation.actors,
      sources: situation.sources, reports: reports(behind: states, in: box),
      omissions: retraction.names, contextPlaces: context, placeNames: placeNames(ids, languages))
  }

  /// The names of places in the languages that the places do not bring themselves.
  func placeNames(_ ids: Set<String>, _ languages: LanguageChoice) -> [String: [String: String]] {
    let codes = languages.all.map(\.code).filter { $0 != "ar" }
    return Dictionary(
      uniqueKeysWithValues: Set(codes).map { code in
        let named = ids.compactMap { id in gazetteer.name(of: id, in: code).map { (id, $0) } }
        return (code, Dictionary(uniqueKeysWithValues: named))
      })
  }

  /// The reports that bear on a place of the map.
  func reports(behind states: [ControlState], in box: BoundingBox) -> [Report] {
    let ids = Set(
      states.flatMap(\.places).filter { $0.place.isExtended || box.contains($0.place.coordinate) }
        .flatMap { $0.evidence.map(\.report) })
    return places.reports.filter { ids.contains($0.id) }
  }

  /// Towns for orientation: the largest of the map that no report speaks of.
  func contextPlaces(_ view: MapView, reported: [LocatedPlace]) -> [Place] {
    let scale = view.kilometresPerPoint
    let minimum = scale < 0.12 ? 500 : scale < 0.3 ? 5000 : scale < 0.8 ? 20_000 : scale < 2 ? 100_000 : 500_000
    let towns = gazetteer.places(
      in: view.visible, kinds: [.city, .town, .village], minimumPopulation: minimum, limit: 60)
    return towns.filter { town in
      !reported.contains {
        $0.id == town.id || (!$0.isExtended && $0.coordinate.distance(to: town.coordinate) < 3)
      }
    }
  }
}
