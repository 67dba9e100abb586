import Gazetteer
import Geography

/// Who is meant by the words for an actor, and who acts from there on.
extension ClaimReading {
  /// `fighters of X`, `the jihadists of X`: those spoken of are X's.
  mutating func explain(_ actor: Int?, _ mention: ActorMention, _ units: inout [SentenceUnit]) {
    var index = units.count - 2
    while index > 0, units[index].isWord, units[index].classes.contains(.article) { index -= 1 }
    guard let actor, mention.form == .name, index > 0, units[index].hash == Words.of || units[index].hash == Words.from,
      let general = units[index - 1].actorMention, general.form == .generic
    else { return }
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
    let actor = resolver.resolve(mention, subject: speakerHere(units, mention) ?? subject, speaker: source?.actor)
    let isSubject = !ClauseReader(units: units).isOblique(units.count - 1)
    // `the last regime base`: whose base it is does not act.
    let next = units.last?.tokens.upperBound ?? text.tokens.count
    let isOwner =
      next < text.tokens.count && text.tokens[next].gap == .space
      && !extractor.claimWords.classes(of: text.tokens[next].hash).isDisjoint(with: [.placeNoun, .partNoun, .groupNoun])
    if let actor, isSubject, !isOwner, units.last?.isPossessive != true, mention.form != .enemy, !mention.isFlag {
      subject = actor
    }
    return actor
  }

  /// Whose forces are meant by `Russia's defence ministry said its forces …`: of whoever speaks in the sentence.
  private func speakerHere(_ units: [SentenceUnit], _ mention: ActorMention) -> Int? {
    guard mention.form == .pronoun, let verb = units.lastIndex(where: { $0.word.contains(.speech) }) else { return nil }
    // An actor that was named since is nearer.
    guard units[verb...].allSatisfy({ $0.actorMention == nil || $0.tokens == mention.tokens }) else { return nil }
    if let named = units[..<verb].last(where: { $0.actor != nil })?.actor { return named }
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
