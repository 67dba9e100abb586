import Gazetteer

/// Denials that point back to what was claimed before: `a spokesman denied this`, `… described the claim as untrue`.
extension ClaimReading {
  /// The denials of the last claims that a sentence makes; none where it says what it denies.
  func denials(_ units: [SentenceUnit], _ attributions: [Attribution], _ tokens: Range<Int>) -> [Claim] {
    guard sentence - lastClaims.sentence <= 1, let published, let index = denial(in: units) else { return [] }
    let attribution = attributions.first { $0.isDenial } ?? attributions.last
    guard let name = attribution?.source ?? source?.name else { return [] }
    let start = attribution?.sourceUnits.lowerBound ?? 0
    let end = units[min(units.count - 1, index + 3)].tokens.upperBound
    let evidence = Int(text.tokens[units[min(start, index)].tokens.lowerBound].start)..<Int(text.tokens[end - 1].end)
    let denier = attribution.flatMap { speaker(of: $0, units) }.map { resolver.actors[$0].id }
    var seen: Set<String> = []
    return lastClaims.claims.compactMap { claim in
      guard claim.change != .deny, claim.actor.id != denier || claim.change == .loss,
        seen.insert(claim.place.id).inserted
      else { return nil }
      var denial = claim
      // Who denies that somebody left says that he is there.
      denial.change = claim.change == .loss ? .hold : .deny
      (denial.against, denial.share, denial.sectors) = (nil, nil, [])
      (denial.source, denial.evidence) = (name, evidence)
      denial.date = (sectionDay ?? ResolvedDate(published)).validDate
      denial.confidence = min(claim.confidence, 0.6)
      return denial
    }
  }

  /// The word that denies, where `this` or `the claims` is its object, or what is called untrue.
  private func denial(in units: [SentenceUnit]) -> Int? {
    for (index, unit) in units.enumerated() where unit.isWord {
      if unit.word.contains(.deny), index + 1 < units.count, pointsBack(index + 1, units) { return index }
      if unit.word.contains(.falsity),
        units[..<index].suffix(5).contains(where: { $0.isWord && Self.deictic.contains($0.hash) }),
        !units[..<index].suffix(4).contains(where: { $0.place != nil })
      {
        return index
      }
    }
    return nil
  }

  /// `this`, `the report`, `these claims`, at the end of what is denied.
  private func pointsBack(_ index: Int, _ units: [SentenceUnit]) -> Bool {
    guard units[index].isWord, Self.deictic.contains(units[index].hash) || units[index].classes.contains(.article)
    else {
      return false
    }
    let next = index + 1
    guard next < units.count, units[next].isWord, units[next].gap.isDisjoint(with: [.comma, .colon, .dash]) else {
      return Self.deictic.contains(units[index].hash)
    }
    if Self.accounts.contains(units[next].hash) {
      return next + 1 == units.count || !units[next].gap.isDisjoint(with: [.comma])
        || units[next + 1].hash != Words.of
          && units[next + 1].hash != Words.that
    }
    return Self.deictic.contains(units[index].hash) && units[next].hash == Words.and
  }

  private static let deictic = Set(["this", "that", "it", "these", "those"].map { WordHash.of($0) })
  private static let accounts = Set(
    [
      "claim", "claims", "report", "reports", "account", "statement", "rumours", "rumors", "allegation", "allegations",
      "news", "assertion", "assertions",
    ].map { WordHash.of($0) })
}
