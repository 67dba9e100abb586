import Gazetteer

/// Finds who and what stand around the words that make a claim.
struct ClauseReader {
  let units: [SentenceUnit]

  /// What stands behind a trigger.
  struct Objects {
    var places: [SpokenPlace] = []
    var against: Int?
    var actor: Int?
    /// The units that were read.
    var end: Int
    /// Whether part of a place is the object: `several northern districts`.
    var hasPart = false
    /// Words for several places without names: `four villages`.
    var group: Range<Int>?
    /// A place that only tells where the group lies.
    var container: SpokenPlace?
    var isAtEdge = false
  }

  // MARK: Before

  /// The actor who acts, read leftward from before a unit.
  func subject(before index: Int, isInfinitive: Bool = false) -> (actor: Int?, unit: Int)? {
    var i = index - 1
    while i >= 0 {
      let unit = units[i]
      if case .actor(let actor, let mention) = unit.kind, !isOblique(i) {
        if mention.form == .land, i > 0, units[i - 1].hash == Words.and, i > 1, units[i - 2].actorMention != nil {
          i -= 1
          continue
        }
        let first = first(ofCoordination: i)
        return (units[first].actor ?? actor, first)
      }
      if unit.isWord {
        if unit.gap.contains(.colon) && i < index - 1 { return nil }
        // `has since overrun`
        if unit.hash == Words.since, i > 0, Words.have.contains(units[i - 1].hash) {
          i -= 1
          continue
        }
        if unit.word.contains(.subordinator), unit.hash != Words.after, unit.hash != Words.before, !followsParticiple(i)
        {
          return nil
        }
      }
      // A semicolon begins anew.
      if units[i].gap.contains(.colon) { return nil }
      i -= 1
    }
    return nil
  }

  /// The first of actors joined by `and`.
  private func first(ofCoordination index: Int) -> Int {
    var i = index
    while true {
      var j = i - 1
      while j > 0, units[j].isWord, units[j].classes.contains(.article) { j -= 1 }
      guard j >= 1, units[j].hash == Words.and, units[j - 1].actor != nil, !isOblique(j - 1) else { return i }
      i = j - 1
    }
  }

  private func followsParticiple(_ index: Int) -> Bool { false }

  /// Whether a unit stands behind a preposition, and so is no subject.
  func isOblique(_ index: Int) -> Bool {
    if isPossessor(index) { return true }
    var i = index - 1
    var steps = 0
    var isBehindArticle = false
    while i >= 0, steps < 4 {
      let unit = units[i + 1]
      if !unit.gap.isDisjoint(with: [.comma, .colon, .dash, .quote, .opening]) { return false }
      let before = units[i]
      guard before.isWord else { return false }
      if before.hash == Words.of {
        // `hundreds of fighters`, `columns of troops`.
        guard i > 0 else { return true }
        return units[i - 1].classes.isDisjoint(with: [.number]) && !units[i - 1].word.contains(.skip)
      }
      if before.isPreposition { return true }
      if before.hash == Words.and, i > 0, units[i - 1].actorMention != nil { return isOblique(i - 1) }
      // `For now the city is …`, `In the west the insurgents have …`: an adverbial, then the subject.
      if before.hash == Words.now { return false }
      if before.classes.contains(.direction), isBehindArticle || i > 0 && units[i - 1].classes.contains(.article) {
        return false
      }
      if !before.classes.isDisjoint(with: [.article, .modifier, .direction]) || before.word.contains(.skip) {
        isBehindArticle = before.classes.contains(.article)
        i -= 1
        steps += 1
        continue
      }
      return false
    }
    return false
  }

  /// `the group's supply line`: the owner of something does not act.
  private func isPossessor(_ index: Int) -> Bool {
    guard units[index].actorMention != nil, index + 1 < units.count else { return false }
    let next = units[index + 1]
    if units[index].isPossessive, next.gap == .space { return true }
    // `the Daesh "capital"`, `IS-held`, `Daesh territory`.
    if next.gap.contains(.quote), next.gap.isDisjoint(with: [.comma]), units[index].gap == .space || next.gap == .hyphen
    {
      return next.isWord && next.word.isDisjoint(with: .skip) && index > 0
    }
    return next.isWord && next.gap == .space && !next.word.isDisjoint(with: [.groupNoun, .partNoun, .placeNoun])
  }

