import Gazetteer

/// Tells whether a sentence asserts what a trigger says, denies it, or only speaks of plans, fears and conditions.
enum Modality {
  case asserted, negated, unreal

  static func of(
    _ trigger: FoundTrigger, isDone: Bool, isDenied: Bool, isAttempt: Bool = false, in units: [SentenceUnit]
  ) -> Modality {
    let start = trigger.units.lowerBound
    if isConditional(start, units, isDenied) { return .unreal }
    switch trigger.form {
    case .phrase, .compound: return ofPhrase(trigger, units)
    // `whose fall would endanger`, `its capture may`: a noun.
    case .base where start > 0 && isOwner(units[start - 1]): return ofPhrase(trigger, units)
    case .participle:
      if let before = wordBefore(start, units) {
        if isUnrealGovernor(before, units) { return .unreal }
        // `has not acknowledged losing the village`
        if units[before].word.contains(.speech),
          units[..<before].suffix(3).contains(where: { $0.word.contains(.negation) })
        {
          return .unreal
        }
        // `was clearing the town` is not done yet.
        if isDone, units[before].isWord, Words.be.contains(units[before].hash) { return .unreal }
      }
    case .base, .present, .past, .perfect, .pastOrPerfect: break
    }
    return ofVerb(trigger, isAttempt, units)
  }

  private static func isOwner(_ unit: SentenceUnit) -> Bool {
    unit.isPossessive || unit.hash == Words.its || unit.hash == Words.whose
  }

  private static func ofVerb(_ trigger: FoundTrigger, _ isAttempt: Bool, _ units: [SentenceUnit]) -> Modality {
    var i = trigger.units.lowerBound - 1
    var isNegated = false
    while i >= 0 {
      let unit = units[i]
      if unit.actorMention != nil || unit.place != nil || unit.date.map({ !$0.isPlain }) ?? false { break }
      if unit.isWord {
        if unit.word.contains(.modal) { return .unreal }
        if unit.word.contains(.negation) { isNegated = true }
        if unit.hash == Words.to, trigger.form == .base || isAuxiliary(i + 1, units) {
          // `may attempt to`, `did not try to` is to be told by the words before.
          if isAttempt, i > 0, tries.contains(units[i - 1].hash) {
            i -= 2
            continue
          }
          return isDone(i - 1, units) ? (isNegated ? .negated : .asserted) : .unreal
        }
        if !unit.word.isDisjoint(with: [.relative]) || unit.word.contains(.speech) { break }
        if unit.word.contains(.subordinator), trigger.form != .participle { break }
      }
      i -= 1
    }
    // `none in`, `no soldiers`: the subject is denied.
    if i >= 1, units[i].actorMention != nil, units[i - 1].word.contains(.negation) { isNegated = true }
    if trigger.form == .participle, i < 0 || trigger.units.lowerBound <= 1, wouldFollows(trigger, units) {
      return .unreal
    }
    if trigger.form == .participle, governs(units, trigger.units.lowerBound) { return .unreal }
    return isNegated ? .negated : .asserted
  }

  /// A participle behind `would have taken …, cutting` shares its verb's modality.
  private static func governs(_ units: [SentenceUnit], _ index: Int) -> Bool {
    guard index > 0, units[index].gap.contains(.comma) else { return false }
    var i = index - 1
    while i >= 0 {
      if units[i].word.contains(.modal) { return true }
      if units[i].gap.contains(.colon) || units[i].word.contains(.subordinator) { return false }
      i -= 1
    }
    return false
  }

