internal import Control
public import Geography
internal import Reports

/// What maps owe to some reports: the dates whose map would differ without them, and by how much.
public struct RetractionEffect: Sendable {
  /// How many dates were looked at.
  public var days: Int
  /// On how many of them what is left out counts at all.
  public var countedDays = 0
  /// The stretches of days on which the map would differ, in order.
  public var stretches: [Stretch]

  /// Days in a row on which the map would differ in the same way.
  public struct Stretch: Sendable, Hashable {
    public var days: ClosedRange<CalendarDate>
    /// What each actor would hold more, in km², by actor id; negative for less. Actors without a change are left out.
    public var actors: [AreaChange]
    /// What more would be contested, in km².
    public var contested: Double
    /// What more would have no recent report, in km².
    public var noData: Double
    /// The places that would be shown in another way.
    public var places: [PlaceTurn]

    /// How many km² would be shown in another way, whoever would gain or lose them: at least half of all changes.
    public var squareKilometres: Double {
      (actors.reduce(0) { $0 + abs($1.squareKilometres) } + abs(contested) + abs(noData)) / 2
    }
  }

  /// What an actor would hold more, in km².
  public struct AreaChange: Sendable, Hashable {
    public var actor: String
    public var squareKilometres: Double
  }

  /// A smaller change than this is none, in km².
  static let least = 0.05

  /// How many days the map would differ on.
  public var changedDays: Int { stretches.reduce(0) { $0 + $1.days.upperBound.days(since: $1.days.lowerBound) + 1 } }
}

extension MapGenerator {
  /// What maps of some dates owe to reports.
  ///
  /// - Parameters:
  ///   - dates: in order; nil for all from the first to the newest report.
  ///   - region: the box to measure in; nil for the situation's own.
  /// - Throws: ``InputError`` when there are no reports or no region; ``GeographyError`` when geometry cannot be computed.
  public func effect(
    of retraction: Retraction, on dates: ClosedRange<CalendarDate>? = nil, knownBy: CalendarDate? = nil,
    region asked: BoundingBox? = nil
  ) throws -> RetractionEffect {
    let region = try region(asked)
    let newest = try newestDate
    let begin = places.reports.filter { retraction.reports.contains($0.id) }.map {
      $0.date.earliest ?? $0.date.effective
    }
    // Before the first day of what is left out, maps are the same.
    let dates = dates ?? min(begin.min() ?? newest, newest)...newest
    guard dates.upperBound.days(since: dates.lowerBound) < MapGenerator.mostDays else {
      throw InputError(
        "from \(dates.lowerBound) to \(dates.upperBound) it is more than \(MapGenerator.mostDays) days; give one --date"
      )
    }
    let (with, without) = (timeline, timeline(of: places.reports.filter { !retraction.reports.contains($0.id) }))
    let series = try basis(showing: region, clipped: true).series()
    var effect = RetractionEffect(days: dates.upperBound.days(since: dates.lowerBound) + 1, stretches: [])
    var last: (said: [[PlaceSaying]], stretch: RetractionEffect.Stretch?)?
    for day in 0..<effect.days {
      let date = dates.lowerBound.adding(days: day)
      let states = [with, without].map { $0.state(on: date, knownBy: knownBy) }
      let counts = states[0].places.contains { control in
        control.evidence.contains { retraction.reports.contains($0.report) }
          && (control.place.isExtended || region.contains(control.place.coordinate))
      }
      if counts { effect.countedDays += 1 }
      let said = states.map { PlaceSaying.all(of: $0, in: region) }
      if said != last?.said {
        let same = said.first == said.last
        last = (said, same ? nil : try stretch(states[0], states[1], series, region))
      }
      guard var stretch = last?.stretch else { continue }
      stretch.days = date...date
      if let previous = effect.stretches.last, previous.isLike(stretch),
        previous.days.upperBound.adding(days: 1) == date
      {
        effect.stretches[effect.stretches.count - 1].days = previous.days.lowerBound...date
      } else {
        effect.stretches.append(stretch)
      }
    }
    return effect
  }

  private static let mostDays = 3660

  /// How two maps of a day differ; nil where they do not.
  private func stretch(
    _ with: ControlState, _ without: ControlState, _ series: any Control.ControlSeries, _ region: BoundingBox
  ) throws -> RetractionEffect.Stretch? {
    let (a, b) = (try AreaTally(series.map(with)), try AreaTally(series.map(without)))
    let actors = Set((a.holdings + b.holdings).map(\.actor)).sorted().map { actor in
      RetractionEffect.AreaChange(
        actor: actor,
        squareKilometres: b.holding(of: actor).squareKilometres - a.holding(of: actor).squareKilometres)
    }
    let stretch = RetractionEffect.Stretch(
      days: with.date...with.date, actors: actors.filter { abs($0.squareKilometres) >= RetractionEffect.least },
      contested: b.contestedSquareKilometres - a.contestedSquareKilometres,
      noData: b.noDataSquareKilometres - a.noDataSquareKilometres,
      places: PlaceTurn.all(from: with, to: without, in: region))
    let isNone =
      stretch.actors.isEmpty && stretch.places.isEmpty
      && max(abs(stretch.contested), abs(stretch.noData)) < RetractionEffect.least
    return isNone ? nil : stretch
  }
}

extension RetractionEffect.Stretch {
  /// Whether another day differs in the same way, to the tenth of a square kilometre.
  fileprivate func isLike(_ other: RetractionEffect.Stretch) -> Bool {
    func tenths(_ value: Double) -> Double { (value * 10).rounded() }
    return actors.map(\.actor) == other.actors.map(\.actor)
      && zip(actors, other.actors).allSatisfy { tenths($0.squareKilometres) == tenths($1.squareKilometres) }
      && tenths(contested) == tenths(other.contested) && tenths(noData) == tenths(other.noData)
      && places.map(\.place.id) == other.places.map(\.place.id) && places.map(\.before) == other.places.map(\.before)
      && places.map(\.after) == other.places.map(\.after)
  }
}
