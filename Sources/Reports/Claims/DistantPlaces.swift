import Gazetteer

/// Places that stand away from the words that say something of them: before a relative clause, at the sentence's start, behind a colon.
extension ClauseReader {
  /// The place before a relative clause or a reduced one: `the city, which the LNA seized`, `the town they had lost`.
  func antecedent(before index: Int) -> SpokenPlace? {
    var i = index - 1
    var hasActor = false
    while i >= 0 {
      let unit = units[i]
      if let place = unit.place {
        if [.river, .country, .sea, .lake].contains(place.place.kind) || isContainer(i), i > 0 {
          i -= 1
          continue
        }
        return place
      }
      if unit.actorMention != nil {
        if hasActor { return nil }
        hasActor = true
      } else if unit.isWord, unit.word.isDisjoint(with: [.relative, .skip]),
        unit.classes.isDisjoint(with: [.auxiliary, .adverb, .article]),
        unit.hash != Words.from, unit.hash != Words.by, !isBeforeContainer(i)
      {
        // `Soledar, the salt-mining town up the road that Wagner captured`: an apposition may stand between.
        if !units[(i + 1)..<index].contains(where: { $0.word.contains(.relative) }) { return nil }
        return units[..<i].contains { $0.word.contains(.speech) } ? nil : apposition(before: i)
      }
      i -= 1
    }
    return nil
  }

  /// Whether a place only tells where the one before it lies: `X in Y region`, `X, the capital of Y`, `X of Y district`.
  func isContainer(_ index: Int) -> Bool {
    guard let start = containerStart(index) else { return false }
    return start > 0 && units[start - 1].place != nil
  }

  /// Where the words begin that lead from a place to the one that contains it.
  func containerStart(_ index: Int) -> Int? {
    var i = index - 1
    while i > 0, isSmall(units[i]) { i -= 1 }
    guard i > 0, units[i].hash == Words.in || units[i].hash == Words.of else { return nil }
    guard units[i].hash == Words.of else { return i }
    if units[i - 1].classes.contains(.direction) {
      var j = i - 1
      while j > 0, units[j].gap.isDisjoint(with: [.comma]), units[j - 1].isWord, units[j - 1].place == nil { j -= 1 }
      return j
    }
    // `, the capital of`; `X of Y region` only for a region.
    var j = i - 1
    if j > 0, !units[j].word.isDisjoint(with: [.placeNoun]) || units[j].classes.contains(.kind) {
      while j > 0,
        isSmall(units[j]) || !units[j].word.isDisjoint(with: [.placeNoun]) || units[j].classes.contains(.kind)
      {
        if units[j].gap.contains(.comma) { return j }
        j -= 1
      }
      return nil
    }
    return units[index].place?.place.kind.isExtended == true ? i : nil
  }

  func isSmall(_ unit: SentenceUnit) -> Bool {
    unit.isWord && !unit.isPreposition
      && (!unit.classes.isDisjoint(with: [.article, .direction, .modifier, .number]) || unit.word.contains(.skip))
  }

  func isBeforeContainer(_ index: Int) -> Bool {
    units[index...].prefix(7).indices.contains {
      units[$0].place != nil && (containerStart($0).map { $0 <= index } ?? false) && isContainer($0)
    }
  }

  /// Whether `which` or `that` is the subject of the verb at a unit.
  func isRelative(before index: Int) -> Bool {
    var i = index - 1
    while i >= 0, units[i].isWord,
      !units[i].classes.isDisjoint(with: [.auxiliary, .adverb]) || units[i].word.contains(.skip)
    { i -= 1 }
    return i >= 0 && units[i].word.contains(.relative)
  }

  /// The place before `where`: `X, where the army keeps a garrison`.
  func whereabouts(of index: Int) -> SpokenPlace? {
    guard let start = units[..<index].lastIndex(where: { $0.hash == Self.where }), index - start < 10,
      units[start..<index].allSatisfy({ $0.place == nil })
    else { return nil }
    return units[..<start].suffix(2).last { $0.place != nil }?.place
  }

  private static let `where` = WordHash.of("where")

  /// The place that a sentence opens with: `In X, four battalions are under siege`.
  func openingPlace(before index: Int) -> SpokenPlace? {
    guard index >= 2, units[0].hash == Words.in || units[0].hash == Words.at else { return nil }
    guard let first = units[1..<min(4, index)].first(where: { $0.place != nil })?.place, !first.place.kind.isExtended
    else {
      return nil
    }
    return first
  }

