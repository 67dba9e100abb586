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
    if rule.isAdjacent, rule.object == .actor, !isBefore(actorIn: units, from: trigger.units.upperBound) { return nil }
    let isDenied = attributions.contains { $0.isDenial && $0.scope.contains(trigger.units.lowerBound) }
    let isDone = !isDenied && rule.isTransitive && (rule.change == .gain || rule.change == .loss)
    let reality = Modality.of(
      trigger, isDone: isDone, isDenied: isDenied, isAttempt: rule.change == .approach, in: units)
    guard reality != .unreal, !isAsked(trigger.units.lowerBound, units) else { return nil }
    let clause = ClauseReader(units: units)
    let start = trigger.units.lowerBound
    // `in control of X`: a noun.
    if trigger.form == .base, rule.prepositions["of"] == nil, trigger.units.upperBound < units.count,
      units[trigger.units.upperBound].hash == Words.of
    {
      return nil
    }
    // `fighters were in X`, not `families of the dead who are in X`.
    if rule.isAdjacent, rule.subject == .actor, trigger.form == .phrase, Words.be.contains(units[start].hash),
      !clause.isActor(before: start)
    {
      return nil
    }
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
        if places.isEmpty { places = topicPlaces(trigger, units) }
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
        if rule.needsGarrison {
          guard let place = garrisoned(trigger, units) else { return nil }
          places = [place]
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
    if places.isEmpty, voice == .passive || rule.subject == .place || trigger.form == .compound {
      places = topicPlaces(trigger, units)
    }
    if places.isEmpty, rule.infersPlace, let place = leftPlace(trigger, units) { places = [place] }
    if rule.isClosed, !isRelated, !endsClause(trigger, units) { return nil }
    if places.isEmpty { places = implied(&objects, rule, units, start) }
    places = places.filter { isDenied && $0.place.kind == .country || isClaimable($0, rule, objects) }
    if rule.isAtHome { places = places.filter { place in homeland.map(place.place.countries.contains) ?? true } }
    if !places.isEmpty, rule.change == .hold || voice == .passive {
      places += clause.echoes(after: trigger.units.upperBound).filter { echo in
        !places.contains { $0.place.id == echo.place.id }
      }
    }
    if rule.needsEdge, !objects.isAtEdge { return nil }
    if rule.needsDateBehind, !isDated(behind: trigger.units.upperBound, units) { return nil }
    if rule.isAdjacent, rule.object == .place, !isBefore(placeIn: units, from: trigger.units.upperBound) { return nil }
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
        : (rule.change == .contest && against == nil || rule.isAnaphoric) && subject != nil
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
    if change == .gain, voice == .passive || rule.name == "flag" || rule.name == "be-in" || isOccupying(trigger, units),
      isStill(trigger, units)
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

}
