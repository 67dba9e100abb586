import Gazetteer

extension ClauseReader {
  /// Reads what stands behind a trigger, up to where another clause begins.
  ///
  /// - Parameters:
  ///   - start: The unit behind the trigger.
  ///   - rule: Tells the roles of what stands there.
  ///   - object: The role of what stands right behind; the rule's, or that of the passive.
  func objects(from start: Int, rule: ClaimRule, object: ClaimRule.Role) -> Objects {
    var found = Objects(end: start)
    var role = object
    var isDirect = true
    var sawName = false
    var i = start
    while i < units.count {
      let unit = units[i]
      if i > start, !unit.gap.isDisjoint(with: [.colon, .dash]) {
        // `four of the five capitals: X, Y and Z`
        guard object == .place, found.places.isEmpty, found.group != nil || found.hasPart, unit.place != nil else {
          break
        }
        (found.group, found.hasPart, role, isDirect) = (nil, false, .place, true)
      }
      if i > start, unit.gap.contains(.comma), !goesOn(i, sawName) {
        if sawName, object == .place { found.places += afterthought(from: i) }
        break
      }
      switch unit.kind {
      case .place(let place):
        if found.group != nil, !place.isNamed, found.places.isEmpty {
          if found.container == nil { found.container = place }
        } else if role == .place {
          if sawName, isContainer(i) { break }
          if let last = found.places.last,
            last.containers.contains(where: { $0 == place.name || place.name.hasPrefix($0) })
          {
            break
          }
          if isDirect || rule.prepositions[preposition(before: i) ?? ""] == .place {
            if found.group != nil, !isNamedGroup(i, rule), found.places.isEmpty {
              if found.container == nil || found.container?.place.kind.isExtended == false { found.container = place }
            } else if !(sawName && !follows(i, Words.and) && !unit.gap.contains(.comma) && !isListed(i, rule)) {
              found.places.append(place)
              sawName = true
            }
          }
        } else if found.group != nil || found.hasPart, found.places.isEmpty, found.container == nil {
          found.container = place
        }
      case .actor(let actor, let mention):
        if mention.isFlag { break }
        switch role {
        case .against: if found.against == nil { found.against = actor }
        case .actor:
          // `between the army and the rebels`
          if found.actor == nil {
            found.actor = actor
          } else if found.against == nil, actor != found.actor {
            found.against = actor
          }
        case .place, .none:
          // `the SDF-held town`, or the subject of what follows.
          if i + 1 < units.count, units[i + 1].gap == .hyphen { break }
          // `the Daesh "capital" of Raqqa`
          let next = i + 1 < units.count ? units[i + 1] : nil
          let isClause =
            next.map { !$0.classes.isDisjoint(with: [.auxiliary, .reporting]) || !$0.word.isDisjoint(with: [.modal]) }
            ?? true
          if role == .place, isDirect, found.places.isEmpty, isClause, i > start { return found }
        }
      case .date: break
      case .word:
        if isAsWellAs(i) {
          if sawName { (role, isDirect) = (object, true) }
          i += 3
          continue
        }
        let isFight = object == .none && rule.change == .contest
        if ends(unit, at: i), !(isFight && unit.word.isDisjoint(with: [.relative, .modal, .subordinator])) {
          return found
        }
        if unit.word.contains(.groupNoun), isDirect, found.places.isEmpty {
          found.group = groupStart(i, start)..<(i + 1)
        }
        // `stormed the last base in X`
        if unit.word.contains(.placeNoun), isDirect, role == .place, found.places.isEmpty, isFirstNoun(i, start) {
          // `a village near X` is not X.
          if isIndefinite(i, start) { found.group = groupStart(i, start)..<(i + 1) } else { found.hasPart = true }
        }
        if unit.word.contains(.partNoun) {
          found.hasPart = true
          found.isAtEdge = true
        }
        if unit.hash == Words.and || unit.hash == Words.then || unit.gap.contains(.comma) && sawName {
          if sawName { (role, isDirect) = (object, true) }
        }
        if unit.isPreposition, unit.hash != Self.than, !isApproximation(i),
          unit.hash != Words.of || rule.prepositions["of"] != nil && object == .against && isOutOf(i)
        {
          let name = Self.prepositionNames[unit.hash] ?? ""
          if let given = rule.prepositions[name] {
            (role, isDirect) = (given, given == .place)
          } else if unit.hash != Words.of {
            // `positions in`, `neighbourhoods in`: still of the object.
            let keeps = (found.hasPart || found.group != nil) && !sawName
            (role, isDirect) = keeps ? (role, true) : (.none, false)
          }
        }
      }
      i += 1
      found.end = i
    }
    return found
  }