  /// The place that a relative clause takes as its object: `the city, which the army has held since May`.
  ///
  /// Read leftward from the verb: small words, the actor, `which`, the place.
  func relativeObject(before index: Int) -> SpokenPlace? {
    var i = index - 1
    var actors = 0
    while i > 0 {
      let unit = units[i]
      if unit.actorMention != nil || unit.hash == Words.it && actors == 0 {
        actors += 1
      } else if unit.word.contains(.relative) || unit.hash == Words.that {
        // `and that they still held`: what is said, not what a place is.
        guard actors > 0, actors < 3, units[i - 1].hash != Words.and else { return nil }
        return antecedent(before: i + 1)
      } else if unit.date == nil {
        guard unit.isWord, unit.gap.isDisjoint(with: [.comma, .colon, .dash]) || actors > 0,
          !unit.classes.isDisjoint(with: [.auxiliary, .adverb, .article]) || unit.word.contains(.skip)
            || unit.hash == Words.and && actors > 0 || actors == 0 && declarations.contains(unit.hash)
        else { return nil }
      }
      i -= 1
    }
    return nil
  }

  /// The place before an apposition, two commas at most away.
  func apposition(before index: Int) -> SpokenPlace? {
    var i = index
    var steps = 0
    while i >= 0, steps < 10 {
      if let place = units[i].place { return place }
      if units[i].actorMention != nil || units[i].word.contains(.speech) { return nil }
      i -= 1
      steps += 1
    }
    return nil
  }

  /// Places of which the same is said: `X is in rebel hands, and so are Y and Z`, `as does Y`.
  func echoes(after index: Int) -> [SpokenPlace] {
    var i = index
    while i + 2 < units.count {
      let verb = units[i + 1].hash
      if units[i].hash == Words.so || units[i].hash == Words.as,
        Words.be.contains(verb) || Words.have.contains(verb) || Words.do.contains(verb), units[i + 2].place != nil
      {
        var found: [SpokenPlace] = []
        i += 2
        while i < units.count, let place = units[i].place {
          found.append(place)
          let isJoined = i + 2 < units.count && units[i + 1].hash == Words.and
          i += isJoined ? 2 : 1
          if i < units.count, !isJoined, !units[i].gap.contains(.comma) { break }
        }
        return found
      }
      i += 1
    }
    return []
  }

  /// The place that `rebel-held` is said of: the next one (`the rebel-held town of X`), or the subject (`X remains rebel-held`).
  func qualified(by index: Int) -> [SpokenPlace] {
    for i in (index + 1)..<max(index + 1, min(units.count, index + 6)) {
      if let place = units[i].place, units[i].gap.isDisjoint(with: [.comma, .colon, .dash]) { return [place] }
      guard units[i].isWord, units[i].gap == .space, !units[i].isPreposition || units[i].hash == Words.of else { break }
    }
    var i = index - 2
    // `X and Y, both government-controlled, …`
    if i > 0, i + 1 < units.count, units[i].hash == Words.both, units[i].gap.contains(.comma) {
      return places(before: i)
    }
    if units[index - 1].gap.contains(.comma), i >= 0, units[i].place != nil { return places(before: i + 1) }
    while i >= 0, units[i].isWord, units[i].classes.contains(.adverb) || units[i].word.contains(.skip),
      !Words.be.contains(units[i].hash)
    { i -= 1 }
    guard i >= 0, units[i].isWord, Words.be.contains(units[i].hash) || Words.remain.contains(units[i].hash) else {
      return []
    }
    return places(before: i)
  }

  /// Names behind a colon or `among them`, of the places that a sentence spoke of as a group: `five villages were freed, he said: X, Y and Z`.
  func namedLater(after index: Int) -> [SpokenPlace] {
    guard units[..<index].contains(where: { $0.word.contains(.groupNoun) }),
      let start = units.indices.first(where: { $0 > index && units[$0].place != nil && isAnnounced($0) })
    else { return [] }
    var found: [SpokenPlace] = []
    for i in start..<units.count {
      if let place = units[i].place,
        i == start || !units[i].gap.isDisjoint(with: [.comma]) || units[i - 1].hash == Words.and
      {
        found.append(place)
      } else if units[i].hash != Words.and {
        break
      }
    }
    return found
  }

  func isAnnounced(_ index: Int) -> Bool {
    if units[index].gap.contains(.colon) { return true }
    guard index > 1 else { return false }
    let isPronoun = units[index - 1].hash == Words.them || units[index - 1].actorMention?.form == .pronoun
    return isPronoun && units[index - 2].hash == Words.among
  }
}
