import Geography
import Reports

/// `siege`: surrounds it.
extension PlaceLedger {
  /// Enters a siege; it moves no share.
  mutating func siege(_ claim: Claim) { sieges.append(claim) }

  /// Ends the sieges that a claim of control ends.
  ///
  /// A besieger who has taken the place no longer surrounds it. Whoever else is said to hold or take it is relieved,
  /// unless the siege is reported for an interval that runs on.
  mutating func liftSieges(on claim: Claim) {
    sieges.removeAll { $0.actor == claim.actor ? claim.change == .gain : !($0.isLasting && $0.lastDay > claim.day) }
  }

  /// The sieges that stand on a date: within their interval, or reported recently enough.
  func liveSieges(on date: CalendarDate) -> [Claim] {
    sieges.filter {
      $0.isLasting ? $0.lastDay >= date : date.days(since: $0.lastDay) <= EvidenceRules.siegeMemory
    }
  }
}
