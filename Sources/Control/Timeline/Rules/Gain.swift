import Geography
import Reports

/// `gain`: takes all or part.
extension PlaceLedger {
  /// Enters a gain: of the share it names, else of as much as the sides it names make up, else of everything.
  mutating func gain(_ claim: Claim) {
    let share = gainedShare(claim)
    if share <= EvidenceRules.footholdShare {
      grant(claim, share: share)
    } else {
      assert(claim, share: share)
    }
    gains.append(claim)
    approaches.removeAll { $0.actor == claim.actor }
    // Whoever has taken the place no longer surrounds it; nor does anybody from whom it was relieved.
    if share >= EvidenceRules.heldShare { liftSieges(on: claim) }
  }

  private func gainedShare(_ claim: Claim) -> Double {
    if let share = claim.share { return share }
    guard !claim.sectors.isEmpty else { return 1 }
    // Sides taken add to those already held.
    let before = merged(on: claim.day).holdings
    let held = before.shares.first { $0.actor == claim.actor }?.sectors ?? []
    let all = claim.sectors + held.filter { !claim.sectors.contains($0) }
    return max(before.share(of: claim.actor), EvidenceRules.share(of: all))
  }
}
