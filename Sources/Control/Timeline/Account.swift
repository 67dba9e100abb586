import Geography

/// One account of who holds a place, with the claims that tell it; sources that disagree leave two or more standing.
struct Account: Hashable, Sendable {
  var holdings: Holdings
  /// The claims that say so.
  var voices: [Claim]
  /// Earlier claims that explain the parts which the voices do not speak of.
  var grounds: [Claim] = []

  /// How far the account is believed on a date, 0–1: sources are taken to err independently, each counting once.
  func weight(on date: CalendarDate) -> Double {
    var best: [String: Double] = [:]
    for voice in voices { best[voice.source] = max(best[voice.source] ?? 0, voice.weight(on: date)) }
    if best.count == 1, let only = best.first { return only.value }
    // Multiplied in a fixed order, so that rounding cannot depend on the dictionary's.
    return 1 - best.values.sorted().reduce(1) { $0 * (1 - $1) }
  }

  /// Whether the account gives an actor clearly less than a share.
  func contradicts(_ actor: String, holding share: Double) -> Bool {
    holdings.share(of: actor) < min(share, EvidenceRules.heldShare) - EvidenceRules.disagreement
  }

  /// Whether an actor holds the place in this account.
  func isHeld(by actor: String) -> Bool { holdings.share(of: actor) >= EvidenceRules.heldShare }

  /// What is left of the account once a claim contradicts it: the voices of other sources that are not older.
  func standing(against claim: Claim) -> Account? {
    let left = voices.filter { $0.source != claim.source && claim.coincides(with: $0) }
    return left.isEmpty ? nil : Account(holdings: holdings, voices: left, grounds: grounds)
  }

  /// The claims behind the account: its voices, and the grounds for actors who still hold a part.
  var claims: [Claim] { voices + grounds.filter { holdings.share(of: $0.actor) > 0 } }
}
