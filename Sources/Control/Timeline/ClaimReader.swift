import Geography
import Reports

/// Turns reports into claims, knowing the actors' sides and the sources' reliability.
struct ClaimReader: Sendable {
  private let sides: [String: String]
  private let sources: SourceLexicon

  init(sources: [Source], actors: [Actor]) {
    sides = Dictionary(actors.map { ($0.id, $0.side ?? $0.id) }, uniquingKeysWith: { first, _ in first })
    self.sources = SourceLexicon(sources)
  }

  /// The claim of a report, or nil for a rejected one.
  func claim(_ report: Report, order: Int) -> Claim? {
    guard report.status != .rejected else { return nil }
    let actor = side(of: report.actor)
    let against = report.against.map(side(of:)).flatMap { $0 == actor ? nil : $0 }
    let days = Days(report)
    let (reliability, confidence) = (reliability(of: report), Self.fraction(report.confidence ?? 1))
    let precision = EvidenceRules.precision(days: days.imprecision)
    return Claim(
      report: report.id, actor: actor, against: against, change: report.change,
      share: report.share.flatMap { $0.isFinite ? min(1, max(0, $0)) : nil },
      sectors: Report.Sector.allCases.filter(report.sectors.contains), source: report.source ?? report.outlet ?? "",
      day: days.first, lastDay: days.last, span: days.span, knownFrom: report.published ?? report.date.effective,
      order: order, reliability: reliability, confidence: confidence, precision: precision,
      trust: reliability * confidence * precision)
  }

  /// The actor with whom an actor is counted: the end of its chain of sides, or where the chain bites its tail.
  func side(of actor: String) -> String {
    var seen: Set<String> = [actor]
    var current = actor
    while let next = sides[current], next != current {
      // Around a ring of sides everyone counts as the same one: the first by id.
      if !seen.insert(next).inserted { return ring(from: next) }
      current = next
    }
    return current
  }

  private func ring(from start: String) -> String {
    var members = [start]
    while let last = members.last, let next = sides[last], next != start { members.append(next) }
    return members.min() ?? start
  }

  private func reliability(of report: Report) -> Double {
    let known = report.source.map {
      sources.source(named: $0)?.reliability ?? EvidenceRules.namedSourceReliability
    }
    return Self.fraction(known ?? EvidenceRules.unnamedSourceReliability)
  }

  private static func fraction(_ value: Double) -> Double { value.isFinite ? min(1, max(0, value)) : 0 }
}

/// The days that a report speaks for.
private struct Days {
  var first, last: CalendarDate
  var span: ClosedRange<CalendarDate>
  /// How many days the date may be off.
  var imprecision: Int

  init(_ report: Report) {
    let date = report.date
    let start = date.earliest ?? CalendarDate(dayNumber: -1_000_000_000)
    let end = max(start, date.latest ?? CalendarDate(dayNumber: 1_000_000_000))
    let margin = date.isApproximate ? 1 : 0
    switch report.change {
    case .hold, .contest, .siege, .approach:
      // An interval says how long a state lasted; without a slash it is one day that is not known better.
      let isInterval = date.text.contains("/")
      (first, last) = (start, end)
      // A state lasts: that its day is vague matters half as much as with a change of hands.
      imprecision = isInterval ? 2 * margin : date.precisionInDays / 2
      // On the last day of an interval the next state may begin.
      let lastOfSpan = isInterval && end > start ? end.adding(days: -1) : end
      span = start.adding(days: -margin)...lastOfSpan.adding(days: margin)
    case .gain, .loss, .deny:
      (first, last) = (date.effective, date.effective)
      imprecision = date.precisionInDays
      span = start.adding(days: -margin)...end.adding(days: margin)
    }
  }
}
