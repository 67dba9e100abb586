import Geography
import Reports

/// `deny`: the actor's control, entry or withdrawal there is denied.
enum Denial {
  /// The claims of one place, in order of time, each with the denials that answer it and the weight they leave it.
  static func answer(_ claims: [Claim]) -> [Claim] {
    var result = claims
    for denial in claims where denial.change == .deny {
      guard let i = target(of: denial, in: claims) else { continue }
      if denial.trust >= claims[i].trust { result[i].isDisputed = true }
      result[i].denials.append(denial)
      result[i].trust *= 1 - EvidenceRules.denialStrength * denial.trust
    }
    return result
  }

  /// The claim that a denial answers: the nearest of its actor within ``EvidenceRules/denialReach``, control before
  /// entry, else the latest claim of control before it.
  ///
  /// A claim of a later day is answered only if it was known by then: nobody denies what nobody has said.
  private static func target(of denial: Claim, in claims: [Claim]) -> Int? {
    let own = claims.indices.filter { i in
      let claim = claims[i]
      return claim.actor == denial.actor && claim.change != .deny
        && (claim.day <= denial.day || claim.knownFrom <= denial.knownFrom)
    }
    func distance(_ i: Int) -> Int { abs(claims[i].day.days(since: denial.day)) }
    func isControl(_ i: Int) -> Bool { [.gain, .hold, .loss].contains(claims[i].change) }
    let near = own.filter { distance($0) <= EvidenceRules.denialReach }
    // Of two as near, the one entered last.
    func rank(_ i: Int) -> (Int, Int, Int) { (isControl(i) ? 0 : 1, distance(i), -i) }
    let nearest = near.min { rank($0) < rank($1) }
    return nearest ?? own.last { isControl($0) && claims[$0].change != .loss && claims[$0].day <= denial.day }
  }
}
