import Geography
import Reports

/// What `gain` and `hold` have in common: an actor is said to hold all of a place, or a part of it.
extension PlaceLedger {
  /// Enters that the claim's actor holds a part which leaves room for others: their accounts stay, with less.
  mutating func grant(_ claim: Claim, share: Double) {
    var account = merged(on: claim.day)
    account.holdings.set(
      claim.actor, to: share, sectors: claim.sectors, keepingSectors: claim.change == .gain, other: claim.against)
    account.grounds = account.claims
    account.voices = [claim]
    accounts = [account]
  }

  /// Enters that the claim's actor holds most or all of the place.
  ///
  /// That ends older accounts. An account of another source that contradicts it and is not older stays beside it, and
  /// so does what stood before when the claim is denied by somebody believed at least as far.
  mutating func assert(_ claim: Claim, share: Double) {
    let isAll = share >= 1 - EvidenceRules.smallestShare
    let opposed = accounts.filter { !$0.holdings.isEmpty && $0.contradicts(claim.actor, holding: share) }
    var own = Account(holdings: Holdings(all: claim.actor), voices: [claim])
    if isAll {
      own.voices = accounts.filter { $0.isHeld(by: claim.actor) }.flatMap(\.voices) + [claim]
    } else {
      let before = merged(on: claim.day)
      own.holdings = before.holdings
      own.holdings.set(
        claim.actor, to: share, sectors: claim.sectors, keepingSectors: claim.change == .gain, other: claim.against)
      own.grounds = before.claims
    }
    if let leader = merged(on: claim.day).holdings.leader, leader != claim.actor { former = leader }
    let dissent = claim.isDisputed ? denied(claim, opposed) : opposed.compactMap { $0.standing(against: claim) }
    accounts = dissent + [own]
    if share >= EvidenceRules.heldShare { fight = nil }
  }

  /// The accounts that a denied claim leaves standing: those that it contradicts, else one in which its actor
  /// does not hold the place.
  private func denied(_ claim: Claim, _ opposed: [Account]) -> [Account] {
    guard opposed.isEmpty else {
      return opposed.map { Account(holdings: $0.holdings, voices: $0.voices + claim.denials, grounds: $0.grounds) }
    }
    let other = claim.denials.compactMap(\.against).first ?? claim.against
    return [Account(holdings: other.map(Holdings.init(all:)) ?? Holdings(), voices: claim.denials)]
  }
}
