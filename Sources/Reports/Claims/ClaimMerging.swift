import Gazetteer
import Geography

/// Brings repeats of one claim within an article together.
enum ClaimMerging {
  static func merged(_ claims: [Claim]) -> [Claim] {
    var kept: [Claim] = []
    for claim in claims {
      if let index = kept.firstIndex(where: { isRepeat(claim, $0) }) {
        kept[index] = joined(kept[index], claim)
      } else {
        kept.append(claim)
      }
    }
    return kept
  }

  /// Whether two claims say the same of the same place at about the same time.
  private static func isRepeat(_ a: Claim, _ b: Claim) -> Bool {
    guard a.place.id == b.place.id, a.actor.id == b.actor.id, a.change == b.change, a.isImprecise == b.isImprecise,
      a.isEntry == b.isEntry
    else {
      return false
    }
    if !a.sectors.isEmpty, !b.sectors.isEmpty, Set(a.sectors).isDisjoint(with: b.sectors) { return false }
    guard let first = a.date, let second = b.date else { return true }
    if abs(first.precisionInDays - second.precisionInDays) > 10 { return false }
    guard let start = first.earliest ?? first.latest, let end = first.latest ?? first.earliest,
      let otherStart = second.earliest ?? second.latest, let otherEnd = second.latest ?? second.earliest
    else { return true }
    return start.days(since: otherEnd) <= 1 && otherStart.days(since: end) <= 1
  }

  /// The claim that says more, with what the other one adds.
  private static func joined(_ a: Claim, _ b: Claim) -> Claim {
    var (best, other) = weight(b) > weight(a) ? (b, a) : (a, b)
    best.share = best.share ?? other.share
    if best.sectors.isEmpty { best.sectors = other.sectors }
    best.against = best.against ?? other.against
    best.source = best.source ?? (best.evidence == other.evidence ? other.source : nil)
    other.confidence = max(best.confidence, other.confidence)
    best.confidence = min(0.95, other.confidence + 0.03)
    return best
  }

  private static func weight(_ claim: Claim) -> Double {
    claim.confidence + (claim.share == nil ? 0 : 0.3) + (claim.sectors.isEmpty ? 0 : 0.1)
      + (claim.source == nil ? 0 : 0.1)
      + (claim.date.map { $0.precisionInDays == 0 ? 0.3 : 0 } ?? 0)
  }
}
