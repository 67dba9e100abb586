import Geography
import Reports

/// `hold`: is said to control, or to have beaten an attack off.
extension PlaceLedger {
  /// Enters a hold, of a part or of everything.
  ///
  /// It refreshes an account that says the same. Of another holder's account it is the end, unless that account is not
  /// older and another source's, or weighs so much more that the hold can only dispute it.
  mutating func hold(_ claim: Claim) {
    liftSieges(on: claim)
    approaches.removeAll { $0.actor == claim.actor }
    let now = merged(on: claim.day).holdings.share(of: claim.actor)
    if let share = claim.share ?? (claim.sectors.isEmpty ? nil : EvidenceRules.share(of: claim.sectors)) {
      if claim.share == nil && now >= share {
        refresh(claim)
      } else if share <= EvidenceRules.footholdShare {
        grant(claim, share: share)
      } else {
        assert(claim, share: share)
      }
    } else if !claim.isDisputed && repeats(claim, now: now) {
      refresh(claim)
      if now >= EvidenceRules.heldShare { fight = nil }
    } else if accounts.contains(where: {
      !$0.holdings.isEmpty && $0.contradicts(claim.actor, holding: 1) && isWeak(claim, beside: $0)
    }) {
      dispute(claim)
    } else {
      assert(claim, share: 1)
    }
  }

  /// Whether the ledger says already that the actor holds the place: outright, or most of it as of the same days, or
  /// by much better evidence. “Holds” does not say “every part of”.
  private func repeats(_ claim: Claim, now: Double) -> Bool {
    guard accounts.count == 1, let account = accounts.first else { return false }
    if account.isHeld(by: claim.actor) { return true }
    return now >= EvidenceRules.footholdShare
      && (account.voices.contains { claim.coincides(with: $0) } || isWeak(claim, beside: account))
  }

  private mutating func refresh(_ claim: Claim) {
    for i in accounts.indices where accounts[i].holdings.share(of: claim.actor) > 0 { accounts[i].voices.append(claim) }
  }

  private mutating func dispute(_ claim: Claim) {
    if let i = accounts.firstIndex(where: { $0.isHeld(by: claim.actor) }) {
      accounts[i].voices.append(claim)
    } else {
      accounts.append(Account(holdings: Holdings(all: claim.actor), voices: [claim]))
    }
  }

  private func isWeak(_ claim: Claim, beside account: Account) -> Bool {
    claim.trust < EvidenceRules.weakHold * account.weight(on: claim.day)
  }
}