  /// Places that come behind an insertion: `…, both near the border, as well as X`.
  private func afterthought(from index: Int) -> [SpokenPlace] {
    for i in index..<units.count {
      let unit = units[i]
      if unit.gap.contains(.colon) || unit.word.contains(.speech) { return [] }
      if unit.word.contains(.subordinator), unit.hash != Words.as { return [] }
      if unit.hash == Words.well, i + 2 < units.count, units[i + 1].hash == Words.as, let place = units[i + 2].place {
        return [place]
      }
      if unit.hash == Words.with, i > 0, units[i - 1].hash == Words.along, i + 1 < units.count,
        let place = units[i + 1].place
      {
        return [place]
          + (i + 3 < units.count && units[i + 2].hash == Words.and ? [units[i + 3].place].compactMap { $0 } : [])
      }
      // `X, the junction that fed the army, and Y, …`
      if unit.hash == Words.and, unit.gap.contains(.comma), i + 1 < units.count, let place = units[i + 1].place,
        place.isNamed,
        i + 2 == units.count || units[i + 2].gap.contains(.comma)
      {
        return [place]
      }
    }
    return []
  }

  private func isAsWellAs(_ index: Int) -> Bool {
    index + 3 < units.count && units[index].hash == Words.as && units[index + 1].hash == Words.well
      && units[index + 2].hash == Words.as
  }

  /// Whether a word begins another clause.
  private func ends(_ unit: SentenceUnit, at index: Int) -> Bool {
    if !unit.word.isDisjoint(with: [.relative, .modal]) { return true }
    if unit.word.contains(.subordinator) { return true }
    if unit.word.contains(.speech), !unit.classes.contains(.article) { return true }
    if !unit.classes.isDisjoint(with: [.auxiliary]), unit.hash != WordHash.of("being") { return true }
    return unit.hash == WordHash.of("but")
  }

  /// Whether the object goes on behind a comma: another place of a list, or a phrase that belongs to it.
  private func goesOn(_ index: Int, _ sawName: Bool) -> Bool {
    var i = index
    var steps = 0
    while i < units.count, steps < 6 {
      let unit = units[i]
      if let place = unit.place { return place.isNamed || !sawName }
      if unit.actorMention != nil { return false }
      if unit.date != nil { return true }
      if unit.hash == Words.and || unit.hash == Words.as || unit.hash == Words.well || unit.hash == Words.including {
        i += 1; steps += 1; continue
      }
      if unit.isPreposition {
        return !sawName || unit.hash == Words.of || unit.hash == Words.from || unit.hash == Words.by
      }
      guard
        !unit.classes.isDisjoint(with: [.article, .kind, .direction, .modifier]) || unit.word.contains(.skip)
          || !unit.word.isDisjoint(with: [.partNoun, .groupNoun, .placeNoun])
      else { return isDescribed(from: i) }
      i += 1
      steps += 1
    }
    return false
  }

  /// `ruby-mining town of X`, `walled city of X`, behind an article.
  private func isDescribed(from index: Int) -> Bool {
    guard index > 0, units[index - 1].classes.contains(.article) else { return false }
    for i in index..<min(units.count - 2, index + 4) {
      guard units[i].isWord, units[i].gap == .space || units[i].gap == .hyphen, !units[i].isPreposition else {
        return false
      }
      if !units[i].word.isDisjoint(with: [.placeNoun]) || units[i].classes.contains(.kind) {
        return units[i + 1].hash == Words.of && units[i + 2].place != nil
      }
    }
    return false
  }

