import Gazetteer

/// Tells who is meant by the words of a text that name armed parties, one after the other.
struct ActorResolver {
  private let table: ActorTable
  /// ISO codes of the countries that the text is about, the most often named first.
  private let countries: [String]
  /// The actors of the lexicon, and behind them those that the text proposes.
  private(set) var actors: [KnownActor]
  /// The actors spoken of, the last one last, as indices of ``actors``.
  private(set) var spoken: [Int] = []
  private var indexOfID: [String: Int] = [:]

  init(table: ActorTable, countries: [String]) {
    self.table = table
    self.countries = countries
    actors = table.actors
  }

  /// Who is meant; nil where the text does not tell.
  ///
  /// - Parameters:
  ///   - subject: Who acted last in this sentence or the one before.
  ///   - speaker: On whose behalf somebody speaks.
  mutating func resolve(_ mention: ActorMention, subject: Int?, speaker: Int?) -> Int? {
    let found: Int?
    switch mention.form {
    case .name, .description, .land, .leader:
      found =
        best(of: mention.candidates) ?? state(of: mention.country, named: mention.newName) ?? proposed(mention.newName)
    case .generic: found = mention.isAllied ? subject : generic(mention, subject)
    case .pronoun: found = (mention.isPersonal ? speaker : nil) ?? subject ?? spoken.last
    case .own: found = mention.tokens.count > 1 ? subject : speaker
    case .enemy:
      let own = speaker ?? subject
      found = spoken.last { own == nil || isOpposed($0, own ?? $0) }
    }
    if let found, mention.form != .land || actors[found].kind == .state { note(found) }
    return found
  }

  mutating func note(_ actor: Int) {
    spoken.removeAll { $0 == actor }
    spoken.append(actor)
  }

  /// The last actor spoken of that stands against another.
  func opponent(of actor: Int) -> Int? { spoken.last { isOpposed($0, actor) } }

  /// Whether two actors are on no common side.
  func isOpposed(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (actors[a], actors[b])
    if first.id == second.id || side(first) == side(second) { return false }
    return !first.allies.contains(side(second)) && !second.allies.contains(side(first))
  }

  private func side(_ actor: KnownActor) -> String { actor.side ?? actor.id }

  /// Of several that share a name, the one spoken of, else the one of the text's countries.
  private func best(of candidates: [Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    if let known = spoken.last(where: candidates.contains) { return known }
    for country in countries {
      if let own = candidates.first(where: { actors[$0].countries.first == country }) { return own }
      if let local = candidates.first(where: { actors[$0].countries.contains(country) }) { return local }
    }
    return candidates.first
  }

  /// The forces of a country.
  private mutating func state(of country: String?, named name: String?) -> Int? {
    guard let country else { return nil }
    if let known = actors.firstIndex(where: { $0.kind == .state && $0.countries.first == country }) { return known }
    return propose(
      KnownActor(id: country.lowercased(), name: name ?? country, kind: .state, countries: [country]))
  }

  private mutating func proposed(_ name: String?) -> Int? {
    guard let name else { return nil }
    return propose(
      KnownActor(id: NameFolding.slug(name), name: name, kind: .rebel, countries: Array(countries.prefix(1))))
  }

  private mutating func propose(_ actor: KnownActor) -> Int {
    if let known = indexOfID[actor.id] ?? table.index(ofID: actor.id) { return known }
    actors.append(actor)
    indexOfID[actor.id] = actors.count - 1
    return actors.count - 1
  }

  // MARK: Words that only the text explains

  private mutating func generic(_ mention: ActorMention, _ subject: Int?) -> Int? {
    if !mention.candidates.isEmpty, let known = spoken.last(where: mention.candidates.contains) { return known }
    let kinds = mention.sort.kinds
    if mention.sort.contains(.regime), let regime = regime { return regime }
    if let kind = kinds.first, kind != .state {
      if let subject, actors[subject].kind == kind { return subject }
      if let known = spoken.last(where: { actors[$0].kind == kind && isLocal($0) }) { return known }
      if let subject, kinds.contains(actors[subject].kind) { return subject }
    }
    if kinds.isEmpty, mention.sort != .group, let subject { return subject }
    if mention.sort == .group || kinds.isEmpty {
      return spoken.last { mention.sort != .group || actors[$0].kind != .state }
    }
    if kinds == [.state] {
      if let subject, actors[subject].kind == .state, isLocal(subject),
        mention.sort.isDisjoint(with: .national) || isState(subject, of: countries.first ?? "")
      {
        return subject
      }
      return state()
    }
    if let known = spoken.last(where: { kinds.contains(actors[$0].kind) && isLocal($0) }) { return known }
    if let candidate = best(of: mention.candidates) {
      return mention.candidates.count == 1 ? candidate : proposed(mention.newName)
    }
    // Nobody of the kind has been named: a country may have one party of the kind only.
    let local = actors.indices.filter { index in
      actors[index].kind == kinds[0] && actors[index].countries.first.map { countries.prefix(1).contains($0) } ?? false
    }
    if local.count == 1, kinds[0] != .militia { return local[0] }
    return proposed(mention.newName)
  }

  /// The state that is called a regime: the one spoken of last.
  private var regime: Int? {
    spoken.last { actors[$0].kind == .state && actors[$0].aliases.contains { $0.hasSuffix("regime") } }
  }

  /// The state whose army `the army` is: the one spoken of last, else that of the country that the text is most about.
  private func state() -> Int? {
    for country in countries.prefix(3) {
      if let own = spoken.last(where: { isState($0, of: country) })
        ?? actors.indices.first(where: { isState($0, of: country) })
      {
        return own
      }
      if let known = spoken.last(where: { actors[$0].kind == .state && isLocal($0) }) { return known }
    }
    return spoken.last { actors[$0].kind == .state }
  }

  private func isState(_ actor: Int, of country: String) -> Bool {
    actors[actor].kind == .state && actors[actor].countries.first == country
  }

  /// The state that the text is most about, where it has been spoken of or is known.
  var localState: Int? {
    for country in countries.prefix(2) {
      if let state = actors.indices.first(where: { actors[$0].kind == .state && actors[$0].countries.first == country })
      {
        return state
      }
    }
    return nil
  }

  /// Whether an actor fights where the text is about, as far as it is known.
  private func isLocal(_ actor: Int) -> Bool {
    let own = actors[actor].countries
    return own.isEmpty || countries.isEmpty || own.contains { countries.prefix(2).contains($0) }
  }
}
