import Gazetteer

/// A sentence as it is read for claims: whole, without what commas set off in it, or up to the end of that.
struct SentenceView {
  var units: [SentenceUnit]
  /// Where words that make claims may stand.
  var readable: Range<Int>
}

/// Parts sentences from what commas set off in them: `X, which lies between Y and Z, has fallen`.
///
/// What stands between the commas speaks of the name before them. The clause around it is read without it, and it
/// is read with what stands before it, so that neither takes the actors, places and dates of the other.
struct Insertions {
  let units: [SentenceUnit]
  let rules: RuleTable

  func views() -> [SentenceView] {
    let insertions = self.insertions()
    guard !insertions.isEmpty else { return [SentenceView(units: units, readable: units.indices)] }
    var main: [SentenceUnit] = []
    var next = 0
    for insertion in insertions {
      main += units[next..<insertion.lowerBound]
      next = insertion.upperBound
      if next < units.count, !isListed(next), next + 1 < units.count {
        main.append(units[next])
        main[main.count - 1].gap = .space
        next += 1
      }
    }
    main += units[next...]
    let clauses = insertions.filter { isClause($0) }.map {
      SentenceView(units: Array(units[..<$0.upperBound]), readable: $0)
    }
    return [SentenceView(units: main, readable: main.indices)] + clauses
  }