  /// Whether a place stands in a list: behind a comma or `and`, with only small words between.
  private func isListed(_ index: Int, _ rule: ClaimRule) -> Bool {
    var i = index
    while i > 0 {
      if !units[i].gap.isDisjoint(with: [.comma, .closing]) { return true }
      i -= 1
      let unit = units[i]
      if unit.hash == Words.and || unit.hash == Words.then { return true }
      if unit.hash == Words.as || unit.hash == Words.well {
        if i > 0, isAsWellAs(i - 1) { return true }
        continue
      }
      if unit.isPreposition, rule.prepositions[Self.prepositionNames[unit.hash] ?? ""] == .place { continue }
      if unit.isWord, i > 0, i < index - 1, !unit.isPreposition, units[i].gap == .space || units[i].gap == .hyphen,
        units[i...].prefix(4).contains(where: { !$0.word.isDisjoint(with: .placeNoun) || $0.classes.contains(.kind) }),
        units[max(0, i - 3)...i].contains(where: { $0.classes.contains(.article) })
      {
        continue
      }
      guard unit.isWord,
        unit.hash == Words.of || !unit.classes.isDisjoint(with: [.article, .kind, .modifier, .direction])
          || !unit.word.isDisjoint(with: [.skip, .partNoun])
      else { return false }
      if unit.isPreposition, unit.hash != Words.of { return false }
    }
    return false
  }

  /// `out of X`, `cleared IS of X`: not `to the edge of X`.
  private func isOutOf(_ index: Int) -> Bool {
    index > 0 && (units[index - 1].hash == Words.out || units[index - 1].actorMention != nil)
  }

  private static let than = WordHash.of("than")

  /// `about 60 percent of X`, `over half of it`
  private func isApproximation(_ index: Int) -> Bool {
    guard Self.approximations.contains(units[index].hash), index + 1 < units.count, units[index + 1].isWord else {
      return false
    }
    return units[index + 1].classes.contains(.number) || Self.halves.contains(units[index + 1].hash)
  }

  private static let approximations = Set(["about", "around", "over", "under", "near"].map { WordHash.of($0) })
  private static let halves = Set(["half", "a", "two-thirds", "three-quarters", "all"].map { WordHash.of($0) })

  private func follows(_ index: Int, _ hash: UInt64) -> Bool { index > 0 && units[index - 1].hash == hash }

  /// `the villages of X`: the places have names.
  private func isNamedGroup(_ index: Int, _ rule: ClaimRule) -> Bool {
    guard index >= 2 else { return false }
    return units[index - 1].hash == Words.of && units[index - 2].word.contains(.groupNoun)
      && !Self.extents.contains(units[index - 2].hash)
      || isListed(index, rule) && units[..<index].contains { $0.place != nil && $0.place?.isImprecise == false }
      || !units[index - 1].isPreposition && units[index - 1].word.contains(.groupNoun)
  }

  /// `swathes of X`, `areas of X` lie in X.
  private static let extents = Set(
    ["swathes", "swaths", "areas", "territory", "kilometres", "kilometers", "miles", "ground", "hills"].map {
      WordHash.of($0)
    })

  /// Whether a noun is what the verb takes, not an apposition to a name that nobody knows (`took X, a village`) nor a later item.
  private func isFirstNoun(_ index: Int, _ start: Int) -> Bool {
    guard index - start <= 4 else { return false }
    return index == start
      || !units[(start + 1)...index].contains { $0.gap.contains(.comma) || $0.hash == Words.and }
  }

  /// Whether `a` or `another` stands before a noun.
  private func isIndefinite(_ index: Int, _ start: Int) -> Bool {
    units[max(start, index - 4)..<index].contains { Self.indefinite.contains($0.hash) }
  }

  private static let indefinite = Set(["a", "an", "another", "one"].map { WordHash.of($0) })

  private func groupStart(_ index: Int, _ start: Int) -> Int {
    var i = index
    while i > start, units[i - 1].isWord, !units[i - 1].isPreposition || units[i - 1].hash == Words.of { i -= 1 }
    return i
  }

  private func preposition(before index: Int) -> String? {
    var i = index - 1
    while i >= 0, i >= index - 8 {
      if units[i].isWord, let name = Self.prepositionNames[units[i].hash], name != "of" { return name }
      if !units[i].isWord { return nil }
      i -= 1
    }
    return nil
  }

  static let prepositionNames: [UInt64: String] = {
    var names: [UInt64: String] = [:]
    for name in [
      "from", "by", "of", "off", "to", "in", "at", "into", "on", "near", "around", "inside", "within", "for", "with",
      "against", "between", "among", "above", "over", "outside", "atop", "back", "toward", "towards", "along", "across",
      "through", "after", "under", "near", "outside", "beyond", "behind", "like", "than", "about", "east", "until",
    ] {
      names[WordHash.of(name)] = name
    }
    names[WordHash.of("east")] = nil
    return names
  }()
}
