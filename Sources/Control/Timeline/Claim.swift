import Geography
import Reports

/// A report made ready to be weighed: its actors' sides, the days that it speaks for, how far it is believed.
struct Claim: Hashable, Sendable {
  var report: String
  var actor: String
  var against: String?
  var change: Report.Change
  var share: Double?
  var sectors: [Report.Sector]
  /// Who says so, as a key; empty when nobody is named.
  var source: String
  /// The day from which it counts: the last possible one for a change of hands, the first for a state of things.
  var day: CalendarDate
  /// The last day on which it says so.
  var lastDay: CalendarDate
  /// The days on which it may have come about, or on which it says so.
  var span: ClosedRange<CalendarDate>
  /// The day on which it was known.
  var knownFrom: CalendarDate
  /// The row's position among all reports.
  var order: Int
  /// How far its source is believed, how sure its reader was, and what the vagueness of its date leaves, each 0–1.
  var reliability, confidence, precision: Double
  /// The product of these, less what denials take.
  var trust: Double
  /// The denials that answer it.
  var denials: [Claim] = []
  /// Whether a denial is believed at least as far as the claim itself.
  var isDisputed = false

  /// Whether it speaks for an interval of days rather than for one.
  var isLasting: Bool { lastDay > day }

  /// Whether it is valid by a date, and was known by another.
  func isHeard(on date: CalendarDate, knownBy: CalendarDate?) -> Bool {
    day <= date && (knownBy.map { knownFrom <= $0 } ?? true)
  }

  /// What the claim weighs on a date, 0–1.
  func weight(on date: CalendarDate) -> Double {
    trust * EvidenceRules.recency(days: date.days(since: newest(on: date)))
  }

  /// The newest day up to a date on which the claim says so.
  func newest(on date: CalendarDate) -> CalendarDate { min(date, lastDay) }

  /// Whether it cannot be told which of two claims is the newer: the same day, or vague dates that overlap.
  ///
  /// A gain within the time of a `hold` is no such case: it is how the hold ended.
  func coincides(with older: Claim) -> Bool {
    if day == older.day { return true }
    if change == .gain && older.change == .hold { return false }
    return span.overlaps(older.span)
  }

  /// The order in which claims take effect: by day, on one day as they became known, then by row.
  static func precedes(_ a: Claim, _ b: Claim) -> Bool {
    (a.day, a.knownFrom, a.order) < (b.day, b.knownFrom, b.order)
  }
}
