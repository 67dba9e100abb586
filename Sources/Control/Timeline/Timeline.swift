public import Geography
public import Reports

/// The reports of a conflict in order of time, ready to say who is reported to hold what on any date.
///
/// For each place the reports valid up to the date are weighed: newer beats older; sources that disagree about the same
/// time leave the place contested, with both named. `EvidenceRules` holds the numbers, `Rules` what each change does.
public struct Timeline: Sendable {
  private struct Entry: Sendable {
    var place: LocatedPlace
    var claims: [Claim]
  }

  /// The places in the order of their first rows, each with its claims in order of time.
  private let entries: [Entry]
  private let opposition: Opposition

  /// Reads reports; rejected ones, and those whose `place.id` is nil or not among the places, are left out.
  ///
  /// - Parameters:
  ///   - places: by the id that the reports give as `place.id`.
  ///   - sources: a report names one by id or name; a source not among them has a reliability of 0.6, none 0.5.
  ///   - actors: those with a `side` count as their side; actors not among them stand for themselves.
  public init(reports: [Report], places: [String: LocatedPlace], sources: [Source], actors: [Actor]) {
    let reader = ClaimReader(sources: sources, actors: actors)
    var entries: [Entry] = []
    var index: [String: Int] = [:]
    for (order, report) in reports.enumerated() {
      guard let id = report.place.id, let place = places[id], let claim = reader.claim(report, order: order) else {
        continue
      }
      if let i = index[id] {
        entries[i].claims.append(claim)
      } else {
        index[id] = entries.count
        entries.append(Entry(place: place, claims: [claim]))
      }
    }
    self.entries = entries.map { Entry(place: $0.place, claims: $0.claims.sorted(by: Claim.precedes)) }
    opposition = Opposition(self.entries.map(\.claims))
  }

  /// Control of every place that a report valid by the date speaks of.
  ///
  /// - Parameters:
  ///   - date: the valid date.
  ///   - knownBy: leaves out reports published later; one without a date of publication counts as known when valid.
  public func state(on date: CalendarDate, knownBy: CalendarDate? = nil) -> ControlState {
    let places = entries.compactMap { entry -> PlaceControl? in
      let claims = entry.claims.filter { $0.isHeard(on: date, knownBy: knownBy) }
      guard !claims.isEmpty else { return nil }
      return PlaceLedger(Denial.answer(claims)).verdict(on: date, place: entry.place, claims: claims)
    }
    // Who fights whom does not change from day to day, but is known no earlier than it is told.
    let opposition =
      knownBy.map { day in Opposition(entries.map { $0.claims.filter { $0.knownFrom <= day } }) } ?? opposition
    return ControlState(
      date: date, knownBy: knownBy, places: places, newestReport: places.map(\.newestReport).max(),
      opposition: opposition)
  }

  /// How the state of a place comes about, report by report; nil for a place that no report speaks of.
  public func story(of place: String, on date: CalendarDate, knownBy: CalendarDate? = nil) -> PlaceStory? {
    entries.first { $0.place.id == place }.map { PlaceStory($0.place, claims: $0.claims, on: date, knownBy: knownBy) }
  }
}
