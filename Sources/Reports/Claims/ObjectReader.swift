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
        // `three districts of Shabwa: X, Y and Z`
        let isContained = found.places.count == 1 && found.places.allSatisfy { $0.place.kind.isExtended }
        guard object == .place, found.places.isEmpty || isContained, found.group != nil || found.hasPart,
          unit.place != nil
        else { break }
        (found.places, sawName) = ([], false)
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
        // `took X on Sunday together with Y`
        if unit.hash == Words.with, i > start, sawName, Self.joining.contains(units[i - 1].hash) {
          (role, isDirect) = (object, true)
          i += 1
          continue
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

  /// Whether a word begins another clause.
  private func ends(_ unit: SentenceUnit, at index: Int) -> Bool {
    if !unit.word.isDisjoint(with: [.relative, .modal]) { return true }
    if unit.word.contains(.subordinator) { return true }
    // `the last post in X` is none that somebody wrote.
    if unit.word.contains(.speech), !unit.classes.contains(.article), !unit.word.contains(.partNoun) { return true }
    if !unit.classes.isDisjoint(with: [.auxiliary]), unit.hash != WordHash.of("being") { return true }
    return unit.hash == WordHash.of("but")
  }

  /// `out of X`, `cleared IS of X`: not `to the edge of X`.
  private func isOutOf(_ index: Int) -> Bool {
    index > 0 && (units[index - 1].hash == Words.out || units[index - 1].actorMention != nil)
  }

  private static let joining = Set(["together", "along"].map { WordHash.of($0) })
  private static let than = WordHash.of("than")

  private func follows(_ index: Int, _ hash: UInt64) -> Bool { index > 0 && units[index - 1].hash == hash }

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
