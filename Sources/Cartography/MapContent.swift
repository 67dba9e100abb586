public import Control
public import Gazetteer
internal import Geography
public import Reports

/// All that a map shows, apart from its look: what a ``Composer`` makes a scene of.
public struct MapContent: Sendable {
  /// The title by language code; the first language's is used where one lacks its own.
  public var titles: [String: String]
  public var subtitles: [String: String]
  public var control: ControlMap
  /// What has changed since the frame before, in a timelapse that outlines it; nil on other maps, and on the first of its frames.
  public var news: ControlChange?
  /// What has changed since an earlier date; nil for a map that shows only its own.
  public var change: ControlChange?
  /// How much land that is, in the map's region.
  public var changeTally: ChangeTally?
  public var baseMap: BaseMap
  /// The user's own lines, such as first-level borders or roads, by the name that the legend gives them.
  public var userLayers: [UserLayer]
  /// Coarse countries around the region, for the locator; empty for none.
  public var surroundings: [BaseMap.Areas]
  public var actors: [Actor]
  public var sources: [Source]
  /// The reports that the control state stands on.
  public var reports: [Report]
  /// The reports, articles and sources that the map was told to leave out, in words.
  public var omissions: [String]
  /// Towns that no report speaks of, for orientation, the most important first.
  public var contextPlaces: [Place]
  /// Names of places by the code of a language and the place's id, where they have one beside that in Latin or Arabic letters.
  public var placeNames: [String: [String: String]]
  /// Parts of the map that are drawn larger in its corners.
  public var insets: [MapInset] = []
  /// Where in a timelapse the date stands; nil for a single map.
  public var ticker: ReportTicker?

  public init(
    titles: [String: String], subtitles: [String: String] = [:], control: ControlMap, baseMap: BaseMap,
    userLayers: [UserLayer] = [], surroundings: [BaseMap.Areas] = [], actors: [Actor], sources: [Source],
    reports: [Report], omissions: [String] = [],
    contextPlaces: [Place] = [], placeNames: [String: [String: String]] = [:]
  ) {
    self.titles = titles
    self.subtitles = subtitles
    self.control = control
    self.baseMap = baseMap
    self.userLayers = userLayers
    self.surroundings = surroundings
    self.actors = actors
    self.sources = sources
    self.reports = reports
    self.omissions = omissions
    self.contextPlaces = contextPlaces
    self.placeNames = placeNames
  }

  /// What an inset shows of it.
  func of(_ inset: MapInset) -> MapContent {
    var content = self
    (content.baseMap, content.contextPlaces) = (inset.baseMap, inset.contextPlaces)
    content.insets = []
    return content
  }

  /// What has changed with how much that is, as a view sees it; nil for a map that shows only its own date.
  func seenChange(_ see: (ControlChange, ChangeTally) throws -> SeenChange) rethrows -> SeenChange? {
    guard let change, let changeTally else { return nil }
    return try see(change, changeTally)
  }

  var date: MapDate { MapDate(control.state.date, newestReport: control.state.newestReport, ticker: ticker) }

  func title(in language: Language) -> String {
    titles[language.code] ?? titles["en"] ?? titles.sorted { $0.key < $1.key }.first?.value ?? ""
  }
}
