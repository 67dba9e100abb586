import Gazetteer

/// Tells which of a sentence's dates belongs to what a trigger says.
struct ClaimDating {
  private struct DatedUnit {
    var unit: Int
    var expression: DateExpression
  }

  private let units: [SentenceUnit]
  private let dates: [DatedUnit]
  private let resolver: DateResolver
  /// The day last spoken of in the sentences before.
  private let context: ResolvedDate?

  init(units: [SentenceUnit], resolver: DateResolver, context: ResolvedDate?) {
    self.units = units
    self.resolver = resolver
    self.context = context
    var dates: [DatedUnit] = []
    let dateline = Self.dateline(units)
    for (index, unit) in units.enumerated() where index >= dateline {
      if let expression = unit.date { dates.append(DatedUnit(unit: index, expression: expression)) }
    }
    self.dates = dates
  }

  /// Where the text begins behind a dateline, `GOMA, Jan 28, 2025 (AFP) – `: its day is that of publication, and no event's.
  private static func dateline(_ units: [SentenceUnit]) -> Int {
    guard
      let end = units.prefix(12).indices.dropFirst().first(where: {
        !units[$0].gap.isDisjoint(with: [.dash, .hyphen]) && units[$0].gap != .hyphen
      })
    else { return 0 }
    let isDateline = units[..<end].allSatisfy { unit in
      unit.date != nil || unit.place != nil || !unit.gap.isDisjoint(with: [.opening, .closing])
        || unit.isWord && unit.classes.isDisjoint(with: [.auxiliary, .article, .preposition, .placePreposition])
          && unit.word.isDisjoint(with: [.speech, .subordinator, .relative])
    }
    return isDateline && units[..<end].contains { $0.date != nil } ? end : 0
  }

  /// The date of what a trigger says; nil where the sentence has none.
  ///
  /// - Parameter limit: How far off, in words and clauses, a date may stand.
  /// - Parameter isEvent: Whether it happened at a moment, so that `since` speaks of something else.
  func date(of trigger: Range<Int>, limit: Int, isEvent: Bool = false) -> ResolvedDate? {
    guard !dates.isEmpty else { return nil }
    var best = nearest(to: trigger, isEvent: isEvent)
    if let found = best, cost(found.unit, trigger) > limit { best = nil }
    let base = best.flatMap { resolver.resolve($0.expression, context: contextBefore($0.unit)) }
    let offset = dates.last {
      !$0.expression.isPlain && $0.unit < trigger.lowerBound && !hasSpeech(between: $0.unit, and: trigger.lowerBound)
    }
    if let offset, best.map({ $0.unit < offset.unit }) ?? true {
      return resolver.resolve(offset.expression, context: base ?? context)
    }
    return base
  }

  /// The places of a list that each have their day: `took X on Monday, Y two days later and Z on 16 March`.
  ///
  /// - Parameter start: The unit behind the trigger.
  func listed(from start: Int) -> [(place: SpokenPlace, date: ResolvedDate)] {
    var found: [(place: SpokenPlace, date: ResolvedDate)] = []
    var isBehindDate = false
    var i = start
    while i < units.count {
      let unit = units[i]
      if unit.date != nil { isBehindDate = true }
      if i > start, units[i - 1].hash == Words.so {
        i += 1
        continue
      }
      if i > start, !unit.gap.isDisjoint(with: [.colon, .dash]) { break }
      if unit.isWord,
        !unit.word.isDisjoint(with: [.relative, .modal, .speech, .subordinator]) || unit.classes.contains(.auxiliary)
      {
        break
      }
      if isBehindDate, let place = unit.place, place.isNamed, let date = dayBehind(i) {
        for twin in run(before: i) where !found.contains(where: { $0.place.place.id == twin.place.id }) {
          found.append((twin, date.date))
        }
        found.append((place, date.date))
        i = date.unit
      }
      i += 1
    }
    return found
  }

  /// The places that stand before one in a row with it, and have no day of their own: `on Friday, Kunduz, Sar-e-Pul and Taloqan on Sunday`.
  private func run(before index: Int) -> [SpokenPlace] {
    var found: [SpokenPlace] = []
    var i = index
    while i >= 2 {
      let isJoined = units[i - 1].hash == Words.and
      let previous = isJoined ? i - 2 : i - 1
      guard let place = units[previous].place, place.isNamed, isJoined || units[i].gap.contains(.comma) else { break }
      found.insert(place, at: 0)
      i = previous
    }
    return found
  }

