import Reports

/// Who is reported to fight whom, on any date of a situation.
///
/// Two armies of neighbouring countries that fight a third meet at the border without a front between them: there is one only
/// where reports do not say that each of them has other opponents.
public struct Opposition: Hashable, Sendable {
  /// The two sides of a fight, in the order of their ids.
  private struct Pair: Hashable, Sendable {
    var first, second: String

    init(_ one: String, _ other: String) { (first, second) = (min(one, other), max(one, other)) }
  }

  private var pairs: Set<Pair> = []
  private var fighters: Set<String> = []

  /// Nobody is known to fight anybody.
  public static let unknown = Opposition()

  private init() {}

  /// What the claims about places say, those of each place in order of time.
  ///
  /// Opponents are those whom a claim names, and, where it names none, those who held the place before it changed hands.
  init(_ claimsByPlace: [[Claim]]) {
    for claims in claimsByPlace {
      var holders: Set<String> = []
      for claim in claims {
        if let against = claim.against {
          add(claim.actor, against)
        } else if [.gain, .contest, .siege].contains(claim.change) {
          for holder in holders where holder != claim.actor { add(claim.actor, holder) }
        }
        switch claim.change {
        case .gain: holders = [claim.actor]
        case .hold: holders.insert(claim.actor)
        case .loss: holders.remove(claim.actor)
        case .contest, .siege, .approach, .deny: break
        }
      }
    }
  }

  private mutating func add(_ one: String, _ other: String) {
    pairs.insert(Pair(one, other))
    fighters.formUnion([one, other])
  }

  /// Whether both of two actors are reported to fight, though never each other.
  public func haveOnlyOthers(_ one: String, _ other: String) -> Bool {
    fighters.contains(one) && fighters.contains(other) && !pairs.contains(Pair(one, other))
  }
}
