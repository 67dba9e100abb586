import Geography
import Reports

/// What the ledger comes to on a date.
extension PlaceLedger {
  /// The control of a place on a date; `claims` are all that were entered.
  func verdict(on date: CalendarDate, place: LocatedPlace, claims: [Claim]) -> PlaceControl {
    let weights = accounts.map { $0.weight(on: date) }
    var holdings = Holdings.mean(zip(accounts, weights).map { ($0.holdings, $1) })
    let live = liveFight(on: date)
    if let live { holdings.admit(live.fighters, defender: live.defender) }
    let counted = counted(on: date)
    let newest = (counted.isEmpty ? claims : counted).map { $0.newest(on: date) }.max() ?? date
    let isForgotten = date.days(since: newest) > EvidenceRules.forgottenAfter
    let shares = isForgotten ? [] : holdings.withoutTrifles
    let besiegers = besiegers(on: date, shares)
    let sources = accounts.count == 1 ? Set(accounts[0].voices.map(\.source)).count : 0
    let weighed = counted.sorted { ($1.weight(on: date), $0.order) < ($0.weight(on: date), $1.order) }
    return PlaceControl(
      place: place, status: status(shares), shares: shares,
      besiegedBy: besiegers,
      pressures: pressures(on: date, shares), support: shares.isEmpty ? 0 : support(on: date, weights, live),
      newestReport: newest,
      evidence: weighed.map { .init(report: $0.report, weight: $0.weight(on: date)) },
      isCorroborated: sources > 1 || (sources > 0 && !besiegers.isEmpty))
  }

  /// Whoever has nearly all of a place holds it, also while the rest is fought over: the shares tell of the fight.
  private func status(_ shares: [PlaceControl.Share]) -> PlaceControl.Status {
    guard let top = shares.first else { return .unknown }
    return top.share >= EvidenceRules.heldShare ? .held : .contested
  }

  private func liveFight(on date: CalendarDate) -> Fight? {
    guard let fight, let newest = fight.newest(on: date), date.days(since: newest) <= EvidenceRules.fightMemory else {
      return nil
    }
    return fight
  }

  /// The weight of the strongest account, less for what weighs against it and for fighting whose outcome is unknown.
  private func support(on date: CalendarDate, _ weights: [Double], _ live: Fight?) -> Double {
    let (best, total) = (weights.max() ?? 0, weights.reduce(0, +))
    let settled = total > 0 ? best * (best / total) : 0
    if let live { return max(settled, live.claims.map { $0.weight(on: date) }.max() ?? 0) }
    return fight == nil ? settled : settled * EvidenceRules.supportAfterFight
  }

  private func besiegers(on date: CalendarDate, _ shares: [PlaceControl.Share]) -> [String] {
    let besiegers = Set(liveSieges(on: date).map(\.actor))
    // Nobody surrounds what it holds alone.
    return besiegers.sorted().filter { actor in shares.isEmpty || shares.contains { $0.actor != actor } }
  }

  private func pressures(on date: CalendarDate, _ shares: [PlaceControl.Share]) -> [PlaceControl.Pressure] {
    let live = liveApproaches(on: date).filter { claim in
      // Nobody advances on what it holds.
      !shares.contains { $0.actor == claim.actor && $0.share >= EvidenceRules.heldShare }
    }
    return Set(live.map(\.actor)).sorted().map { actor in
      let sectors = live.filter { $0.actor == actor }.flatMap(\.sectors)
      return .init(actor: actor, sectors: Report.Sector.allCases.filter(sectors.contains))
    }
  }

  /// The claims that count on a date, each once, with the denials that answer them.
  func counted(on date: CalendarDate) -> [Claim] {
    let main =
      accounts.flatMap(\.claims) + (liveFight(on: date)?.claims ?? []) + liveSieges(on: date) + liveApproaches(on: date)
    var seen: Set<Int> = []
    return (main + main.flatMap(\.denials)).filter { seen.insert($0.order).inserted }
  }
}
