import Gazetteer
import Geography

/// Who and what a trigger speaks of.
extension ClaimReading {
  /// Who and what a trigger speaks of; nil where it makes no claim.
  mutating func draft(_ trigger: FoundTrigger, _ units: [SentenceUnit], _ attributions: [Attribution])
    -> ClaimDraft?
  {
    let rule = extractor.rules.rules[trigger.rule]
    if rule.isGenitive, !isOwned(trigger, units) { return nil }
    if rule.needsGrip, !hasGrip(trigger, units) { return nil }
    if rule.isClosed, trigger.form == .phrase, !endsClause(trigger, units) { return nil }
    let isDenied = attributions.contains { $0.isDenial && $0.scope.contains(trigger.units.lowerBound) }
    let isDone = !isDenied && rule.isTransitive && (rule.change == .gain || rule.change == .loss)
    let reality = Modality.of(trigger, isDone: isDone, in: units)
    guard reality != .unreal, !isAsked(trigger.units.lowerBound, units) else { return nil }
    let clause = ClauseReader(units: units)
    let start = trigger.units.lowerBound
    let voice = Voice.of(trigger, rule, in: units)
    var objects = clause.objects(
      from: trigger.units.upperBound, rule: rule, object: voice == .passive ? .none : rule.object)
    var (actor, against) = (objects.actor, objects.against)
    var places = objects.places
    var first = start
    /// Whether the place stands before: `X, which they claimed`.
    var isRelated = false
    switch voice {
    case .passive:
      if rule.object == .against || rule.object == .actor {
        let subject = clause.subject(before: start)
        if rule.object == .against { against = subject?.actor ?? against } else { actor = subject?.actor ?? actor }
        first = subject?.unit ?? first
      } else if rule.change == .siege, !objects.places.isEmpty, let held = clause.subject(before: start)?.actor {
        // `The garrison is besieged in X`.
        against = held
      } else if let object = clause.relativeObject(before: start), let declarer = clause.subject(before: start)?.actor {
        // `X, which the army declared liberated`
        (places, actor, isRelated) = ([object], declarer, true)
      } else {
        places = clause.places(before: start)
        // `they entered X, and Y, taken in April, …`: only Y was.
        if places.count > 1, start > 2, units[start].gap.contains(.comma), let last = units[start - 1].place,
          units[start - 2].hash == Words.and, units[start - 2].gap.contains(.comma)
        {
          places = [last]
        }
        if let place = pronounPlace(before: start, units) { places = [place] }
        if places.isEmpty, let antecedent = clause.antecedent(before: start) { places = [antecedent] }
        if places.isEmpty { places = clause.namedLater(after: start) }
        if places.isEmpty { return nil }
      }
    case .possessed(let place):
      places = [place]
      actor = clause.subject(before: start)?.actor
    case .active:
      switch rule.subject {
      case .actor:
        // `the jihadists' loss of X`
        if trigger.form == .phrase, start > 0, units[start - 1].isPossessive, let owner = units[start - 1].actor {
          (actor, first) = (owner, start - 1)
        }
        if actor == nil, let found = subjectActor(clause, start, rule, units) {
          (actor, first) = (found.actor, found.unit)
        }
      case .against:
        if let found = subjectActor(clause, start, rule, units) { (against, first) = (found.actor, found.unit) }
      case .place:
        let subject = pronounPlace(before: start, units).map { [$0] } ?? clause.places(before: start)
        places = subject + (rule.object == .place ? places : [])
        if places.isEmpty, clause.isRelative(before: start), let antecedent = clause.antecedent(before: start) {
          places = [antecedent]
        }
      case .none: break
      }
      if rule.object == .place, trigger.form != .phrase || rule.change == .hold,
        let object = clause.relativeObject(before: start)
      {
        isRelated = true
        places = [object]
        (objects.group, objects.hasPart) = (nil, false)
        objects.end = trigger.units.upperBound
      }
      if rule.object == .place, places.isEmpty, trigger.form != .phrase,
        let antecedent = clause.antecedent(before: start),
        objects.group == nil, !objects.hasPart
      {
        places = [antecedent]
      }
    }
    if trigger.form == .compound {
      actor = start > 0 ? units[start - 1].actor : nil
      places = clause.qualified(by: start)
      first = max(0, start - 1)
    }
    if places.isEmpty, rule.object == .none {
      places = units[trigger.units.upperBound...].prefix(6).first { $0.hash == Words.there }?.place.map { [$0] } ?? []
    }
    if places.isEmpty, rule.object != .place, let place = clause.openingPlace(before: start) { places = [place] }
    if places.isEmpty, rule.object == .against, voice == .active, let place = pointedAt(behind: trigger, units) {
      places = [place]
    }
    if places.isEmpty, rule.change == .hold, rule.object == .place, voice == .active, !objects.hasPart,
      let place = clause.home(ofActorAt: first)
    {
      places = [place]
    }
    if places.isEmpty, [.hold, .contest, .siege].contains(rule.change), let place = clause.whereabouts(of: start) {
      places = [place]
    }
    if places.isEmpty, rule.infersPlace, let place = leftPlace(trigger, units) { places = [place] }
    if rule.isClosed, !isRelated, !endsClause(trigger, units) { return nil }
    if places.isEmpty { places = implied(&objects, rule, units, start) }
    places = places.filter { isDenied && $0.place.kind == .country || isClaimable($0, rule, objects) }
    if !places.isEmpty, rule.change == .hold || voice == .passive {
      places += clause.echoes(after: trigger.units.upperBound).filter { echo in
        !places.contains { $0.place.id == echo.place.id }
      }
    }
    if rule.needsEdge, !objects.isAtEdge { return nil }
    if rule.isAdjacent, !isBefore(placeIn: units, from: trigger.units.upperBound) { return nil }
    if rule.needsDate, !isDenied, !units.contains(where: { $0.date != nil }) { return nil }
    if rule.change == .gain, reality == .asserted, !isDenied, let actor { pushes[actor, default: 0] += 1 }
    guard !places.isEmpty else { return nil }
    var isInferred = false
    var change = rule.change
    // `was lost to the rebels`
    if change == .loss, voice == .passive, actor == nil, let taker = against {
      (change, actor, against) = (.gain, taker, nil)
    }
    // `The palace fell to it`, `to them`.
    if actor == nil, rule.object == .actor, voice == .active, trigger.units.upperBound < units.count,
      units[trigger.units.upperBound].hash == Words.it, let last = subject
    {
      actor = last
    }
    // `X was lost`: to whoever gains in the text.
    if change == .loss, voice == .passive, actor == nil, !isDenied, reality == .asserted, let pusher {
      (change, actor) = (.gain, pusher)
    }
    if actor == nil,
      rule.infersActor && (rule.subject != .actor || trigger.form == .phrase || !rule.isTransitive) || voice == .passive
    {
      actor =
        rule.change == .loss
        ? inferredLoser(attributions, start, units)
        : (rule.change == .contest || rule.isAnaphoric) && subject != nil
          ? subject : inferredActor(places, against, attributions, start, units)
      isInferred = true
      // `the fall of X` speaks of what was told before.
      if trigger.form == .phrase, rule.change == .gain, !isDenied,
        places.allSatisfy({ place in gains.contains { $0.place == place.place.id } })
      {
        return nil
      }
    }
    guard let actor, actor != against || rule.change == .contest else { return nil }
    if reality == .negated {
      if change == .hold {
        change = .loss
      } else if change == .loss, trigger.form != .phrase {
        change = .hold
      } else if change == .gain || change == .contest && rule.object != .none {
        change = .deny
      } else {
        return nil
      }
    }
    if change == .gain, voice == .passive || rule.name == "flag" || isOccupying(trigger, units), isStill(trigger, units)
    {
      change = .hold
    }
    if change == .gain, trigger.form == .present || trigger.form == .base, isOccupying(trigger, units),
      Self.occupying.contains(units[trigger.units.lowerBound].hash), reality == .asserted
    {
      change = .hold
    }
    if change == .gain, isOccupiedSince(trigger, units) || voice == .passive && isOccupied(trigger, units) {
      change = .hold
    }
    if change == .hold, rule.isAnaphoric, isNewlySo(trigger, units) { change = .gain }
    let isEntry = rule.name == "enter"
    if change == .contest, self.isEntry(trigger, units, actor) { change = .gain }
    return ClaimDraft(
      rule: rule, change: change, trigger: trigger.units, actor: actor, against: against == actor ? nil : against,
      places: places,
      units: min(first, start)..<max(trigger.units.upperBound, objects.end),
      confidence: rule.confidence - (isInferred ? 0.2 : 0), isInferred: isInferred, isEntry: isEntry)
  }

