import Gazetteer
import Geography

/// What a sentence leaves unsaid: the place of a part, the actor of a fall.
extension ClaimReading {
  /// The place of an object that names none: `several neighbourhoods`, `four villages there`.
  func implied(_ objects: inout ClauseReader.Objects, _ rule: ClaimRule, _ units: [SentenceUnit], _ start: Int)
    -> [SpokenPlace]
  {
    if objects.hasPart, objects.group != nil, let town = objects.container, !town.isNamed,
      !town.place.kind.isExtended
    {
      return [town]
    }
    if let group = objects.group {
      let near = areaLine.map { abs($0 - line) <= 2 } ?? false ? area : nil
      guard var place = objects.container?.isNamed == false ? near ?? objects.container : objects.container ?? near
      else {
        return []
      }
      let tokens =
        units[group.lowerBound].tokens.lowerBound..<units[min(objects.end, units.count) - 1].tokens.upperBound
      place.name = String(text.string(ofTokens: tokens).prefix(80))
      place.isImprecise = true
      place.isNamed = false
      return [place]
    }
    guard objects.hasPart, rule.object == .place else { return [] }
    if let container = objects.container, !container.place.kind.isExtended { return [container] }
    return salient(before: start, units).map { [$0] } ?? []
  }

  /// The place that `the southern edge` is of: the one named most often, of equals the last.
  func salient(before index: Int, _ units: [SentenceUnit]) -> SpokenPlace? {
    let earlier = units[..<index].compactMap(\.place).filter { !$0.place.kind.isExtended }
    if let last = earlier.last { return last }
    guard let most = focusBefore.map({ counts[$0.place.id] ?? 0 }).max(), most > 1 else { return focusBefore.last }
    return focusBefore.last { counts[$0.place.id] == most }
  }

  /// Whether a claim about a place can be drawn, or listed.
  func isClaimable(_ place: SpokenPlace, _ rule: ClaimRule, _ objects: ClauseReader.Objects) -> Bool {
    if rule.name == "fall-alone", place.place.kind == .region || place.place.kind == .valley { return false }
    return switch place.place.kind {
    // A bridge that collapses has not changed hands.
    case .bridge, .dam: rule.name != "fall-alone"
    // A ridge or a hill is taken and held like a village.
    case .mountain: place.isNamed || place.isImprecise
    case .country, .sea, .river, .lake, .desert:
      place.isImprecise && place.place.kind != .country && place.place.kind != .sea
    case .governorate, .region, .valley:
      place.isImprecise || objects.group != nil || [.gain, .hold, .loss, .deny].contains(rule.change)
    default: true
    }
  }

  /// The side that has gained most so far, which gains on.
  var pusher: Int? {
    guard let most = pushes.values.max() else { return nil }
    return gains.last { pushes[$0.actor] == most }?.actor ?? pushes.keys.sorted().first { pushes[$0] == most }
  }

  /// Who lost a place where the words do not tell: who owns up to it, else who stands against those that gain.
  func inferredLoser(_ attributions: [Attribution], _ start: Int, _ units: [SentenceUnit]) -> Int? {
    if let attribution = attributions.first(where: { $0.scope.contains(start) && !$0.isDenial }),
      let own = speaker(of: attribution, units), own != pusher
    {
      return own
    }
    return pusher.flatMap(resolver.opponent)
  }

  static let stateOffices = Set(
    ["police", "governor", "ministry", "minister", "army", "military", "president", "mayor", "parliament", "cabinet"]
      .map {
        WordHash.of($0)
      })

  func inferredActor(
    _ places: [SpokenPlace], _ against: Int?, _ attributions: [Attribution], _ start: Int, _ units: [SentenceUnit]
  ) -> Int? {
    if let known = gains.last(where: { gain in places.contains { $0.place.id == gain.place } }), known.actor != against
    {
      return known.actor
    }
    // `Herat followed`: to those who took the one before.
    if Self.sequels.contains(units[start].hash), let last = gains.last { return last.actor }
    if let attribution = attributions.first(where: { $0.scope.contains(start) && !$0.isDenial }),
      let own = speaker(of: attribution, units)
    {
      // `officials said that X was overrun`: by the others, if these are advancing.
      if let pusher, resolver.isOpposed(own, pusher), Self.losses.contains(units[start].hash) { return pusher }
      return own == against ? resolver.opponent(of: own) : own
    }
    if let attribution = attributions.first(where: { $0.scope.contains(start) && $0.isDenial }),
      let own = speaker(of: attribution, units)
    {
      return resolver.opponent(of: own)
    }
    if let against { return resolver.opponent(of: against) }
    return taker(by: units[start].hash)
  }

  /// Who took a place where the words do not tell: who has gained most so far, with a lean to the state for what is
  /// liberated, and to its opponents for what falls.
  private func taker(by word: UInt64) -> Int? {
    let state = resolver.localState
    func score(_ actor: Int) -> Double {
      var score = Double(pushes[actor] ?? 0) + (actor == subject ? 0.5 : 0)
      if Self.retakings.contains(word), actor == state { score += Self.lean }
      if Self.losses.contains(word), actor != state { score += Self.lean }
      return score
    }
    let candidates = Set(pushes.keys).union(subject.map { [$0] } ?? [])
    return candidates.max { (score($0), $0) < (score($1), $1) }
  }

