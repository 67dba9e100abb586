public import Cartography
internal import Control
public import Geography
internal import Reports

/// What timelapse to make of a situation.
public struct TimelapseRequest: Sendable {
  /// The dates of the frames, in order.
  public var dates: [CalendarDate]
  /// The region, the size and the languages; its date does not count.
  public var map: MapRequest
  /// Whether frames outline what has changed since the one before.
  public var marksChanges = false

  public init(dates: [CalendarDate], map: MapRequest) {
    self.dates = dates
    self.map = map
  }
}

extension MapGenerator {
  /// A timelapse, ready to be drawn; dates before the first report are left out.
  ///
  /// - Throws: as ``scene(_:text:)``, of the last date.
  public func timelapse(_ request: TimelapseRequest, text: any TextMeasuring) throws -> Timelapse {
    let map = request.map
    guard let last = request.dates.last else { throw InputError("there is no date to show") }
    let composer = Composer(
      width: map.width, height: map.height, style: map.style, languages: map.languages,
      graticule: map.graticule, measure: text)
    let view = try composer.view(of: region(map.region))
    let box = view.visible
    try checkSomethingToShow(state(on: last, knownBy: map.knownBy), in: box)
    let timeline = timeline
    var gathering = SpanGathering()
    for date in request.dates {
      let state = timeline.state(on: date, knownBy: map.knownBy)
      let isEmpty =
        !state.places.contains { !$0.place.isExtended && box.contains($0.place.coordinate) }
        && !(situation.controlAreas ?? []).contains { $0.stands(on: date) }
      if !isEmpty || !gathering.dates.isEmpty { gathering.add(state) }
    }
    let ground = try baseMap.read(box, kilometresPerPoint: view.kilometresPerPoint)
    let basis = try basis(showing: box, scale: view.kilometresPerPoint)
    let series = try basis.series()
    let samples = try gathering.samples(Timelapse.samples)
      .map { try series.map(timeline.state(on: $0, knownBy: map.knownBy)) }
    guard let first = samples.first else { throw InputError("there is nothing to show") }
    var all = first.state
    all.places = gathering.places
    var content = try content(first, on: ground, view: view, states: [all], languages: map.languages)
    content.ticker = gathering.dates.first.flatMap { start in
      ReportTicker(content.reports.map(\.date.effective), from: start.date, to: last)
    }
    let dates = gathering.dates.map { MapDate($0.date, newestReport: $0.newestReport, ticker: content.ticker) }
    var span = MapSpan(dates: dates, maps: samples, places: gathering.places)
    // A stretch in which nothing changes has nothing to outline, nor to explain.
    span.marksNews = request.marksChanges && (gathering.hasTurns || situation.controlAreas != nil)
    content.insets = try insets(map.drawnInsets, of: content, span, in: view, composer)
    let plan = try composer.plan(content, of: span, view: view)
    // The plan has the ground: frames go without it.
    (content.baseMap, content.contextPlaces, content.surroundings, content.userLayers) = (BaseMap(), [], [], [])
    content.insets = []
    return Timelapse(
      dates: gathering.dates.map(\.date), title: situation.title, map: map, timeline: timeline, evidence: evidence,
      content: content, plan: plan, marksChanges: span.marksNews, basis: basis)
  }

  /// All that the control of places depends on, in a fixed order.
  private var evidence: String {
    let spots = places.places.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let sources = situation.sources.map { "\($0.id) \($0.name) \($0.reliability)" }
    let actors = situation.actors.map { "\($0.id) \($0.side ?? "")" }
    return (places.reports.map { "\($0)" } + spots + sources + actors).joined(separator: "\n")
  }
}
