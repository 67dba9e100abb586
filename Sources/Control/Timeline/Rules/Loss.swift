import Geography
import Reports

/// `loss`: loses it, the taker not being said.
extension PlaceLedger {
  /// Enters a loss: the part goes to the other side if one is named, else to others inside, else to whoever gained the
  /// place in the days before, else to nobody.
  mutating func loss(_ claim: Claim) {
    let left = claim.share ?? 0
    guard !accounts.isEmpty else {
      former = claim.actor
      accounts = [Account(holdings: claim.against.map(Holdings.init(all:)) ?? Holdings(), voices: [claim])]
      return
    }
    guard accounts.contains(where: { $0.holdings.share(of: claim.actor) > left }) else { return }
    if merged(on: claim.day).holdings.leader == claim.actor { former = claim.actor }
    let before = accounts
    accounts = before.map { account in
      let old = account.holdings.share(of: claim.actor)
      guard old > left else { return account }
      let isAlone = account.holdings.shares.count == 1
      var after = account
      after.holdings.move(old - left, from: claim.actor, to: claim.against ?? (isAlone ? recentTaker(claim) : nil))
      after.grounds = after.claims
      after.voices = [claim]
      return after
    }
    // An account that knows no holder says less than one that does.
    if accounts.contains(where: { !$0.holdings.isEmpty }) { accounts.removeAll(where: \.holdings.isEmpty) }
    // A withdrawal that is denied may not have happened: what stood before stays beside it.
    if claim.isDisputed { accounts = before + accounts }
    fight = nil
  }

  private func recentTaker(_ claim: Claim) -> String? {
    gains.last {
      $0.actor != claim.actor && claim.day.days(since: $0.day) <= EvidenceRules.takerMemory
    }?.actor
  }
}
