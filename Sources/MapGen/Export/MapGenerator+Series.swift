internal import Control
public import Geography
internal import Reports

/// Maps of many dates as data.
extension MapGenerator {
  /// Maps of some dates in order, each for as long as the reports say the same; the days of each, the last one exclusive.
  ///
  /// A map stands until the next date whose reports say something else, the last one through the last date; one also
  /// ends where its evidence gets old, since fronts and land without data change then.
  ///
  /// - Throws: as ``control(on:knownBy:region:)``; dates before the first report are left out.
  public func control(
    on dates: [CalendarDate], knownBy: CalendarDate? = nil, region asked: BoundingBox? = nil
  ) throws -> [ControlExport.DatedMap] {
    guard let first = dates.first, let last = dates.last else { throw InputError("there is no date to show") }
    guard dates.count <= MapGenerator.mostDates else {
      throw InputError(
        "from \(first) to \(last) there are more than \(MapGenerator.mostDates) dates; export them in parts, or let them "
          + "lie further apart with --every")
    }
    let region = try region(asked)
    let timeline = timeline
    var stretches: [(state: ControlState, said: [PlaceSaying], drawn: [Int])] = []
    for date in dates {
      let state = timeline.state(on: date, knownBy: knownBy)
      let said = PlaceSaying.all(of: state, in: region)
      let drawn = areasStanding(on: date)
      if said.isEmpty, drawn.isEmpty, stretches.isEmpty { continue }
      if said != stretches.last?.said || drawn != stretches.last?.drawn { stretches.append((state, said, drawn)) }
    }
    guard let newest = stretches.last else {
      try checkSomethingToShow(timeline.state(on: last, knownBy: knownBy), in: region)
      throw InputError("nothing is reported from \(first) to \(last)")
    }
    try checkSomethingToShow(newest.state, in: region)
    let series = try basis(showing: region, clipped: true).series()
    let ends = stretches.dropFirst().map(\.state.date) + [last.adding(days: 1)]
    return try zip(stretches, ends).map { stretch, end in
      (try series.map(stretch.state), stretch.state.date..<end)
    }
  }

  private static let mostDates = 3660

  /// Which areas of a layer that brings control stand on a day.
  private func areasStanding(on date: CalendarDate) -> [Int] {
    (situation.controlAreas ?? []).enumerated().filter { $0.element.stands(on: date) }.map(\.offset)
  }
}

/// What is said of a place, whatever its age, as far as its map is the same.
struct PlaceSaying: Hashable {
  private let place: String
  private let status: PlaceControl.Status
  private let shares: [PlaceControl.Share]
  private let rings: [String]
  private let reports: [String]
  private let isFresh: Bool

  private init(_ control: PlaceControl, on date: CalendarDate) {
    place = control.place.id
    status = control.status
    shares = control.shares
    rings = control.besiegedBy + control.pressures.flatMap { [$0.actor] + $0.sectors.map(\.rawValue) }
    reports = control.evidence.map(\.report).sorted()
    isFresh = date.days(since: control.newestReport) <= VoronoiEstimator.freshDays
  }

  /// What is said of every place of a region.
  static func all(of state: ControlState, in region: BoundingBox) -> [PlaceSaying] {
    state.places.filter { !$0.place.isExtended && region.contains($0.place.coordinate) }
      .map { PlaceSaying($0, on: state.date) }
  }
}