  /// The date that belongs to a place before it: at once, behind `on`, or behind an apposition.
  private func dayBehind(_ index: Int) -> (date: ResolvedDate, unit: Int)? {
    var moment: Int?
    var isPastPlace = false
    for j in (index + 1)..<min(units.count, index + 10) {
      if let expression = units[j].date {
        let base = dates.last { $0.unit < j && $0.expression.isPlain }
        let context = base.flatMap { resolver.resolve($0.expression, context: self.context) } ?? self.context
        return resolver.resolve(expression, context: context).map { ($0, j) }
      }
      if units[j].actorMention != nil || units[j].hash == Words.and { break }
      if units[j].place != nil { isPastPlace = true }
      if moment == nil, !isPastPlace, Self.moments.contains(units[j].hash) { moment = j }
    }
    // `Y by dusk`, `Z a few hours later`: on the day last told.
    guard let moment, let base = dates.last(where: { $0.unit < moment && $0.expression.isPlain }) else { return nil }
    return resolver.resolve(base.expression, context: context).map { ($0, moment) }
  }

  private static let moments = Set(
    [
      "dusk", "dawn", "noon", "midday", "midnight", "nightfall", "sunset", "sunrise", "hours", "minutes", "afterwards",
      "later", "soon", "shortly",
    ].map { WordHash.of($0) })

  /// The last day that the sentence speaks of, for the next one.
  var last: ResolvedDate? {
    for date in dates.reversed() where date.expression.isPlain {
      if let found = resolver.resolve(date.expression, context: contextBefore(date.unit)), found.day != nil {
        return found
      }
    }
    return nil
  }

  private func contextBefore(_ index: Int) -> ResolvedDate? {
    guard let before = dates.last(where: { $0.unit < index && $0.expression.isPlain }) else { return context }
    return resolver.resolve(before.expression, context: context)
  }

  private func hasSpeech(between start: Int, and end: Int) -> Bool {
    units[start..<end].contains { $0.isWord && $0.word.contains(.speech) }
  }

  /// The date with the fewest clause boundaries and words between.
  private func nearest(to trigger: Range<Int>, isEvent: Bool) -> DatedUnit? {
    func cost(_ date: DatedUnit) -> Int {
      self.cost(date.unit, trigger) + (isEvent && date.expression.isStart ? 16 : 0)
    }
    return dates.filter(\.expression.isPlain).min { cost($0) < cost($1) }
  }

  /// Whether a date stands in a relative clause that ends before a trigger: `the city, which they seized in May, is …`.
  private func isInserted(_ date: Int, before trigger: Int) -> Bool {
    guard date < trigger,
      units[(date + 1)..<(trigger + 1)].contains(where: { $0.gap.contains(.comma) })
        || units[..<date].contains(where: { $0.gap.contains(.comma) })
    else {
      return false
    }
    var i = date - 1
    while i > 0, units[i].gap.isDisjoint(with: [.comma, .colon, .dash]) {
      if units[i].word.contains(.relative) { return units[(date + 1)...trigger].contains { $0.gap.contains(.comma) } }
      i -= 1
    }
    return i >= 0 && !units[i].word.isDisjoint(with: .relative)
      && units[(date + 1)...trigger].contains { $0.gap.contains(.comma) }
  }

  private func cost(_ date: Int, _ trigger: Range<Int>) -> Int {
    let between =
      date < trigger.lowerBound ? (date + 1)..<trigger.lowerBound : trigger.upperBound..<max(trigger.upperBound, date)
    var cost = between.count
    // A date behind belongs to its own clause sooner than one before.
    for index in between {
      let unit = units[index]
      if unit.gap.contains(.colon) { cost += 24 }
      if unit.gap.contains(.dash) { cost += 14 }
      if unit.gap.contains(.comma) { cost += 4 }
      guard unit.isWord else { continue }
      if !unit.word.isDisjoint(with: [.subordinator, .relative]) {
        cost += 10
        // `was theirs, months after they had laid siege to it in April`
        if date > trigger.lowerBound, units[index..<date].contains(where: { $0.classes.contains(.auxiliary) }) {
          cost += 10
        }
      }
      // What was said on Thursday was so on Thursday, sooner than what is said after it.
      if unit.word.contains(.speech) { cost += date < trigger.lowerBound ? 8 : 12 }
      if unit.classes.contains(.auxiliary) { cost += 4 }
      if unit.hash == Words.and { cost += 5 }
    }
    if isInserted(date, before: trigger.lowerBound) { cost += 24 }
    if date > trigger.lowerBound, units[date].gap.contains(.comma) { cost += 4 }
    if date < trigger.lowerBound, date == 0 || date == 1 { cost -= 4 }
    return cost
  }
}
