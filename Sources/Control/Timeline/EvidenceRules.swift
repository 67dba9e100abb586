import Foundation
import Reports

/// The numbers by which evidence is weighed; every rule of the timeline takes its constants from here.
///
/// They are conventions, not measurements: changing one changes maps, and nothing else needs to change with it.
enum EvidenceRules {
  // MARK: How far a report is believed

  /// The reliability of a source that is named but not listed in the situation.
  static let namedSourceReliability = 0.6
  /// The reliability of a report that names no source.
  static let unnamedSourceReliability = 0.5
  /// A date that may be off by this many days halves a report's weight.
  static let halvingImprecision = 14.0
  /// Evidence this many days old counts half.
  static let halfLife = 120.0
  /// For fifteen years evidence never counts less than this part of its first weight: the last known holder stays known.
  static let ageFloor = 0.15
  /// From so many days without word on even that fades: to half when as many again have passed.
  static let memory = 5475.0
  /// Evidence this many days old says nothing any more.
  static let forgottenAfter = 9130
  /// A denial that is fully trusted takes this part off the weight of what it denies.
  static let denialStrength = 0.5
  /// A denial answers claims dated up to this many days away; failing those, the latest claim before it.
  static let denialReach = 3

  // MARK: What shares mean

  /// From this share on an actor holds a place; below it the place is contested.
  static let heldShare = 0.85
  /// Smaller shares than this are dropped.
  static let smallestShare = 0.03
  /// Shares up to this one are a foothold, which nobody else's claim on the place contradicts.
  static let footholdShare = 0.5
  /// A claim contradicts an account that gives its actor this much less than it says.
  static let disagreement = 0.2
  /// The share of an actor who is said to fight inside a place but not to hold any part of it.
  static let fighterShare = 0.4

  // MARK: How long things last

  /// Fighting that is not reported again for this many days has died down.
  static let fightMemory = 21
  /// What support is left to the holder once fighting has died down without word of its outcome.
  static let supportAfterFight = 0.7
  /// An approach that is not reported again for this many days has come to nothing.
  static let approachMemory = 14
  /// A siege that is not reported again for this many days is no longer drawn.
  static let siegeMemory = 90
  /// A loss goes to an actor who was reported to gain the place at most this many days before.
  static let takerMemory = 3
  /// A newer `hold` with less than this part of the standing account's weight disputes it instead of replacing it.
  static let weakHold = 0.6

  /// What is left of evidence after a number of days: 1 down to ``ageFloor``, and after years less.
  static func recency(days: Int) -> Double {
    let days = Double(max(0, days))
    return max(ageFloor, pow(0.5, days / halfLife)) * pow(0.5, max(0, days / memory - 1))
  }

  /// The weight of a date that may be off by a number of days, 1 for none.
  static func precision(days: Int) -> Double { halvingImprecision / (halvingImprecision + Double(max(0, days))) }

  /// The share that stands for sides of a place: an eighth for each, a half at most.
  static func share(of sectors: [Report.Sector]) -> Double { min(footholdShare, Double(sectors.count) / 8) }
}
