import Gazetteer
import Geography

/// One reading of an article, sentence by sentence, with what is remembered from one to the next.
struct ClaimReading {
  let extractor: ClaimExtractor
  let text: SourceText
  let published: CalendarDate?
  private let finder: ActorFinder
  private let placed: [PlacedMention]
  private let placeAt: [Int: Int]
  /// The towns of the text by their names.
  private let towns: [String: Place]
  var resolver: ActorResolver
  private var offsets: [Int]

  /// The places that `the town` may mean, the last one last.
  private var focus: [SpokenPlace] = []
  /// How often a place has been named.
  private var counts: [String: Int] = [:]
  /// The last area spoken of, where `four villages there` lie.
  private var area: SpokenPlace?
  private var areaLine: Int?
  /// The line being read.
  private var line = 0
  /// Who acted last.
  private(set) var subject: Int?
  /// Who gained last, where and when.
  private var gains: [(actor: Int, place: String)] = []
  private var source: (name: String, actor: Int?)?
  private var context: ResolvedDate?
  private var contextLine = -1

  init(extractor: ClaimExtractor, text: SourceText, mentions: [ResolvedMention], published: CalendarDate?) {
    self.extractor = extractor
    self.text = text
    self.published = published
    let placed = PlacedMention.placing(mentions, in: text)
    self.placed = placed
    placeAt = Dictionary(placed.indices.map { (placed[$0].tokens.lowerBound, $0) }, uniquingKeysWith: { a, _ in a })
    towns = Dictionary(
      placed.compactMap { mention in
        mention.resolved.place.flatMap {
          $0.kind.isExtended ? nil : (NameFolding.folded(mention.resolved.mention.text), $0)
        }
      }, uniquingKeysWith: { a, _ in a })
    finder = ActorFinder(
      text: text, table: extractor.actors, words: extractor.forceWords, mentionWords: extractor.mentionWords,
      places: Dictionary(placed.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { a, _ in a }))
    resolver = ActorResolver(table: extractor.actors, countries: Self.countries(of: placed))
    offsets = []
  }

