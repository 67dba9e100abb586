public import Control
public import Geography
public import Reports

/// Why a place is shown as it is: its reports, what each weighs, what became of it, and the words behind it.
public struct PlaceExplanation: Sendable {
  public var place: LocatedPlace
  public var story: PlaceStory
  /// In the order of the story's entries.
  public var reports: [QuotedReport]

  /// A report with the words behind it.
  public struct QuotedReport: Sendable {
    public var report: Report
    public var quotation: Quotation
  }
}

/// Why a spot is shown as it is: the reported places that carry it.
public struct SpotExplanation: Sendable {
  /// Longitude and latitude in degrees.
  public var spot: Coordinate
  public var control: SpotControl
  /// Those that matter most first.
  public var pins: [Pin]

  /// A reported place that bears on the spot.
  public struct Pin: Sendable {
    public var explanation: PlaceExplanation
    public var kilometres: Double
    /// How much less likely the spot's holder would be to hold it without the place; negative where it speaks for another.
    public var influence: Double
  }
}

extension MapGenerator {
  /// Why a reported place is shown as it is on a date.
  ///
  /// - Parameter id: the place's id; see ``reportedPlace(named:)``.
  /// - Throws: ``InputError`` when no report speaks of it.
  public func explain(
    place id: String, on date: CalendarDate, knownBy: CalendarDate? = nil
  ) throws -> PlaceExplanation {
    var shelf = ArticleShelf(situation)
    guard let explanation = explanation(of: id, on: date, knownBy: knownBy, &shelf) else {
      throw InputError("no report speaks of a place with the id “\(id.excerpt)”")
    }
    return explanation
  }

  /// Why a spot is shown as it is on a date.
  ///
  /// What a place does for the spot is found by leaving it out: that holds for every method.
  ///
  /// - Throws: as ``control(at:on:knownBy:region:)``.
  public func explain(
    at spot: Coordinate, on date: CalendarDate, knownBy: CalendarDate? = nil, region: BoundingBox? = nil
  ) throws -> SpotExplanation {
    let (state, basis) = try groundwork(on: date, knownBy: knownBy, region: region)
    func control(_ state: ControlState) throws -> SpotControl {
      try basis.control(at: [spot], state).first ?? SpotControl(.noData)
    }
    let whole = try control(state)
    func share(_ control: SpotControl) -> Double { control.shares.first { $0.actor == whole.actor }?.share ?? 0 }
    let near = state.places.indices
      .filter { !state.places[$0].place.isExtended && !state.places[$0].shares.isEmpty }
      .map { (index: $0, kilometres: state.places[$0].place.coordinate.distance(to: spot)) }
      .sorted { ($0.kilometres, $0.index) < ($1.kilometres, $1.index) }
      .prefix(Self.pinsAsked)
    var shelf = ArticleShelf(situation)
    var pins: [SpotExplanation.Pin] = []
    for (rank, (index, kilometres)) in near.enumerated() {
      var without = state
      without.places.remove(at: index)
      let influence = share(whole) - share(try control(without))
      guard rank == 0 || abs(influence) >= Self.leastInfluence,
        let explanation = explanation(of: state.places[index].place.id, on: date, knownBy: knownBy, &shelf)
      else { continue }
      pins.append(.init(explanation: explanation, kilometres: kilometres, influence: influence))
    }
    pins.sort { (abs($1.influence), $0.kilometres) < (abs($0.influence), $1.kilometres) }
    return SpotExplanation(spot: spot, control: whole, pins: pins)
  }

  /// So many of the nearest places are left out by turns.
  private static let pinsAsked = 6
  /// A place that moves the share of the spot's holder by less does not matter.
  private static let leastInfluence = 0.01

  private func explanation(
    of id: String, on date: CalendarDate, knownBy: CalendarDate?, _ shelf: inout ArticleShelf
  ) -> PlaceExplanation? {
    guard let place = places.places[id], let story = timeline.story(of: id, on: date, knownBy: knownBy) else {
      return nil
    }
    let own = Dictionary(
      places.reports.filter { $0.place.id == id }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reports: [PlaceExplanation.QuotedReport] = []
    var known = story
    known.entries = []
    for entry in story.entries {
      guard let report = own[entry.report] else { continue }
      known.entries.append(entry)
      reports.append(.init(report: report, quotation: shelf.quotation(of: report.evidence)))
    }
    return PlaceExplanation(place: place, story: known, reports: reports)
  }
}
