import Gazetteer
import Geography

/// Whether words say that a place is held, rather than that it was taken.
extension ClaimReading {
  /// `in the army's hands`, `under LNA control`
  func hasGrip(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    guard let owner = units[trigger.units.upperBound...].prefix(3).first(where: { $0.actorMention != nil }) else {
      return false
    }
    let end = owner.tokens.upperBound
    return [end - 1, end].contains {
      $0 < text.tokens.count && extractor.forceWords.classes(of: text.tokens[$0].hash).contains(.grip)
    }
  }

  /// `is still the army's`, `has been Taliban territory`.
  func isOwned(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let next = trigger.units.upperBound
    guard let owner = units[next...].prefix(4).firstIndex(where: { $0.actorMention != nil }),
      units[next..<owner].allSatisfy({
        $0.isWord && $0.gap == .space
          && ($0.classes.contains(.adverb) || $0.classes.contains(.article) || $0.word.contains(.skip))
      })
    else { return false }
    if units[owner].actorMention?.isPredicate == true { return true }
    let end = owner + 1
    guard end < units.count, units[end].gap == .space else { return units[owner].isPossessive }
    if units[end].isWord, Self.lands.contains(units[end].hash) { return true }
    return units[owner].isPossessive
      && (units[end].date != nil || units[end].isPreposition || units[end].classes.contains(.adverb)
        || Words.still.contains(units[end].hash) || units[end].hash == Words.and)
  }

  static let lands = Set(
    [
      "territory", "country", "stronghold", "bastion", "turf", "land", "ground", "heartland", "fief", "fiefdom",
      "outpost", "soil", "enclave", "position", "positions", "strongholds", "bastions", "base",
    ].map { WordHash.of($0) })

  /// `they still occupy`
  func isOccupying(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    (trigger.form == .base || trigger.form == .present) && units[trigger.units.lowerBound].hash != WordHash.of("take")
  }

  static let occupying = Set(["occupy", "occupies"].map { WordHash.of($0) })

  /// `is occupied by`: what is so today.
  func isOccupied(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let start = trigger.units.lowerBound
    return units[start].hash == WordHash.of("occupied")
      && units[..<start].suffix(2).contains { $0.hash == Words.is || $0.hash == Words.are }
  }

  /// `have occupied the region since July`, or `since the fall of X`: they hold it.
  func isOccupiedSince(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    guard units[trigger.units.lowerBound].hash == WordHash.of("occupied"),
      units[..<trigger.units.lowerBound].suffix(2).contains(where: { Words.have.contains($0.hash) })
    else { return false }
    return units[trigger.units.upperBound...].contains { $0.hash == Words.since || $0.date?.isStart == true }
  }

  /// `was theirs by Thursday`: on that day they had come to hold it.
  func isNewlySo(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let before = units[..<trigger.units.lowerBound].suffix(3)
    return before.contains { $0.hash == Words.was || $0.hash == Words.were }
      && units.contains { $0.date.map { $0.isPlain && !$0.isStart } ?? false }
      && !before.contains { $0.isWord && Words.still.contains($0.hash) }
  }

  /// `still occupied by`: what was taken is held.
  func isStill(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let start = max(0, trigger.units.lowerBound - 2)
    return units[start..<trigger.units.upperBound].contains { $0.isWord && Words.still.contains($0.hash) }
  }
}
