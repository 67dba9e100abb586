/// What a trigger of a sentence says, before its place and date are settled.
struct ClaimDraft {
  var rule: ClaimRule
  var change: Report.Change
  var trigger: Range<Int>
  var actor: Int
  var against: Int?
  var places: [SpokenPlace]
  /// The units that say it.
  var units: Range<Int>
  var confidence: Double
  /// Whether the actor was told from other sentences.
  var isInferred: Bool
  /// Whether it is told as an entry rather than as a fight.
  var isEntry: Bool
}
