import Gazetteer

/// Whether a trigger stands in the active or the passive.
enum Voice {
  case active, passive
  /// `has the city surrounded`.
  case possessed(SpokenPlace)

  static func of(_ trigger: FoundTrigger, _ rule: ClaimRule, in units: [SentenceUnit]) -> Voice {
    guard rule.isTransitive, trigger.form == .perfect || trigger.form == .pastOrPerfect else { return .active }
    let start = trigger.units.lowerBound
    var i = start - 1
    while i >= 0, units[i].isWord,
      units[i].classes.contains(.adverb) || units[i].word.contains(.skip) || units[i].word.contains(.negation)
        || units[i].date != nil || declarations.contains(units[i].hash)
    {
      if Words.be.contains(units[i].hash) { return .passive }
      if Words.have.contains(units[i].hash) { return .active }
      i -= 1
    }
    if i >= 0, units[i].isWord, Words.be.contains(units[i].hash) || Words.remain.contains(units[i].hash) {
      return .passive
    }
    // `named four villages as “freed from occupation”: X, Y …`
    if i >= 0, units[i].hash == Words.as, i + 1 == start, units[start].gap.contains(.quote) { return .passive }
    if i >= 1, let place = units[i].place, units[i - 1].isWord, Words.have.contains(units[i - 1].hash) {
      return .possessed(place)
    }
    // `Zabid. Garrisoned by …`
    if start == 0, units.dropFirst().prefix(3).contains(where: { $0.hash == Words.by }) { return .passive }
    // `Ramadi, captured by the extremists in May`; `Raqqa, wrested from IS by the SDF`.
    guard i >= 0, units[i].place != nil || !units[i].word.isDisjoint(with: [.placeNoun, .groupNoun]) else {
      return .active
    }
    if i >= 1, units[i].place != nil, units[i - 1].isWord, declarations.contains(units[i - 1].hash) { return .passive }
    for unit in units[trigger.units.upperBound...].prefix(8) {
      if unit.hash == Words.by { return .passive }
      if unit.place != nil || !unit.word.isDisjoint(with: [.relative, .subordinator]) { return .active }
    }
    return units[start].gap.contains(.comma) && i >= 0 && units[i].place != nil ? .passive : .active
  }
}

/// `was declared liberated`.
let declarations = Set(
  ["declared", "proclaimed", "reported", "announced", "considered"].map { WordHash.of($0) })

extension Voice: Equatable {}
