import Geography
import Reports

/// `contest`: fighting inside, nobody said to hold it.
extension PlaceLedger {
  /// Enters fighting inside; who holds the place keeps it, and the fighters share it until the outcome is reported.
  ///
  /// See ``Holdings/admit(_:defender:)`` for the shares, and ``EvidenceRules/fightMemory`` for how long it lasts.
  mutating func contest(_ claim: Claim) {
    guard !isPartOfCapture(claim) else {
      for i in accounts.indices { accounts[i].grounds.append(claim) }
      return
    }
    let holder = merged(on: claim.day).holdings.leader
    let opponent = claim.against ?? (holder == claim.actor ? former : holder)
    var now = fight ?? Fight(fighters: [], defender: nil, claims: [])
    if now.defender == nil { now.defender = opponent }
    for actor in [claim.actor, claim.against].compactMap({ $0 }) where !now.fighters.contains(actor) {
      now.fighters.append(actor)
    }
    if holder == claim.actor, let opponent, !now.fighters.contains(opponent) { now.fighters.append(opponent) }
    now.claims.append(claim)
    fight = now
  }

  /// Whether the fighting is that by which its actor took the place on the same day, told no later than the capture.
  private func isPartOfCapture(_ claim: Claim) -> Bool {
    accounts.contains { account in
      account.isHeld(by: claim.actor)
        && account.voices.contains { $0.change == .gain && $0.day == claim.day && $0.knownFrom >= claim.knownFrom }
    }
  }
}
