public import Control
internal import Geography

/// What all maps of one view have in common, whatever their date: the ground, the panel, and where each label stands.
///
/// A single map has a plan of its own; the frames of a timelapse share one, so that nothing moves but control.
public struct ScenePlan: Sendable {
  let map: MapPlan
  /// Of the insets of the content that the plan was made of.
  let insets: [MapPlan]
  /// The panel without its date line.
  let panel: SceneLayer
  let dateLine: DateLine
  /// What has changed since an earlier date, for a map that shows it.
  let change: SeenChange?
  /// Whether frames outline what has changed since the one before.
  let marksNews: Bool

  /// Where the date line goes, and how large it is.
  struct DateLine: Sendable {
    /// The style of the panel, whose type may be smaller than the map's.
    var style: Style
    var size: Double
    var column: Rectangle
    var top: Double
  }
}

/// What all maps through one view have in common: of the page's map, or of an inset.
struct MapPlan: Sendable {
  let view: MapView
  /// Land and the user's layers that lie below the areas of control.
  let land: [SceneLayer]
  /// Water, borders and the like, above the areas of control.
  let ground: [SceneLayer]
  /// What lies above all else: pointers to insets, the frame of one.
  let over: [SceneLayer]
  let marks: MarkSizes
  /// Names of countries and rivers, towns for orientation, and numbers of the graticule.
  let names: [PlacedLabel]
  /// The names of the reported places.
  let labels: [PlacedLabel]
  let scaleBar: (label: PlacedLabel, box: Rectangle)
}

/// What the maps of a span of dates show together: what a ``ScenePlan`` makes room for.
public struct MapSpan: Sendable {
  /// Every date.
  public var dates: [MapDate]
  /// Maps of some of the dates, whose fronts labels keep off if they can, and whose marks the legend explains.
  public var maps: [ControlMap]
  /// The reported places of all dates, one more than once where its mark changes.
  public var places: [PlaceControl]
  /// Whether its maps outline what has changed since the one before.
  public var marksNews = false

  public init(dates: [MapDate], maps: [ControlMap], places: [PlaceControl]) {
    self.dates = dates
    self.maps = maps
    self.places = places
  }

  /// The span of one date.
  public init(_ map: ControlMap) {
    dates = [MapDate(map.state.date, newestReport: map.state.newestReport)]
    maps = [map]
    places = map.state.places
  }

  /// The marks of all dates without areas: a map more, for what is drawn at places.
  func marks(like map: ControlMap) -> ControlMap {
    var state = map.state
    state.places = places
    return ControlMap(
      state: state, region: map.region, areas: [], contested: [], fronts: [], noData: [],
      radiusInKilometres: map.radiusInKilometres)
  }
}
