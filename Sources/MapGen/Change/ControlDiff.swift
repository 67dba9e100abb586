internal import Control
public import Geography

/// What has changed between two dates: land by actor, and places that changed hands.
public struct ControlDiff: Sendable {
  public var from: AreaTally
  public var to: AreaTally
  /// By actor id: every actor that holds anything on either date.
  public var actors: [ActorDiff]
  /// In order of time.
  public var turns: [PlaceTurn]

  /// What one actor has gained and lost, in km².
  public struct ActorDiff: Hashable, Sendable {
    public var actor: String
    public var before: AreaTally.Holding
    public var after: AreaTally.Holding
    public var gained: Double
    public var lost: Double

    /// How much more it holds, in km²; negative for less.
    public var change: Double { after.squareKilometres - before.squareKilometres }
  }

  /// Compares two maps of one region.
  ///
  /// - Throws: ``GeographyError`` when their areas cannot be measured or laid over each other.
  init(_ earlier: ControlMap, _ later: ControlMap, turns: [PlaceTurn]) throws {
    let (from, to) = (try AreaTally(earlier), try AreaTally(later))
    let change = try ControlChange(from: earlier, to: later)
    let tally = try ChangeTally(change, in: later.region)
    var actors: [ActorDiff] = []
    for actor in Set((from.holdings + to.holdings).map(\.actor)).sorted() {
      let own = tally.actor(actor)
      actors.append(
        ActorDiff(
          actor: actor, before: from.holding(of: actor), after: to.holding(of: actor),
          gained: own.gained, lost: own.lost))
    }
    (self.from, self.to, self.actors, self.turns) = (from, to, actors, turns)
  }
}

extension MapGenerator {
  /// What has changed from one date to another.
  ///
  /// Places are looked at day by day: one that changes hands twice is told twice.
  ///
  /// - Throws: ``InputError`` when the dates are not in order, or there is nothing to show on one of them;
  ///   ``GeographyError`` when geometry cannot be computed.
  public func diff(
    from first: CalendarDate, to last: CalendarDate, knownBy: CalendarDate? = nil, region asked: BoundingBox? = nil
  ) throws -> ControlDiff {
    guard first < last else { throw InputError("--from \(first) must lie before --to \(last)") }
    guard last.days(since: first) <= MapGenerator.mostDays else {
      throw InputError("from \(first) to \(last) it is more than \(MapGenerator.mostDays) days; compare nearer dates")
    }
    let region = try region(asked)
    let timeline = timeline
    let (earlier, later) = (timeline.state(on: first, knownBy: knownBy), timeline.state(on: last, knownBy: knownBy))
    for state in [earlier, later] { try checkSomethingToShow(state, in: region) }
    var turns: [PlaceTurn] = []
    var previous = earlier
    for day in 1...last.days(since: first) {
      let state = timeline.state(on: first.adding(days: day), knownBy: knownBy)
      turns += PlaceTurn.all(from: previous, to: state, in: region)
      previous = state
    }
    let series = try basis(showing: region, clipped: true).series()
    return try ControlDiff(series.map(earlier), series.map(later), turns: turns)
  }

  private static let mostDays = 36_600
}
