import Reports

/// Who holds which part of a place, in one account of it: shares that sum to at most 1.
struct Holdings: Hashable, Sendable {
  private(set) var shares: [PlaceControl.Share] = []

  init() {}

  init(all actor: String) { shares = [PlaceControl.Share(actor: actor, share: 1)] }

  /// The actor with the largest share, the first by id among equals.
  var leader: String? { sorted.first?.actor }

  var isEmpty: Bool { shares.isEmpty }

  /// The shares, the largest first, then by actor id.
  var sorted: [PlaceControl.Share] { shares.sorted { ($1.share, $0.actor) < ($0.share, $1.actor) } }

  func share(of actor: String) -> Double { shares.first { $0.actor == actor }?.share ?? 0 }

  /// Sets an actor's share; the others give way in proportion, or take over what it no longer holds.
  ///
  /// What nobody is said to hold goes first to the actor, then, where nobody else holds anything, to `other`.
  mutating func set(
    _ actor: String, to share: Double, sectors: [Report.Sector], keepingSectors: Bool, other: String? = nil
  ) {
    let old = self.share(of: actor)
    let oldSectors = shares.first { $0.actor == actor }?.sectors ?? []
    shares.removeAll { $0.actor == actor }
    let rest = shares.reduce(0) { $0 + $1.share }
    let room = max(0, 1 - share)
    if rest > 0 {
      let target = share >= old ? min(rest, room) : min(room, rest + old - share)
      for i in shares.indices {
        shares[i].share *= target / rest
        shares[i].sectors.removeAll(where: sectors.contains)
      }
    } else if let other, room > 0 {
      shares = [PlaceControl.Share(actor: other, share: room)]
    }
    shares.removeAll { $0.share <= 0 }
    guard share > 0 else { return }
    let named =
      sectors.isEmpty
      ? (share > old ? [] : oldSectors)
      : Report.Sector.allCases.filter { sectors.contains($0) || (keepingSectors && oldSectors.contains($0)) }
    shares.append(.init(actor: actor, share: share, sectors: share >= 1 - EvidenceRules.smallestShare ? [] : named))
  }

  /// Moves a part from an actor to a taker; without one to the others inside in proportion, or to nobody.
  mutating func move(_ part: Double, from loser: String, to taker: String?) {
    guard let i = shares.firstIndex(where: { $0.actor == loser }) else { return }
    let part = min(part, shares[i].share)
    shares[i].share -= part
    if let taker {
      if let t = shares.firstIndex(where: { $0.actor == taker }) {
        shares[t].share += part
        shares[t].sectors = []
      } else {
        shares.append(.init(actor: taker, share: part))
      }
    } else {
      let rest = shares.reduce(0) { $0 + ($1.actor == loser ? 0 : $1.share) }
      for t in shares.indices where shares[t].actor != loser { shares[t].share *= (rest + part) / rest }
    }
    shares.removeAll { $0.share <= 0 }
  }

  /// Gives actors who fight inside a part of ``EvidenceRules/fighterShare`` together; who holds a part keeps it.
  mutating func admit(_ fighters: [String], defender: String?) {
    if isEmpty, let defender { self = Holdings(all: defender) }
    let newcomers = fighters.filter { share(of: $0) < EvidenceRules.smallestShare }
    let part = EvidenceRules.fighterShare / Double(max(1, newcomers.count))
    shares.removeAll { newcomers.contains($0.actor) }
    for i in shares.indices where !newcomers.isEmpty { shares[i].share *= 1 - EvidenceRules.fighterShare }
    shares += newcomers.map { .init(actor: $0, share: part) }
  }

  /// The weighted mean of accounts that disagree.
  static func mean(_ accounts: [(holdings: Holdings, weight: Double)]) -> Holdings {
    let total = accounts.reduce(0) { $0 + $1.weight }
    guard accounts.count > 1, total > 0 else { return accounts.first?.holdings ?? Holdings() }
    var result = Holdings()
    for (holdings, weight) in accounts {
      for share in holdings.shares {
        let part = share.share * weight / total
        if let i = result.shares.firstIndex(where: { $0.actor == share.actor }) {
          result.shares[i].share += part
          let before = result.shares[i].sectors
          result.shares[i].sectors = Report.Sector.allCases.filter {
            before.contains($0) || share.sectors.contains($0)
          }
        } else {
          result.shares.append(.init(actor: share.actor, share: part, sectors: share.sectors))
        }
      }
    }
    return result
  }

  /// Without shares too small to count, their part going to the rest.
  var withoutTrifles: [PlaceControl.Share] {
    let kept = sorted.filter { $0.share >= EvidenceRules.smallestShare }
    let (before, after) = (shares.reduce(0) { $0 + $1.share }, kept.reduce(0) { $0 + $1.share })
    guard after > 0, before > after else { return kept }
    return kept.map { .init(actor: $0.actor, share: $0.share * before / after, sectors: $0.sectors) }
  }
}