  private static func ofPhrase(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Modality {
    let start = trigger.units.lowerBound
    var i = start - 1
    var steps = 0
    var isNegated = false
    while i >= 0, steps < 6 {
      let unit = units[i]
      if unit.actorMention != nil || unit.place != nil { break }
      if unit.word.contains(.modal) { return .unreal }
      if unit.word.contains(.negation) { isNegated = true }
      if !unit.word.isDisjoint(with: [.intent, .fear]), unit.word.isDisjoint(with: [.done]),
        unit.hash != WordHash.of("launched")
      {
        return .unreal
      }
      if unit.gap.contains(.comma) || unit.word.contains(.subordinator) { break }
      i -= 1
      steps += 1
    }
    if wouldFollows(trigger, units) { return .unreal }
    return isNegated ? .negated : .asserted
  }

  /// `The capture of the town would …`: no verb but a modal one follows before the clause ends.
  private static func wouldFollows(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let rest = units[trigger.units.upperBound...].prefix(30)
    for (index, unit) in zip(rest.indices, rest) {
      // `is theirs and will stay so`: another verb of the same subject.
      if unit.hash == Words.and, index + 1 < units.count, units[index + 1].word.contains(.modal) { return false }
      if unit.word.contains(.modal) { return true }
      if unit.classes.contains(.auxiliary) || unit.gap.contains(.colon) { return false }
      if unit.word.isDisjoint(with: .relative) == false { continue }
    }
    return false
  }

  /// - Parameter isDenied: Whether somebody denies what is said: then it was said, if only as a rumour.
  private static func isConditional(_ index: Int, _ units: [SentenceUnit], _ isDenied: Bool) -> Bool {
    var i = index - 1
    while i >= 0 {
      let unit = units[i]
      if !unit.word.isDisjoint(with: [.conditional, .fear]), !(isDenied && rumours.contains(unit.hash)) { return true }
      if unit.gap.contains(.colon) { return false }
      i -= 1
    }
    // `the terminals would be shut if Sirte were to fall` is caught above; `should they lose` as a modal.
    return false
  }

  /// The word before a participle, over adverbs.
  private static func wordBefore(_ index: Int, _ units: [SentenceUnit]) -> Int? {
    var i = index - 1
    while i >= 0, units[i].isWord, !units[i].classes.isDisjoint(with: [.adverb]),
      units[i].word.isDisjoint(with: [.intent, .fear, .modal])
    { i -= 1 }
    return i >= 0 && units[index].gap.isDisjoint(with: [.comma]) ? i : nil
  }

  /// `aimed at`, `of`, `without`, `trying`, `from`: what follows is not said to have happened.
  private static func isUnrealGovernor(_ index: Int, _ units: [SentenceUnit]) -> Bool {
    let unit = units[index]
    guard unit.isWord else { return false }
    if !unit.word.isDisjoint(with: [.intent, .fear]), unit.word.isDisjoint(with: .done) { return true }
    return unrealPrepositions.contains(unit.hash)
  }

  private static let unrealPrepositions = Set(
    ["of", "for", "at", "without", "from", "into", "towards", "toward", "against", "about", "before", "than", "like"]
      .map { WordHash.of($0) })

  private static let rumours = Set(["rumour", "rumours", "rumor", "rumors"].map { WordHash.of($0) })
  private static let tries = Set(
    ["try", "tries", "tried", "trying", "attempt", "attempts", "attempted", "attempting"].map { WordHash.of($0) })
  private static let on = WordHash.of("on")
  private static let goings = Set(["went", "gone", "goes", "going"].map { WordHash.of($0) })
  private static let firsts = Set(["first", "second", "third", "latest"].map { WordHash.of($0) })

  private static func isAuxiliary(_ index: Int, _ units: [SentenceUnit]) -> Bool {
    index < units.count && (Words.have.contains(units[index].hash) || Words.be.contains(units[index].hash))
  }

  /// Whether the word before `to` says that it came about: `managed to`, `claimed to have`, `known to have`.
  private static func isDone(_ index: Int, _ units: [SentenceUnit]) -> Bool {
    var i = index
    while i >= 0, units[i].isWord, units[i].classes.contains(.adverb) || units[i].date != nil {
      if units[i].word.contains(.done) { return true }
      i -= 1
    }
    guard i >= 0 else { return false }
    // `went on to expel`
    if units[i].hash == on, i > 0, Self.goings.contains(units[i - 1].hash) { return true }
    // `the first provincial capital to fall`
    return units[i].word.contains(.done)
      || units[i].word.contains(.placeNoun) && units[..<i].suffix(3).contains { $0.isWord && firsts.contains($0.hash) }
  }
}
