import Gazetteer

/// Tells which of a sentence's dates belongs to what a trigger says.
struct ClaimDating {
  let units: [SentenceUnit]
  let resolver: DateResolver
  /// The day last spoken of in the sentences before.
  let context: ResolvedDate?

  /// The date of what a trigger says; nil where the sentence has none.
  ///
  /// - Parameter limit: How far off, in words and clauses, a date may stand.
  func date(of trigger: Range<Int>, limit: Int) -> ResolvedDate? {
    var plain: [Int] = []
    var offset: Int?
    for index in units.indices where units[index].date != nil {
      if !isOffset(index) {
        plain.append(index)
      } else if index < trigger.lowerBound, !hasTrigger(between: index, and: trigger.lowerBound) {
        offset = index
      }
    }
    var best = nearest(plain, to: trigger)
    if let index = best, cost(index, trigger) > limit { best = nil }
    let base = best.flatMap(resolved)
    if let offset, (best ?? -1) < offset, let expression = units[offset].date {
      return resolver.resolve(expression, context: base ?? context)
    }
    return base
  }

  /// What the date of a unit means after those before it.
  private func resolved(_ index: Int) -> ResolvedDate? {
    guard let expression = units[index].date else { return nil }
    return resolver.resolve(expression, context: contextBefore(index))
  }

  /// The last day that the sentence speaks of, for the next one.
  var last: ResolvedDate? {
    for index in units.indices.reversed() {
      if !isOffset(index), let date = resolved(index), date.day != nil { return date }
    }
    return nil
  }

  private func isOffset(_ index: Int) -> Bool {
    if case .offsetOfClause = units[index].date?.meaning { return true }
    return false
  }

  private func contextBefore(_ index: Int) -> ResolvedDate? {
    for i in (0..<index).reversed() {
      if let expression = units[i].date, !isOffset(i) { return resolver.resolve(expression, context: context) }
    }
    return context
  }

  private func hasTrigger(between start: Int, and end: Int) -> Bool {
    units[start..<end].contains { $0.isWord && $0.word.contains(.speech) }
  }

  /// The date with the fewest clause boundaries and words between.
  private func nearest(_ dates: [Int], to trigger: Range<Int>) -> Int? {
    dates.min { cost($0, trigger) < cost($1, trigger) }
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
      if unit.gap.contains(.colon) || unit.gap.contains(.dash) { cost += 14 }
      if unit.gap.contains(.comma) { cost += 4 }
      guard unit.isWord else { continue }
      if !unit.word.isDisjoint(with: [.subordinator, .relative]) { cost += 10 }
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