  /// Places that stand before a unit as its subject: `Tarhuna and Sirte fell`.
  func places(before index: Int) -> [SpokenPlace] {
    var i = beforeInsertion(index)
    while i >= 0 {
      let unit = units[i]
      if unit.place != nil, !isOblique(i) || isPartOfNoun(i) { break }
      if units[i].gap.contains(.colon) || unit.word.contains(.subordinator) || unit.actorMention != nil && !isOblique(i)
      {
        return []
      }
      i -= 1
    }
    guard i >= 0 else { return ends(before: index) }
    var found: [SpokenPlace] = []
    while i >= 0, let place = units[i].place {
      found.insert(place, at: 0)
      if i >= 1, units[i].gap.contains(.comma), units[i - 1].place != nil, found.count > 1 {
        i -= 1
        continue
      }
      guard i >= 2, units[i - 1].hash == Words.and, units[i - 2].place != nil else { break }
      i -= 2
    }
    return found
  }

  /// `the town of X`, `the air base at X`, `control of X`: the place is what is spoken of.
  /// The unit before a verb, or before what commas set off from it: `The base at X, near the border, was overrun`.
  private func beforeInsertion(_ index: Int) -> Int {
    var i = index
    while i > 0, units[i].gap.isDisjoint(with: [.comma]), units[i - 1].isWord,
      units[i - 1].classes.contains(.auxiliary) || units[i - 1].classes.contains(.adverb)
        || units[i - 1].word.contains(.skip)
    { i -= 1 }
    guard i > 1, units[i].gap.contains(.comma) else { return index - 1 }
    var j = i - 1
    while j > 0, !units[j].gap.contains(.comma) { j -= 1 }
    // `the eastern bank, including part of X, was …`
    if units[j].hash == Words.including { return index - 1 }
    return j > 0 && units[..<j].contains { $0.place != nil } ? j - 1 : index - 1
  }

  /// `from Sidra to Brega`: both ends.
  private func ends(before index: Int) -> [SpokenPlace] {
    let places = units[..<index].indices.filter { units[$0].place != nil }
    guard places.count == 2, places[0] > 0, units[places[0] - 1].hash == Words.from,
      units[places[1] - 1].hash == Words.to
    else { return [] }
    return places.compactMap { units[$0].place }
  }

  private static let attacks = Set(
    ["attack", "attacks", "assault", "assaults", "offensive", "raid"].map { WordHash.of($0) })

  private func isPartOfNoun(_ index: Int) -> Bool {
    guard index >= 2, units[index - 1].isWord else { return false }
    var i = index - 1
    while i > 0, units[i].classes.contains(.article) { i -= 1 }
    if units[i].hash == WordHash.of("on") { return Self.attacks.contains(units[i - 1].hash) }
    guard units[i].hash == Words.of || units[i].hash == WordHash.of("at") else { return false }
    return units[i - 1].classes.contains(.kind)
      || !units[i - 1].word.isDisjoint(with: [.placeNoun, .partNoun, .groupNoun])
      || units[i - 1].word.contains(.skip)
  }

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
  private func containerStart(_ index: Int) -> Int? {
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

  private func isSmall(_ unit: SentenceUnit) -> Bool {
    unit.isWord && !unit.isPreposition
      && (!unit.classes.isDisjoint(with: [.article, .direction, .modifier, .number]) || unit.word.contains(.skip))
  }

  private func isBeforeContainer(_ index: Int) -> Bool {
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

  /// The place that a sentence opens with: `In X, four battalions are under siege`.
  func openingPlace(before index: Int) -> SpokenPlace? {
    guard index > 2, units[0].hash == Words.in || units[0].hash == Words.at else { return nil }
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
      if unit.actorMention != nil {
        actors += 1
      } else if unit.word.contains(.relative) || unit.hash == Words.that {
        guard actors > 0, actors < 3 else { return nil }
        return antecedent(before: i + 1)
      } else if unit.date == nil {
        guard unit.isWord, unit.gap.isDisjoint(with: [.comma, .colon, .dash]) || actors > 0,
          !unit.classes.isDisjoint(with: [.auxiliary, .adverb, .article]) || unit.word.contains(.skip)
            || unit.hash == Words.and && actors > 0
        else { return nil }
      }
      i -= 1
    }
    return nil
  }

  /// The place before an apposition, two commas at most away.
  private func apposition(before index: Int) -> SpokenPlace? {
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

  private func isAnnounced(_ index: Int) -> Bool {
    if units[index].gap.contains(.colon) { return true }
    guard index > 1 else { return false }
    let isPronoun = units[index - 1].hash == Words.them || units[index - 1].actorMention?.form == .pronoun
    return isPronoun && units[index - 2].hash == Words.among
  }
}
