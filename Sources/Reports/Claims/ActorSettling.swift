import Gazetteer
import Geography

/// Who is meant by the words for an actor, and who acts from there on.
extension ClaimReading {
  /// `fighters of X`, `the jihadists of X`: those spoken of are X's.
  mutating func explain(_ actor: Int?, _ mention: ActorMention, _ units: inout [SentenceUnit]) {
    var index = units.count - 2
    while index > 0, units[index].isWord, !units[index].classes.isDisjoint(with: [.article, .direction]) { index -= 1 }
    guard let actor, mention.form == .name, index > 0, units[index].hash == Words.of || units[index].hash == Words.from,
      let general = units[index - 1].actorMention, general.form == .generic || general.form == .own
    else { return }
    if general.form == .own { author = actor }
    units[index - 1].kind = .actor(actor, general)
    if !ClauseReader(units: Array(units[..<index])).isOblique(index - 1) { subject = actor }
  }

  /// Tells who is meant, and remembers who acts.
  mutating func settle(_ mention: ActorMention, _ units: [SentenceUnit]) -> Int? {
    // `the TPLF, whose forces recaptured …`
    if mention.form == .generic, units.dropLast().last?.hash == Words.whose,
      let owner = units.dropLast(2).last(where: { $0.actor != nil })?.actor
    {
      subject = owner
      return owner
    }
    // `Ukraine's Seventh Air Assault Corps`: a name that is not known is of those it is said to belong to.
    if mention.form == .name, mention.newName != nil, mention.candidates.isEmpty, let owner = units.dropLast().last,
      owner.isPossessive, let actor = owner.actor
    {
      subject = actor
      return actor
    }
    let actor = resolver.resolve(
      mention, subject: speakerHere(units, mention) ?? (mention.form == .own ? author : nil) ?? subject,
      speaker: mention.form == .own ? author : source?.actor)
    let isSubject = !ClauseReader(units: units).isOblique(units.count - 1)
    // `the last regime base`: whose base it is does not act.
    let next = units.last?.tokens.upperBound ?? text.tokens.count
    let isOwner =
      next < text.tokens.count && text.tokens[next].gap == .space
      && !extractor.claimWords.classes(of: text.tokens[next].hash).isDisjoint(with: [.placeNoun, .partNoun, .groupNoun])
    if let actor, isSubject, !isOwner, units.last?.isPossessive != true, ![.enemy, .own].contains(mention.form),
      !mention.isFlag
    {
      subject = actor
    }
    return actor
  }

  /// Whether words for forces stand alone: `paratroopers had entered the town`.
  private func isPlain(_ mention: ActorMention, _ units: [SentenceUnit]) -> Bool {
    mention.form == .generic && !mention.sort.isEmpty && mention.sort.isSubset(of: [.force, .state])
      && mention.tokens.count == 1
      && units.dropLast().last.map { !$0.classes.contains(.article) || $0.hash == Words.that } ?? true
  }

  /// The units with those who are meant by `we`, `the enemy` and `troops` where the sentence says who speaks.
  mutating func settled(_ units: [SentenceUnit], _ attributions: [Attribution]) -> [SentenceUnit] {
    var units = units
    for index in units.indices {
      guard let mention = units[index].actorMention else { continue }
      let isPlain = isPlain(mention, Array(units[...index]))
      guard mention.form == .own || mention.form == .enemy || isPlain else { continue }
      let attribution = attributions.first { $0.scope.contains(index) && !$0.sourceUnits.contains(index) }
      guard let attribution, let own = speaker(of: attribution, units) else { continue }
      if isPlain, resolver.actors[own].kind != .state || !attribution.isOpenEnded { continue }
      if mention.form == .enemy, units[index].actor != nil { continue }
      let actor = mention.form == .enemy ? resolver.opponent(of: own) : own
      if let actor { units[index].kind = .actor(actor, mention) }
    }
    return units
  }

  /// Whose forces are meant by `Russia's defence ministry said its forces …`: of whoever speaks in the sentence.
  private func speakerHere(_ units: [SentenceUnit], _ mention: ActorMention) -> Int? {
    guard mention.form == .pronoun || isPlain(mention, units),
      let verb = units.lastIndex(where: { $0.word.contains(.speech) })
    else { return nil }
    // An actor that was named since is nearer.
    guard units[verb...].allSatisfy({ $0.actorMention == nil || $0.tokens == mention.tokens }) else { return nil }
    if let named = units[..<verb].last(where: { $0.actor != nil })?.actor { return named }
    // `Their ministry says …`
    if units[..<verb].contains(where: { $0.isWord && Self.owners.contains($0.hash) }) { return subject }
    if units[..<verb].contains(where: { $0.isWord && Self.stateOffices.contains($0.hash) }),
      !units[..<verb].contains(where: { $0.place != nil || $0.isPossessive }), let state = resolver.localState
    {
      return state
    }
    for unit in units[..<verb].reversed() {
      let known = extractor.actors.entries(from: unit.hash).filter { $0.role == .adjective || $0.role == .land }.map(
        \.actor)
      if let state = known.first(where: { resolver.actors[$0].kind == .state }) { return state }
    }
    return nil
  }
}
