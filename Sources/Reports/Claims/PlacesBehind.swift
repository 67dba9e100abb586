import Gazetteer
import Geography

/// The place that a verb speaks of where none is named right behind it, and whether one is.
extension ClaimReading {
  /// The place that forces leave where nothing is said to follow: `its troops had withdrawn`.
  func leftPlace(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> SpokenPlace? {
    guard trigger.form != .participle else { return nil }
    let next = trigger.units.upperBound
    let isDated = isDated(behind: next, units)
    if next < units.count, units[next].gap.isDisjoint(with: [.comma, .colon, .dash, .quote]), !isDated { return nil }
    guard var place = units[..<trigger.units.lowerBound].last(where: { $0.place != nil })?.place ?? focusBefore.last,
      !place.place.kind.isExtended
    else { return nil }
    place.isNamed = false
    return place
  }

  /// The place whose defenders give themselves up: `the command at X`, `its garrison`.
  func garrisoned(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> SpokenPlace? {
    let before = units[..<trigger.units.lowerBound].suffix(16)
    guard
      let first = before.firstIndex(where: { unit in
        unit.tokens.contains { Self.garrisons.contains(text.tokens[$0].hash) }
      })
    else { return nil }
    if let own = before[first...].first(where: { $0.place != nil })?.place {
      return own.place.kind.isExtended ? nil : own
    }
    guard var place = units[..<first].last(where: { $0.place != nil })?.place ?? focusBefore.last,
      !place.place.kind.isExtended
    else { return nil }
    place.isNamed = false
    return place
  }

  private static let garrisons = Set(
    [
      "garrison", "garrisons", "command", "battalion", "base", "defenders", "soldiers", "troops", "units", "post",
      "brigade", "division", "guards", "policemen", "police",
    ]
    .map { WordHash.of($0) })

  /// The places that a line is about, where the words stand right behind: `Zabid: hemmed in on three sides`, `X and Y: rebel-held`.
  func topicPlaces(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> [SpokenPlace] {
    guard let topic, topic.line == line else { return [] }
    let before = units[..<trigger.units.lowerBound]
    guard before.suffix(6).contains(where: { $0.gap.contains(.colon) }) || before.count <= 2 else { return [] }
    let named = before.compactMap(\.place)
    if named.isEmpty { return [topic.place] }
    guard named.last?.place.id == topic.place.place.id else { return [] }
    let isRow = before.prefix(2 * named.count - 1).allSatisfy { $0.place != nil || $0.hash == Words.and }
    return isRow ? named : named.count == 1 ? [topic.place] : []
  }

  /// Whether a date stands at a unit, or behind a preposition at it.
  func isDated(behind index: Int, _ units: [SentenceUnit]) -> Bool {
    units[index...].prefix(2).contains { $0.date != nil }
      && units[index...].prefix(while: { $0.date == nil }).allSatisfy { $0.isPreposition }
  }

  /// `drove them out of it`, `expelled them from there`: the place spoken of last.
  func pointedAt(behind trigger: FoundTrigger, _ units: [SentenceUnit]) -> SpokenPlace? {
    let behind = units[trigger.units.upperBound...].prefix(7)
    guard
      let pronoun = behind.indices.dropFirst().first(where: {
        (units[$0].hash == Words.it || units[$0].hash == Words.there)
          && (units[$0 - 1].hash == Words.of || units[$0 - 1].hash == Words.from)
      }), behind[..<pronoun].allSatisfy({ $0.place == nil })
    else { return nil }
    return units[..<trigger.units.lowerBound].last { $0.place.map { !$0.place.kind.isExtended } ?? false }?.place
      ?? focusBefore.last
  }

  /// Whether a place stands behind a unit, with nothing between but words that belong to it: `the old town of X`.
  func isBefore(placeIn units: [SentenceUnit], from index: Int) -> Bool {
    for (position, unit) in zip(units.indices[index...], units[index...]).prefix(5) {
      // `were back in Geneva for talks`
      if unit.place != nil { return !units[(position + 1)...].prefix(3).contains { Self.errands.contains($0.hash) } }
      guard unit.isWord, isOfName(unit) else { return false }
    }
    return false
  }

  /// Whether an actor stands behind a unit, with nothing between but small words: `there were 200 of the army's soldiers in X`.
  func isBefore(actorIn units: [SentenceUnit], from index: Int) -> Bool {
    for (position, unit) in zip(units.indices[index...], units[index...]).prefix(4) {
      // `there are soldiers of the army in X`, not `there are army graves in X`
      if unit.actorMention != nil { return position + 1 < units.count && units[position + 1].isPreposition }
      guard unit.isWord, isOfName(unit) else { return false }
    }
    return false
  }

  private static let errands = Set(
    ["talks", "negotiations", "meeting", "meetings", "conference", "summit", "consultations", "treatment", "exile"].map
    {
      WordHash.of($0)
    })

  /// Whether a word may stand between a verb and the name that is its object.
  func isOfName(_ unit: SentenceUnit) -> Bool {
    !unit.classes.isDisjoint(with: [.article, .kind, .direction, .modifier, .number]) || unit.hash == Words.of
      || !unit.word.isDisjoint(with: [.placeNoun, .partNoun, .skip])
  }

  /// Whether the place behind a trigger ends its clause.
  func endsClause(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    guard let place = units[trigger.units.upperBound...].prefix(5).firstIndex(where: { $0.place != nil }),
      units[trigger.units.upperBound..<place].allSatisfy(isOfName)
    else { return false }
    var next = place + 1
    // `has the Salha district, from which …`
    if next < units.count, units[next].gap == .space, units[next].isWord,
      units[next].classes.contains(.kind) || units[next].word.contains(.placeNoun)
    {
      next += 1
    }
    return next == units.count || units[next].classes.contains(.direction)
      || !units[next].gap.isDisjoint(with: [.comma, .colon, .dash]) || units[next].date != nil
      || units[next].hash == Words.and || units[next].isPreposition
  }
}