  /// ISO codes of the countries that the mentions lie in, the most frequent first.
  private static func countries(of placed: [PlacedMention]) -> [String] {
    var counts: [String: Int] = [:]
    for mention in placed
    where mention.resolved.mention.kind != .boilerplate && mention.resolved.mention.kind != .metonym {
      for country in mention.resolved.place?.countries ?? [] { counts[country, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  mutating func read() -> [Claim] {
    var claims: [Claim] = []
    var scalars = ScalarOffsets(bytes: text.bytes)
    for (tokens, isProse) in SentenceParting.sentences(of: text) {
      focusBefore = focus
      line = text.lineIndex(of: tokens.lowerBound)
      let units = self.units(of: tokens, isProse: isProse)
      guard isProse else { continue }
      let found = claimsOfSentence(units, tokens)
      let start = scalars.offset(ofByte: Int(text.tokens[tokens.lowerBound].start))
      claims += found.map { claim in
        var claim = claim
        // Evidence is counted in bytes so far.
        let bytes = claim.evidence
        let from = start + Self.scalars(text.bytes[Int(text.tokens[tokens.lowerBound].start)..<bytes.lowerBound])
        claim.evidence = from..<(from + Self.scalars(text.bytes[bytes]))
        return claim
      }
    }
    return claims
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  // MARK: Units

  /// The pieces of a sentence, with who is meant by each actor's words.
  private mutating func units(of tokens: Range<Int>, isProse: Bool) -> [SentenceUnit] {
    let actors = finder.mentions(in: tokens)
    let dates = DateReader(text).expressions(in: tokens)
    var units: [SentenceUnit] = []
    var (nextActor, nextDate) = (0, 0)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      while nextActor < actors.count, actors[nextActor].tokens.lowerBound < index { nextActor += 1 }
      while nextDate < dates.count, dates[nextDate].tokens.lowerBound < index { nextDate += 1 }
      let token = text.tokens[index]
      var unit = SentenceUnit(
        tokens: index..<(index + 1), kind: .word, hash: token.hash, gap: token.gap,
        word: extractor.claimWords.classes(of: token.hash), classes: token.classes)
      if nextActor < actors.count, actors[nextActor].tokens.lowerBound == index {
        let mention = actors[nextActor]
        if mention.form == .land, isPlaceHere(index, units), let place = spokenPlace(at: index) {
          unit.kind = .place(place)
        } else {
          unit.kind = .actor(nil, mention)
        }
        unit.tokens = mention.tokens
        unit.isPossessive = text.tokens[mention.tokens.upperBound - 1].traits.contains(.possessive)
      } else if nextDate < dates.count, dates[nextDate].tokens.lowerBound == index {
        unit.kind = .date(dates[nextDate])
        unit.tokens = dates[nextDate].tokens
      } else if let place = spokenPlace(at: index), let mention = placeAt[index] {
        unit.kind = .place(place)
        unit.isPossessive = text.tokens[placed[mention].tokens.upperBound - 1].traits.contains(.possessive)
        unit.tokens = index..<max(index + 1, min(tokens.upperBound, placed[mention].tokens.upperBound))
        if isProse, !isSeatSpeaking(place, index) {
          let cue = placed[mention].resolved.mention.kindCue
          remember(place, isArea: cue == .district || cue == .governorate)
        }
      } else if let place = pointedPlace(at: index, tokens, unit, units) {
        unit.kind = .place(place.place)
        unit.tokens = index..<place.end
      }
      units.append(unit)
      if case .actor(_, let mention) = unit.kind {
        let actor = settle(mention, units)
        units[units.count - 1].kind = .actor(actor, mention)
        explain(actor, mention, &units)
      }
      index = unit.tokens.upperBound
    }
    return units
  }

  /// `fighters of X`, `the jihadists of X`: those spoken of are X's.
  private mutating func explain(_ actor: Int?, _ mention: ActorMention, _ units: inout [SentenceUnit]) {
    var index = units.count - 2
    while index > 0, units[index].isWord, units[index].classes.contains(.article) { index -= 1 }
    guard let actor, mention.form == .name, index > 0, units[index].hash == Words.of || units[index].hash == Words.from,
      let general = units[index - 1].actorMention, general.form == .generic
    else { return }
    units[index - 1].kind = .actor(actor, general)
    if !ClauseReader(units: Array(units[..<index])).isOblique(index - 1) { subject = actor }
  }

  /// Tells who is meant, and remembers who acts.
  private mutating func settle(_ mention: ActorMention, _ units: [SentenceUnit]) -> Int? {
    let actor = resolver.resolve(mention, subject: subject, speaker: source?.actor)
    let isSubject = !ClauseReader(units: units).isOblique(units.count - 1)
    if let actor, isSubject, units.last?.isPossessive != true, mention.form != .enemy, !mention.isFlag {
      subject = actor
    }
    return actor
  }

  /// Whether a land is spoken of as a place: `in Ukraine`, `across Syria`.
  private func isPlaceHere(_ index: Int, _ units: [SentenceUnit]) -> Bool {
    guard let last = units.last, last.isWord else { return false }
    if last.classes.contains(.placePreposition) { return true }
    return last.hash == Words.of || last.hash == Words.from && units.count > 1 || last.classes.contains(.direction)
      || last.hash == Words.to
      || last.classes.contains(.article) && units.count > 1
  }

  private func spokenPlace(at index: Int) -> SpokenPlace? {
    guard let mention = placeAt[index].map({ placed[$0] }), let place = mention.resolved.place,
      mention.resolved.mention.kind == .locative
    else { return nil }
    let text = mention.resolved.mention
    // A name means one place throughout: the town, unless the words say that it is the district or province of that name.
    let best = text.kindCue == nil && place.kind.isExtended ? towns[NameFolding.folded(text.text)] ?? place : place
    return SpokenPlace(name: text.text, place: best, containers: text.containers)
  }

  /// `Kyiv's denial`, `Moscow said`: the seat of a government is no town that is fought for.
  private func isSeatSpeaking(_ place: SpokenPlace, _ index: Int) -> Bool {
    extractor.actors.entries(from: text.tokens[index].hash).contains { $0.role == .seat }
      && (index == 0 || text.tokens[index - 1].classes.isDisjoint(with: [.placePreposition, .article]))
  }

  private mutating func remember(_ place: SpokenPlace, isArea: Bool = false) {
    counts[place.place.id, default: 0] += 1
    switch place.place.kind {
    case .country, .river, .lake, .sea, .mountain, .desert, .road: break
    case .governorate, .region, .valley: (area, areaLine) = (place, line)
    case .district where isArea: (area, areaLine) = (place, line)
    default:
      focus.removeAll { $0.place.id == place.place.id }
      focus.append(place)
    }
  }

  /// `the town`, `this village`, `there`, `it` as an object: the place last spoken of.
  private func pointedPlace(
    at index: Int, _ tokens: Range<Int>, _ unit: SentenceUnit, _ units: [SentenceUnit]
  ) -> (place: SpokenPlace, end: Int)? {
    guard var last = focus.last else { return nil }
    last.isNamed = false
    let next = index + 1
    if unit.hash == Words.there {
      if next < tokens.upperBound, text.tokens[next].classes.contains(.auxiliary) { return nil }
      if area != nil, focus.isEmpty { return nil }
      return (last, next)
    }
    if unit.hash == Words.it, let before = units.last, before.isWord, isGovernor(before) { return (last, next) }
    if unit.hash == Words.its, next < tokens.upperBound {
      var end = next
      while end < tokens.upperBound, end < next + 4,
        text.tokens[end].classes.contains(.direction) || text.tokens[end].hash == Words.and
      { end += 1 }
      if end < tokens.upperBound, extractor.claimWords.classes(of: text.tokens[end].hash).contains(.partNoun) {
        return (last, next)
      }
      return nil
    }
    guard unit.classes.contains(.article), unit.hash != WordHash.of("a"), unit.hash != WordHash.of("an"),
      unit.hash != Words.its
    else { return nil }
    var end = next
    while end < tokens.upperBound, end < next + 3,
      !extractor.claimWords.classes(of: text.tokens[end].hash).contains(.placeNoun),
      text.tokens[end].gap.joins,
      text.tokens[end].classes.isDisjoint(with: [.preposition, .placePreposition, .article, .auxiliary, .reporting]),
      !isLocative(end)
    {
      end += 1
    }
    guard end < tokens.upperBound, text.tokens[end].gap.joins,
      extractor.claimWords.classes(of: text.tokens[end].hash).contains(.placeNoun), placeAt[end] == nil
    else { return nil }
    let behind = end + 1
    // `the town of X`, `the town X`, `the town hall`, `the capital's`.
    if behind < tokens.upperBound, text.tokens[behind].gap.joins {
      if text.tokens[behind].hash == Words.of || placeAt[behind] != nil || text.tokens[behind].hash == WordHash.of("at")
      {
        return nil
      }
      if text.tokens[behind].gap == .hyphen { return nil }
      if text.tokens[behind].classes.contains(.kind), !text.tokens[behind].classes.contains(.part) { return nil }
    }
    // `their capital, Mekelle`
    if behind < tokens.upperBound, text.tokens[behind].gap.contains(.comma), isLocative(behind) { return nil }
    let noun = text.string(ofTokens: end..<(end + 1)).lowercased()
    let city = noun == "city" ? focus.suffix(3).last { $0.place.kind == .city } : nil
    guard
      let place = city ?? focus.last(where: { Self.fits($0.place.kind, noun) })
        ?? (Self.isOfTown(noun) ? focus.last { $0.place.kind == .city } ?? focus.last : nil)
    else { return nil }
    var found = place
    found.isNamed = false
    return (found, end + 1)
  }

  private func isLocative(_ index: Int) -> Bool {
    placeAt[index].map { placed[$0].resolved.mention.kind == .locative } ?? false
  }

  /// Whether `it` behind a word is an object or a place.
  private func isGovernor(_ unit: SentenceUnit) -> Bool {
    !extractor.rules.triggers(from: unit.hash).isEmpty || unit.hash == Words.of
      || unit.classes.contains(.placePreposition)
      || Words.have.contains(unit.hash)
  }

  /// `the airport` is that of the town last spoken of.
  private static func isOfTown(_ noun: String) -> Bool {
    ["airport", "airbase", "airfield", "airstrip", "district", "camp", "base"].contains(noun)
  }

  private static func fits(_ kind: PlaceKind, _ noun: String) -> Bool {
    switch noun {
    case "airport": kind == .airport || kind == .airbase
    case "airbase", "base", "airfield", "airstrip", "barracks", "garrison":
      [.airbase, .airport, .militaryBase, .facility].contains(kind)
    case "dam": kind == .dam
    case "crossing": kind == .borderCrossing || kind == .bridge
    case "district", "neighbourhood", "neighborhood", "suburb", "quarter": [.district, .neighbourhood].contains(kind)
    case "camp": kind == .camp
    case "hill": kind == .mountain
    case "enclave": true
    default: [.city, .town, .village, .neighbourhood, .port, .district].contains(kind)
    }
  }

  // MARK: Claims

  private var focusBefore: [SpokenPlace] = []

  private mutating func claimsOfSentence(_ units: [SentenceUnit], _ tokens: Range<Int>) -> [Claim] {
    guard units.count > 2 else { return [] }
    let attributions = AttributionReader(units: units, text: text).attributions()
    let isQuestion = tokens.upperBound < text.tokens.count ? Self.endsInQuestion(text, tokens) : false
    let dating = published.map { ClaimDating(units: units, resolver: DateResolver(published: $0), context: context) }
    var drafts: [ClaimDraft] = []
    if !isQuestion {
      let triggers = TriggerFinder(table: extractor.rules)
      var index = 0
      while index < units.count {
        var consumed = index + 1
        for trigger in triggers.triggers(at: index, in: units) {
          if let draft = draft(trigger, units, attributions) {
            drafts.append(draft)
            consumed = max(consumed, trigger.units.upperBound)
            break
          }
        }
        index = consumed
      }
    }
    var claims: [Claim] = []
    for draft in suppressing(drafts, units) {
      claims += self.claims(of: draft, units, attributions, dating, line: line)
    }
    for attribution in attributions {
      let name = attribution.source ?? source?.name
      let actor = speaker(of: attribution, units)
      if let name { source = (name, actor) }
    }
    if let first = drafts.first { subject = first.actor }
    if let last = dating?.last { context = last; contextLine = line }
    return claims
  }

  private static func endsInQuestion(_ text: SourceText, _ tokens: Range<Int>) -> Bool {
    let end = Int(text.tokens[tokens.upperBound - 1].end)
    let next = tokens.upperBound < text.tokens.count ? Int(text.tokens[tokens.upperBound].start) : text.bytes.count
    return text.bytes[end..<max(end, min(next, text.bytes.count))].contains(UInt8(ascii: "?"))
  }

  /// On whose side a source stands.
  private func speaker(of attribution: Attribution, _ units: [SentenceUnit]) -> Int? {
    guard attribution.source != nil else { return source?.actor ?? subject }
    for unit in units[attribution.sourceUnits] { if let actor = unit.actor { return actor } }
    for unit in units[attribution.sourceUnits]
    where !unit.classes.isDisjoint(with: [.title]) || unit.hash == WordHash.of("ministry") {
      return source?.actor ?? subject
    }
    return nil
  }

  /// Who and what a trigger speaks of; nil where it makes no claim.
  private mutating func draft(_ trigger: FoundTrigger, _ units: [SentenceUnit], _ attributions: [Attribution])
    -> ClaimDraft?
  {
    let rule = extractor.rules.rules[trigger.rule]
    let isDenied = attributions.contains { $0.isDenial && $0.scope.contains(trigger.units.lowerBound) }
    let isDone = !isDenied && rule.isTransitive && (rule.change == .gain || rule.change == .loss)
    let reality = Modality.of(trigger, isDone: isDone, in: units)
    guard reality != .unreal else { return nil }
    let clause = ClauseReader(units: units)
    let start = trigger.units.lowerBound
    let voice = Voice.of(trigger, rule, in: units)
    var objects = clause.objects(
      from: trigger.units.upperBound, rule: rule, object: voice == .passive ? .none : rule.object)
    var (actor, against) = (objects.actor, objects.against)
    var places = objects.places
    var first = start
    switch voice {
    case .passive:
      if rule.object == .against || rule.object == .actor {
        let subject = clause.subject(before: start)
        if rule.object == .against { against = subject?.actor ?? against } else { actor = subject?.actor ?? actor }
        first = subject?.unit ?? first
      } else {
        places = clause.places(before: start)
        if places.isEmpty, let antecedent = clause.antecedent(before: start) { places = [antecedent] }
        if places.isEmpty { return nil }
      }
    case .possessed(let place):
      places = [place]
      actor = clause.subject(before: start)?.actor
    case .active:
      switch rule.subject {
      case .actor:
        if actor == nil, let found = subjectActor(clause, start, units) { (actor, first) = (found.actor, found.unit) }
      case .against:
        if let found = subjectActor(clause, start, units) { (against, first) = (found.actor, found.unit) }
      case .place:
        places = clause.places(before: start) + (rule.object == .place ? places : [])
      case .none: break
      }
      if rule.object == .place, places.isEmpty, trigger.form != .phrase,
        let antecedent = clause.antecedent(before: start),
        objects.group == nil, !objects.hasPart
      {
        places = [antecedent]
      }
    }
    if places.isEmpty, rule.object == .none, rule.change == .contest {
      places = units[trigger.units.upperBound...].prefix(6).first { $0.hash == Words.there }?.place.map { [$0] } ?? []
    }
    if places.isEmpty { places = implied(&objects, rule, units, start) }
    places = places.filter { isDenied && $0.place.kind == .country || isClaimable($0, rule, objects) }
    if rule.needsEdge, !objects.isAtEdge { return nil }
    if rule.isAdjacent, !units[trigger.units.upperBound...].prefix(4).contains(where: { $0.place != nil }) {
      return nil
    }
    if rule.needsDate, !isDenied, !units.contains(where: { $0.date != nil }) { return nil }
    guard !places.isEmpty else { return nil }
    var isInferred = false
    if actor == nil,
      rule.infersActor && (rule.subject != .actor || trigger.form == .phrase || !rule.isTransitive) || voice == .passive
    {
      actor =
        rule.change == .contest && subject != nil ? subject : inferredActor(places, against, attributions, start, units)
      isInferred = true
    }
    guard let actor, actor != against || rule.change == .contest else { return nil }
    var change = rule.change
    if reality == .negated {
      if change == .hold {
        change = .loss
      } else if change == .gain || change == .contest {
        change = .deny
      } else {
        return nil
      }
    }
    let isEntry = rule.name == "enter"
    if change == .contest, self.isEntry(trigger, units, actor) { change = .gain }
    return ClaimDraft(
      rule: rule, change: change, trigger: trigger.units, actor: actor, against: against == actor ? nil : against,
      places: places,
      units: min(first, start)..<max(trigger.units.upperBound, objects.end),
      confidence: rule.confidence - (isInferred ? 0.2 : 0), isInferred: isInferred, isEntry: isEntry)
  }

  /// Who acts; `it` and `he` are who spoke or acted last.
  private func subjectActor(_ clause: ClauseReader, _ start: Int, _ units: [SentenceUnit]) -> (actor: Int, unit: Int)? {
    var i = start - 1
    while i >= 0, units[i].isWord,
      units[i].classes.contains(.auxiliary) || units[i].classes.contains(.adverb) || units[i].word.contains(.negation)
        || units[i].word.contains(.skip)
    { i -= 1 }
    if i >= 0, units[i].isWord, units[i].word.contains(.pronoun),
      units[i].hash != Words.it || units[..<i].contains(where: { $0.word.contains(.speech) }) || i == 0
    {
      if let actor = units[..<i].last(where: { $0.actor != nil })?.actor ?? source?.actor ?? subject {
        return (actor, i)
      }
    }
    if let found = clause.subject(before: start), let actor = found.actor { return (actor, found.unit) }
    return nil
  }

  /// The place of an object that names none: `several neighbourhoods`, `four villages there`.
  private func implied(_ objects: inout ClauseReader.Objects, _ rule: ClaimRule, _ units: [SentenceUnit], _ start: Int)
    -> [SpokenPlace]
  {
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
  private func salient(before index: Int, _ units: [SentenceUnit]) -> SpokenPlace? {
    let earlier = units[..<index].compactMap(\.place).filter { !$0.place.kind.isExtended }
    if let last = earlier.last { return last }
    guard let most = focusBefore.map({ counts[$0.place.id] ?? 0 }).max(), most > 1 else { return focusBefore.last }
    return focusBefore.last { counts[$0.place.id] == most }
  }

  /// Whether a claim about a place can be drawn, or listed.
  private func isClaimable(_ place: SpokenPlace, _ rule: ClaimRule, _ objects: ClauseReader.Objects) -> Bool {
    switch place.place.kind {
    case .country, .sea, .river, .lake, .desert, .mountain:
      place.isImprecise && place.place.kind != .country && place.place.kind != .sea
    case .governorate, .region, .valley:
      place.isImprecise || objects.group != nil || [.gain, .hold, .loss, .deny].contains(rule.change)
    default: true
    }
  }

  private func inferredActor(
    _ places: [SpokenPlace], _ against: Int?, _ attributions: [Attribution], _ start: Int, _ units: [SentenceUnit]
  ) -> Int? {
    if let attribution = attributions.first(where: { $0.scope.contains(start) && !$0.isDenial }),
      let own = speaker(of: attribution, units)
    {
      return own == against ? resolver.opponent(of: own) : own
    }
    if let against { return resolver.opponent(of: against) }
    // The side that has gained most so far gains on.
    let tally = Dictionary(gains.map { ($0.actor, 1) }, uniquingKeysWith: +)
    guard let most = tally.values.max() else { return subject }
    return gains.last { tally[$0.actor] == most }?.actor
  }

  /// Whether an entry is as good as taking a place: no fight and no holder is spoken of.
  private func isEntry(_ trigger: FoundTrigger, _ units: [SentenceUnit], _ actor: Int) -> Bool {
    let hash = units[trigger.units.lowerBound].hash
    guard Self.entries.contains(hash), trigger.units.count == 1 else { return false }
    for unit in units[max(0, trigger.units.lowerBound - 8)..<min(units.count, trigger.units.upperBound + 12)] {
      if let mention = unit.actorMention, mention.isPart { return false }
      if unit.isWord, Self.fights.contains(unit.hash) { return false }
    }
    return true
  }

  private static let entries = Set(["enter", "enters", "entered", "entering"].map { WordHash.of($0) })
  private static let fights = Set(
    [
      "battle", "battles", "battling", "clashes", "clashing", "fighting", "fierce", "defences", "defenses", "forward",
      "vanguard", "held", "some", "stormed", "outskirts", "part", "parts", "suburbs", "claimed", "fight",
    ].map { WordHash.of($0) })

  /// Drops drafts that another of the sentence says better.
  private func suppressing(_ drafts: [ClaimDraft], _ units: [SentenceUnit]) -> [ClaimDraft] {
    drafts.filter { draft in
      guard draft.change == .contest || draft.change == .approach else { return true }
      return !drafts.contains { other in
        other.change == .gain && other.actor == draft.actor
          && other.places.map(\.place.id) == draft.places.map(\.place.id)
      }
    }
  }

  // MARK: Settling

  private mutating func claims(
    of draft: ClaimDraft, _ units: [SentenceUnit], _ attributions: [Attribution], _ dating: ClaimDating?, line: Int
  ) -> [Claim] {
    let attribution = attributions.filter { $0.scope.contains(draft.trigger.lowerBound) }
      .min { abs($0.verb - draft.trigger.lowerBound) < abs($1.verb - draft.trigger.lowerBound) }
    var (change, actor, against) = (draft.change, draft.actor, draft.against)
    if let attribution, attribution.isDenial {
      guard let denied = denial(draft) else { return [] }
      (change, actor, against) = (.deny, denied, nil)
    }
    let sourceName = attribution.flatMap { $0.source ?? source?.name }
    if change == .deny, sourceName == nil { return [] }
    let date =
      dating?.date(of: draft.trigger, limit: limit(draft, units))
      ?? undated(draft, units, line)
    let slice = units[draft.units]
    let tokens = units[draft.units.lowerBound].tokens.lowerBound..<units[draft.units.upperBound - 1].tokens.upperBound
    let share = change == .deny || draft.places.count > 1 ? nil : ShareReader.share(in: tokens, of: text)
    let sectors = draft.places.count > 1 || change == .deny ? [] : SectorReader.sectors(in: slice, of: text)
    let evidence = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
    if change == .gain { for place in draft.places { gains.append((actor, place.place.id)) } }
    for place in draft.places where !place.place.kind.isExtended {
      focus.removeAll { $0.place.id == place.place.id }
      focus.append(place)
    }
    return draft.places.map { place in
      Claim(
        change: change, placeName: place.name, place: place.place, isImprecise: place.isImprecise,
        actor: resolver.actors[actor], against: against.map { resolver.actors[$0] }, share: share, sectors: sectors,
        source: sourceName, isEntry: draft.isEntry, date: date?.validDate, evidence: evidence,
        confidence: max(0.1, draft.confidence - (place.isImprecise ? 0.3 : 0) - (place.isNamed ? 0 : 0.05)))
    }
  }

  /// Whose control or entry a denial denies.
  private func denial(_ draft: ClaimDraft) -> Int? {
    switch draft.change {
    case .loss: return draft.rule.name == "lose" ? draft.against ?? resolver.opponent(of: draft.actor) : draft.actor
    case .gain:
      if draft.isInferred || draft.rule.subject == .place {
        return gains.last { gain in draft.places.contains { $0.place.id == gain.place } }?.actor ?? draft.actor
      }
      return draft.actor
    default: return draft.actor
    }
  }

  /// How far off a date may stand: what is going on is of publication unless a date stands close by.
  private func limit(_ draft: ClaimDraft, _ units: [SentenceUnit]) -> Int {
    if isProgressive(draft, units) { return 5 }
    return draft.change == .hold || draft.change == .siege ? 18 : 40
  }

  /// `are advancing on`.
  private func isProgressive(_ draft: ClaimDraft, _ units: [SentenceUnit]) -> Bool {
    guard draft.change == .approach, draft.trigger.lowerBound > 0 else { return false }
    return units[..<draft.trigger.lowerBound].suffix(2).contains { $0.isWord && Words.be.contains($0.hash) }
  }

  /// The date of a sentence that tells none: that of publication for what is so, else the day last spoken of nearby.
  private func undated(_ draft: ClaimDraft, _ units: [SentenceUnit], _ line: Int) -> ResolvedDate? {
    guard let published else { return nil }
    if draft.change == .hold || draft.change == .siege { return ResolvedDate(published) }
    let before = units[..<draft.trigger.lowerBound].suffix(4)
    let isPresent = before.contains { $0.isWord && Self.present.contains($0.hash) }
    if !isPresent, draft.change != .deny, contextLine == line, let context, let day = context.middle,
      published.days(since: day) < 30
    {
      return context
    }
    return ResolvedDate(published)
  }

  private static let present = Set(["has", "have", "is", "are", "now", "still"].map { WordHash.of($0) })
}
