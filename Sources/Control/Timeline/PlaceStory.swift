import Geography
import Reports

/// How the state of a place on a date comes about: what each report weighs, and what became of it.
public struct PlaceStory: Hashable, Sendable {
  /// The state; nil when no report is valid by the date.
  public var control: PlaceControl?
  /// The reports in order of time.
  public var entries: [Entry]

  /// What a report weighs on the date, and why.
  public struct Entry: Hashable, Sendable {
    public var report: String
    /// 0–1: the product of the parts.
    public var weight: Double
    public var parts: Parts
    public var fate: Fate
  }

  /// What makes up a weight, each 0–1.
  public struct Parts: Hashable, Sendable {
    /// How far the source is believed.
    public var reliability: Double
    /// How sure the reader of the text was.
    public var confidence: Double
    /// What the vagueness of the date leaves.
    public var precision: Double
    /// What age leaves.
    public var recency: Double
    /// What denials leave.
    public var undenied: Double
  }

  /// What became of a report.
  public enum Fate: Hashable, Sendable {
    /// It bears on the state.
    case counts
    /// A later report, by its id, ended what it says.
    case ended(by: String)
    /// It tells of fighting, an advance or a siege that was not reported again within so many days.
    case faded(days: Int)
    /// It changes nothing: what stands says as much already, or it denies what nobody has said.
    case idle
    /// It is valid only from a later day on.
    case later
    /// It was not known yet by the known-by date.
    case unknown
  }
}

extension PlaceStory {
  /// The story of a place from its claims in order of time.
  init(_ place: LocatedPlace, claims: [Claim], on date: CalendarDate, knownBy: CalendarDate?) {
    let heard = Denial.answer(claims.filter { $0.isHeard(on: date, knownBy: knownBy) })
    // Entered one by one, each claim shows which others it puts an end to.
    var ledger = PlaceLedger([])
    var counted: Set<Int> = []
    var enders: [Int: String] = [:]
    for claim in heard {
      ledger.enter(claim)
      let now = Set(ledger.counted(on: date).map(\.order))
      for order in counted.subtracting(now) { enders[order] = claim.report }
      counted = now
    }
    control = heard.isEmpty ? nil : ledger.verdict(on: date, place: place, claims: heard)
    let answered = Dictionary(heard.map { ($0.order, $0) }, uniquingKeysWith: { first, _ in first })
    entries = claims.map { claim in
      let own = answered[claim.order] ?? claim
      let undenied = claim.trust > 0 ? own.trust / claim.trust : 1
      let newest = own.newest(on: date)
      let fate: Fate
      if counted.contains(claim.order), date.days(since: newest) > EvidenceRules.forgottenAfter {
        fate = .faded(days: EvidenceRules.forgottenAfter)
      } else if counted.contains(claim.order) {
        fate = .counts
      } else if claim.day > date {
        fate = .later
      } else if answered[claim.order] == nil {
        fate = .unknown
      } else if let ender = enders[claim.order] {
        fate = .ended(by: ender)
      } else if let days = claim.memory, date.days(since: claim.lastDay) > days {
        fate = .faded(days: days)
      } else {
        fate = .idle
      }
      return Entry(
        report: claim.report, weight: own.weight(on: date),
        parts: Parts(
          reliability: claim.reliability, confidence: claim.confidence, precision: claim.precision,
          recency: EvidenceRules.recency(days: date.days(since: newest)), undenied: undenied), fate: fate)
    }
  }
}

extension Claim {
  /// After how many days without a repeat it no longer counts; nil for claims of control, which last.
  fileprivate var memory: Int? {
    switch change {
    case .approach: EvidenceRules.approachMemory
    case .contest: EvidenceRules.fightMemory
    case .siege: EvidenceRules.siegeMemory
    case .gain, .hold, .loss, .deny: nil
    }
  }
}