  private static let retakings = Set(
    ["liberated", "freed", "recaptured", "retaken", "recovered", "regained", "cleared", "liberation", "recapture"].map {
      WordHash.of($0)
    })
  /// As many gains as the word for it counts.
  private static let lean = 1.5

  static let owners = Set(["its", "their", "his"].map { WordHash.of($0) })
  static let sequels = Set(["followed", "went", "gone", "next", "succumbed", "turn"].map { WordHash.of($0) })

  /// What befalls a place in the words of those who lose it.
  static let losses = Set(
    [
      "overrun", "fell", "fallen", "falling", "seized", "taken", "lost", "stormed", "fall", "captured", "succumbed",
      "followed",
    ].map {
      WordHash.of($0)
    })

  /// Whether an entry is as good as taking a place: no fight and no holder is spoken of.
  func isEntry(_ trigger: FoundTrigger, _ units: [SentenceUnit], _ actor: Int) -> Bool {
    let hash = units[trigger.units.lowerBound].hash
    guard Self.entries.contains(hash), trigger.units.count == 1 else { return false }
    for unit in units[max(0, trigger.units.lowerBound - 8)..<min(units.count, trigger.units.upperBound + 12)] {
      if let mention = unit.actorMention, mention.isPart { return false }
      if unit.isWord, Self.fights.contains(unit.hash) { return false }
    }
    return true
  }

  static let entries = Set(["enter", "enters", "entered", "entering"].map { WordHash.of($0) })
  static let fights = Set(
    [
      "battle", "battles", "battling", "clashes", "clashing", "fighting", "fierce", "defences", "defenses", "forward",
      "vanguard", "held", "some", "stormed", "outskirts", "part", "parts", "suburbs", "claimed", "fight",
    ].map { WordHash.of($0) })

  /// On whose side a source stands.
  func speaker(of attribution: Attribution, _ units: [SentenceUnit]) -> Int? {
    guard attribution.source != nil else { return source?.actor ?? subject }
    for unit in units[attribution.sourceUnits] { if let actor = unit.actor { return actor } }
    for unit in units[attribution.sourceUnits].reversed() where unit.isWord && unit.isNameLike(text) {
      if let known = speakers[unit.hash] { return known }
    }
    let offices = units[attribution.sourceUnits].filter { $0.isWord && Self.stateOffices.contains($0.hash) }
    if !offices.isEmpty {
      if let own = namedState(units[attribution.sourceUnits]) { return own }
      // `its ministry`
      let first = attribution.sourceUnits.lowerBound
      if [first, first - 1].contains(where: { units.indices.contains($0) && Self.owners.contains(units[$0].hash) }) {
        if let seat, sentence - seat.sentence <= 1 { return seat.actor }
        if let subject { return subject }
      }
      // `the ministry`: the one that spoke before.
      if let known = offices.lazy.compactMap({ officials[$0.hash] }).first { return known }
      if let state = resolver.localState { return state }
    }
    for unit in units[attribution.sourceUnits]
    where !unit.classes.isDisjoint(with: [.title]) || unit.hash == WordHash.of("ministry") {
      return source?.actor ?? subject
    }
    return nil
  }

  /// The state that an adjective or its seat names: `the Russian ministry`, `Moscow's ministry`.
  private func namedState(_ units: ArraySlice<SentenceUnit>) -> Int? {
    for unit in units {
      let states = extractor.actors.entries(from: unit.hash).filter {
        $0.role == .adjective || $0.role == .seat
      }.map(\.actor)
      if let own = states.first(where: { resolver.actors[$0].kind == .state }) { return own }
    }
    return nil
  }

  /// Remembers for whom a person speaks: `Artsrun H., a representative of the Armenian ministry, said`.
  mutating func introduce(_ attribution: Attribution, _ units: [SentenceUnit]) {
    guard attribution.source != nil else { return }
    var actor: Int?
    var name: UInt64?
    for unit in units[attribution.sourceUnits] {
      if let found = unit.actor { actor = actor ?? found }
      if unit.isWord, unit.isNameLike(text), unit.classes.isDisjoint(with: [.title, .kind]) { name = unit.hash }
      // The name ends where the apposition begins.
      if name != nil, unit.gap.contains(.comma) { break }
    }
    actor = actor ?? units[attribution.sourceUnits].lazy.compactMap(\.actor).first
    if let state = actor ?? namedState(units[attribution.sourceUnits]), resolver.actors[state].kind == .state {
      for unit in units[attribution.sourceUnits] where unit.isWord && Self.stateOffices.contains(unit.hash) {
        officials[unit.hash] = state
      }
    }
    if let actor, let name { speakers[name] = actor }
  }
}