  /// The units between commas that belong to the name before them, in order and apart from each other.
  private func insertions() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 1
    while index < units.count {
      if let end = end(of: index) {
        found.append(index..<end)
        index = end
      }
      index += 1
    }
    return found
  }

  private static let longest = 24

  /// Where what begins at a unit ends, if it is an insertion.
  private func end(of start: Int) -> Int? {
    guard units[start].gap.contains(.comma), units[start].gap.isDisjoint(with: [.quote, .opening, .closing]),
      units[start].isWord
    else { return nil }
    if units[start - 1].hash == Words.and { return adverbialEnd(start) }
    guard isName(start - 1) else { return nil }
    var isRelative = self.isRelative(start)
    let isParticipial = !isRelative && self.isParticipial(start)
    guard isRelative || isParticipial || isDescription(start) else { return nil }
    for end in (start + 2)..<max(start + 2, min(units.count, start + Self.longest)) {
      let unit = units[end]
      if !unit.gap.isDisjoint(with: [.colon, .dash, .quote, .opening, .closing]) { return nil }
      guard unit.gap.contains(.comma) else {
        // `X, the mound from which half the region can be seen, fell`
        if self.isRelative(end) || unit.word.contains(.relative) { isRelative = true }
        if !isRelative, !isParticipial, isFinite(end) { return nil }
        continue
      }
      if goesOn(at: end, start) { return end }
      if !isRelative { return nil }
    }
    return nil
  }

  /// Whether a unit is a place or an actor, or ends its name: `Sennar town`.
  private func isName(_ index: Int) -> Bool {
    if units[index].place != nil || units[index].actorMention != nil { return true }
    return index > 0 && units[index - 1].place != nil && units[index].gap == .space
      && !units[index].word.isDisjoint(with: [.placeNoun])
  }

  /// `Mogok and, in the hills to the east, Namhsan`.
  private func adverbialEnd(_ start: Int) -> Int? {
    guard
      units[start].isPreposition || Self.descriptions.contains(units[start].hash)
        || !units[start].classes.isDisjoint(with: [.number, .direction])
        || !units[start].word.isDisjoint(with: [.skip, .partNoun])
    else { return nil }
    let end = ((start + 1)..<min(units.count, start + 9)).first {
      !units[$0].gap.isDisjoint(with: [.comma, .colon, .dash])
    }
    guard let end, units[end].gap.contains(.comma),
      units[start..<end].allSatisfy({ $0.actorMention == nil && !isVerbal($0) })
    else { return nil }
    return end
  }

  /// `half an hour's drive south of Y`.
  private func isDistance(_ index: Int) -> Bool {
    for i in index..<min(units.count - 1, index + 8) {
      if i > index, units[i].gap.contains(.comma) || !units[i].isWord { return false }
      if units[i].classes.contains(.direction), units[i + 1].hash == Words.of || units[i + 1].hash == Words.from {
        return true
      }
    }
    return false
  }

  /// `which`, `where`, `in which`.
  private func isRelative(_ index: Int) -> Bool {
    if units[index].word.contains(.relative) { return units[index].hash != Words.that }
    if units[index].hash == Self.where { return true }
    // `The rebels, when the war resumed, seized X`
    if Self.times.contains(units[index].hash), units[index - 1].actorMention != nil { return true }
    return index + 1 < units.count && units[index].isPreposition && units[index + 1].word.contains(.relative)
  }

  private static let times = Set(["when", "while", "after", "as", "before", "once"].map { WordHash.of($0) })
  private static let `where` = WordHash.of("where")

  /// `captured by the rebels in May`, `both overrun last week`.
  private func isParticipial(_ index: Int) -> Bool {
    var i = index
    while i < index + 3, i + 1 < units.count, units[i].isWord,
      units[i].classes.contains(.adverb) || units[i].word.contains(.skip)
    { i += 1 }
    guard units[i].isWord,
      rules.triggers(from: units[i].hash).contains(where: { $0.form == .pastOrPerfect || $0.form == .perfect })
    else { return false }
    // Someone did it, or on some day: else it is what the actor before did.
    guard units[index - 1].place != nil else { return false }
    let rest = units[(i + 1)...].prefix(3)
    return rest.contains { $0.hash == Words.by || $0.date != nil } || units[index].hash == Words.both
  }

  /// `a town on the border`, `home to the airport`, `about 10 km south of Y`.
  private func isDescription(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.hash != Words.and, unit.hash != Words.including, unit.word.isDisjoint(with: [.subordinator, .speech]),
      !isVerbal(unit)
    else { return false }
    // `In X, the army …`: what opens a sentence is followed by its subject.
    if units[0].isPreposition, index <= 4 { return false }
    var i = index
    while i + 1 < units.count, units[i].isWord, !isVerbal(units[i]),
      !units[i].classes.isDisjoint(with: [.article, .modifier, .number, .direction, .adverb])
        || units[i].word.contains(.skip)
    { i += 1 }
    if units[i].actorMention != nil { return i + 1 < units.count && units[i].isPossessive }
    if i > index, units[index].classes.contains(.article) || units[index].word.contains(.skip) {
      return units[i].isWord
    }
    return Self.descriptions.contains(unit.hash) || isHeld(index) || isDistance(index)
      || i > index && units[i].isPreposition
  }

  /// `theirs since July`, `under Haftar's control since May`
  private func isHeld(_ index: Int) -> Bool {
    guard units[index - 1].place != nil else { return false }
    if Self.theirs.contains(units[index].hash) { return true }
    return (units[index].hash == Words.in || units[index].hash == Words.under)
      && units[(index + 1)...].prefix(2).contains { $0.actorMention != nil }
  }

  private static let theirs = Set(["theirs", "his", "ours"].map { WordHash.of($0) })

  private func isVerbal(_ unit: SentenceUnit) -> Bool {
    unit.classes.contains(.auxiliary) || unit.word.contains(.modal) || Words.have.contains(unit.hash)
      || Words.be.contains(unit.hash)
  }

  private static let descriptions = Set(
    [
      "home", "near", "close", "just", "further", "farther", "deep", "some", "part", "north", "south", "east", "west",
      "outside", "along", "midway", "halfway", "formerly", "once", "long",
    ].map { WordHash.of($0) })

  /// Whether a word is a verb of its own.
  private func isFinite(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.isWord else { return false }
    if isVerbal(unit) || unit.word.contains(.speech) { return true }
    return rules.triggers(from: unit.hash).contains {
      $0.form == .past || $0.form == .present || $0.form == .pastOrPerfect
    }
      && units[index - 1].hash != Words.the && !units[index - 1].word.contains(.relative)
  }

  /// Whether the clause goes on behind the comma at a unit: with a verb, a preposition, another place of a list.
  private func goesOn(at index: Int, _ start: Int) -> Bool {
    let unit = units[index]
    if unit.date != nil { return true }
    // `X, near the frontier, they had seized`
    if unit.actorMention != nil, start <= 2, index + 1 < units.count { return isVerbal(units[index + 1]) }
    guard unit.isWord else { return false }
    if unit.hash == Words.and || unit.hash == WordHash.of("but") { return true }
    if isVerbal(unit) || unit.classes.contains(.adverb) { return true }
    if unit.isPreposition || unit.word.contains(.subordinator) { return true }
    return !rules.triggers(from: unit.hash).isEmpty
  }

  /// `X, the junction, and Y`, `X, the junction, as well as Y`.
  private func isListed(_ index: Int) -> Bool {
    guard units[index].hash == Words.and || units[index].hash == Words.as else { return false }
    let rest = units[(index + 1)...].prefix(4)
    guard let place = rest.firstIndex(where: { $0.place != nil }) else { return false }
    return units[(index + 1)..<place].allSatisfy {
      $0.isWord && ($0.isPreposition || $0.hash == Words.as || $0.hash == Words.well || $0.classes.contains(.article))
    }
  }

  /// Whether an insertion says something of its own.
  private func isClause(_ insertion: Range<Int>) -> Bool {
    isParticipial(insertion.lowerBound) || isHeld(insertion.lowerBound)
      || insertion.contains { isRelative($0) || units[$0].word.contains(.relative) }
  }
}
