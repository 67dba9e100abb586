import Geography

/// `approach`: is at the outskirts, or advancing on it.
extension PlaceLedger {
  /// Enters an approach; it moves no share.
  mutating func approach(_ claim: Claim) { approaches.append(claim) }

  /// The approaches reported recently enough to stand on a date.
  func liveApproaches(on date: CalendarDate) -> [Claim] {
    approaches.filter { date.days(since: $0.lastDay) <= EvidenceRules.approachMemory }
  }
}