  /// `did not say who was in control`: that is what nobody knows.
  private func isAsked(_ start: Int, _ units: [SentenceUnit]) -> Bool {
    var i = start - 1
    while i > 0, units[i].isWord, units[i].classes.contains(.auxiliary) || units[i].classes.contains(.adverb) { i -= 1 }
    return i > 0 && units[i].hash == Words.who && units[i].gap == .space
      && (units[i - 1].word.contains(.speech) || Words.unclear.contains(units[i - 1].hash))
  }

  /// The place that forces leave where nothing is said to follow: `its troops had withdrawn`.
  private func leftPlace(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> SpokenPlace? {
    guard trigger.form != .participle else { return nil }
    let next = trigger.units.upperBound
    let isDated = units[next...].prefix(2).contains { $0.date != nil }
    if next < units.count, units[next].gap.isDisjoint(with: [.comma, .colon, .dash, .quote]), !isDated { return nil }
    guard var place = units[..<trigger.units.lowerBound].last(where: { $0.place != nil })?.place ?? focusBefore.last,
      !place.place.kind.isExtended
    else { return nil }
    place.isNamed = false
    return place
  }

  /// `drove them out of it`, `expelled them from there`: the place spoken of last.
  private func pointedAt(behind trigger: FoundTrigger, _ units: [SentenceUnit]) -> SpokenPlace? {
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

  /// `in the army's hands`, `under LNA control`
  private func hasGrip(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    guard let owner = units[trigger.units.upperBound...].prefix(3).first(where: { $0.actorMention != nil }) else {
      return false
    }
    let end = owner.tokens.upperBound
    return [end - 1, end].contains {
      $0 < text.tokens.count && extractor.forceWords.classes(of: text.tokens[$0].hash).contains(.grip)
    }
  }

  /// `is still the army's`, `has been Taliban territory`.
  private func isOwned(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let next = trigger.units.upperBound
    guard let owner = units[next...].prefix(4).firstIndex(where: { $0.actorMention != nil }),
      units[next..<owner].allSatisfy({
        $0.isWord && $0.gap == .space
          && ($0.classes.contains(.adverb) || $0.classes.contains(.article) || $0.word.contains(.skip))
      })
    else { return false }
    let end = owner + 1
    guard end < units.count, units[end].gap == .space else { return units[owner].isPossessive }
    if units[end].isWord, Self.lands.contains(units[end].hash) { return true }
    return units[owner].isPossessive
      && (units[end].date != nil || units[end].isPreposition || units[end].classes.contains(.adverb)
        || Words.still.contains(units[end].hash) || units[end].hash == Words.and)
  }

  private static let lands = Set(
    [
      "territory", "country", "stronghold", "bastion", "turf", "land", "ground", "heartland", "fief", "fiefdom",
      "outpost", "soil", "enclave",
    ].map { WordHash.of($0) })

  /// Whether a place stands behind a unit, with nothing between but words that belong to it: `the old town of X`.
  private func isBefore(placeIn units: [SentenceUnit], from index: Int) -> Bool {
    for unit in units[index...].prefix(5) {
      if unit.place != nil { return true }
      guard unit.isWord, isOfName(unit) else { return false }
    }
    return false
  }

  /// Whether a word may stand between a verb and the name that is its object.
  private func isOfName(_ unit: SentenceUnit) -> Bool {
    !unit.classes.isDisjoint(with: [.article, .kind, .direction, .modifier, .number]) || unit.hash == Words.of
      || !unit.word.isDisjoint(with: [.placeNoun, .partNoun, .skip])
  }

  /// Whether the place behind a trigger ends its clause.
  private func endsClause(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    guard let place = units[trigger.units.upperBound...].prefix(5).firstIndex(where: { $0.place != nil }),
      units[trigger.units.upperBound..<place].allSatisfy(isOfName)
    else { return false }
    let next = place + 1
    return next == units.count || !units[next].gap.isDisjoint(with: [.comma, .colon, .dash]) || units[next].date != nil
      || units[next].hash == Words.and || units[next].isPreposition
  }

  /// `they still occupy`
  private func isOccupying(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    (trigger.form == .base || trigger.form == .present) && units[trigger.units.lowerBound].hash != WordHash.of("take")
  }

  private static let occupying = Set(["occupy", "occupies"].map { WordHash.of($0) })

  /// `is occupied by`: what is so today.
  private func isOccupied(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let start = trigger.units.lowerBound
    return units[start].hash == WordHash.of("occupied")
      && units[..<start].suffix(2).contains { $0.hash == Words.is || $0.hash == Words.are }
  }

  /// `have occupied the region since July`, or `since the fall of X`: they hold it.
  private func isOccupiedSince(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    guard units[trigger.units.lowerBound].hash == WordHash.of("occupied"),
      units[..<trigger.units.lowerBound].suffix(2).contains(where: { Words.have.contains($0.hash) })
    else { return false }
    return units[trigger.units.upperBound...].contains { $0.hash == Words.since || $0.date?.isStart == true }
  }

  /// `was theirs by Thursday`: on that day they had come to hold it.
  private func isNewlySo(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    let before = units[..<trigger.units.lowerBound].suffix(3)
    return before.contains { $0.hash == Words.was || $0.hash == Words.were }
      && units.contains { $0.date.map { $0.isPlain && !$0.isStart } ?? false }
      && !before.contains { $0.isWord && Words.still.contains($0.hash) }
  }

  /// `still occupied by`: what was taken is held.
  private func isStill(_ trigger: FoundTrigger, _ units: [SentenceUnit]) -> Bool {
    units[..<trigger.units.lowerBound].suffix(2).contains { $0.isWord && Words.still.contains($0.hash) }
  }

  /// Who acts; `it` and `he` are who spoke or acted last.
  func subjectActor(
    _ clause: ClauseReader, _ start: Int, _ rule: ClaimRule, _ units: [SentenceUnit]
  ) -> (actor: Int, unit: Int)? {
    var i = start - 1
    while i >= 0, units[i].isWord,
      units[i].classes.contains(.auxiliary) || units[i].classes.contains(.adverb) || units[i].word.contains(.negation)
        || units[i].word.contains(.skip)
    { i -= 1 }
    // `she reached the town` is no advance.
    if i >= 0, rule.change != .gain, rule.change != .hold, Words.pronounPersons.contains(units[i].hash) { return nil }
    if i >= 0, units[i].isWord, units[i].word.contains(.pronoun),
      units[i].hash != Words.it || i > 0 && !units[i - 1].word.isDisjoint(with: [.relative, .subordinator])
        || units[..<i].allSatisfy({ $0.date != nil || $0.isWord && ($0.isPreposition || $0.classes.contains(.adverb)) })
        || units[..<i].contains(where: { $0.word.contains(.speech) }) || i == 0
    {
      if let actor = units[..<i].last(where: { $0.actor != nil })?.actor ?? source?.actor ?? subject {
        return (actor, i)
      }
    }
    if let found = clause.subject(before: start), let actor = found.actor { return (actor, found.unit) }
    // `It turned south and on Saturday captured X`
    if units[0].hash == Words.it, start > 1, !units[1].classes.contains(.auxiliary), rule.change != .contest,
      units[1..<start].allSatisfy({
        $0.actorMention == nil && $0.word.isDisjoint(with: [.speech, .subordinator, .relative])
      }),
      let subject
    {
      return (subject, 0)
    }
    return nil
  }
}
