import Gazetteer
import Geography

/// One reading of an article, sentence by sentence, with what is remembered from one to the next.
struct ClaimReading {
  let extractor: ClaimExtractor
  let text: SourceText
  let published: CalendarDate?
  let finder: ActorFinder
  let placed: [PlacedMention]
  let placeAt: [Int: Int]
  /// The towns of the text by their names.
  let towns: [String: Place]
  var resolver: ActorResolver
  var offsets: [Int]

  /// The places that `the town` may mean, the last one last.
  var focus: [SpokenPlace] = []
  /// The last two places joined by `and`, which `both towns` means.
  var pair: [SpokenPlace] = []
  /// How often a place has been named.
  var counts: [String: Int] = [:]
  /// The last area spoken of, where `four villages there` lie.
  var area: SpokenPlace?
  var areaLine: Int?
  /// The place that a line is about: `Sennar: …`.
  var topic: (place: SpokenPlace, line: Int)?
  /// The countries where most places of the text lie.
  let theatre: Set<String>
  /// The first of them.
  let homeland: String?
  /// On whose side people speak who were introduced with it, by the last word of their names.
  var speakers: [UInt64: Int] = [:]
  /// Of which state an office is, by its word, that spoke last with its country named.
  var officials: [UInt64: Int] = [:]
  /// The state whose seat was last named for it, and in which sentence: `Moscow's account`.
  var seat: (actor: Int, sentence: Int)?
  /// The city that the text names most often.
  let mainTown: SpokenPlace?
  /// How often each actor was said to take ground, also where no place is named.
  var pushes: [Int: Int] = [:]
  /// Whose statement the text is, where it speaks of `our forces` and names them.
  var author: Int?
  /// What the last sentence that claimed something claimed.
  var lastClaims: (claims: [Claim], sentence: Int) = ([], -1)
  var sentence = 0
  /// The line being read.
  var line = 0
  /// What ``focus`` was before the sentence being read.
  var focusBefore: [SpokenPlace] = []
  /// Who acted last.
  var subject: Int?
  /// Who gained last, where and when.
  var gains: [(actor: Int, place: String)] = []
  var source: (name: String, actor: Int?)?
  var context: ResolvedDate?
  var contextLine = -1
  /// The year that the text last named.
  var namedYear: Int?
  /// The day of the heading that stands above: what follows is of that day unless it says otherwise.
  var sectionDay: ResolvedDate?

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
    let countries = Self.countries(of: placed)
    mainTown = Self.mainTown(of: placed)
    theatre = Set(countries.prefix(3))
    homeland = countries.first
    resolver = ActorResolver(table: extractor.actors, countries: countries)
    offsets = []
  }

  private static func mainTown(of placed: [PlacedMention]) -> SpokenPlace? {
    let cities = placed.filter { $0.resolved.place?.kind == .city && $0.resolved.mention.kind == .locative }
    let counts = Dictionary(cities.compactMap { $0.resolved.place?.id }.map { ($0, 1) }, uniquingKeysWith: +)
    guard let most = counts.values.max(),
      let city = cities.first(where: { counts[$0.resolved.place?.id ?? ""] == most }), let place = city.resolved.place
    else { return nil }
    return SpokenPlace(name: city.resolved.mention.text, place: place, isNamed: false)
  }

  /// ISO codes of the countries that the mentions lie in, the most frequent first.
  static func countries(of placed: [PlacedMention]) -> [String] {
    var counts: [String: Int] = [:]
    for mention in placed
    where mention.resolved.mention.kind != .boilerplate && mention.resolved.mention.kind != .metonym {
      for country in mention.resolved.place?.countries ?? [] { counts[country, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Whether the text tells of sport, in the words of war.
  private var isOfSport: Bool {
    var words: Set<UInt64> = []
    for token in text.tokens where extractor.claimWords.classes(of: token.hash).contains(.sport) {
      words.insert(token.hash)
    }
    return words.count >= 3
  }

  mutating func read() -> [Claim] {
    guard !isOfSport else { return [] }
    var claims: [Claim] = []
    var scalars = ScalarOffsets(bytes: text.bytes)
    for (tokens, isProse) in SentenceParting.sentences(of: text) {
      focusBefore = focus
      sentence += 1
      line = text.lineIndex(of: tokens.lowerBound)
      let units = self.units(of: tokens, isProse: isProse)
      if !isProse, let day = headingDay(units) { sectionDay = day }
      // `Zabid. Quiet since Sunday.`
      if units.count <= 2, let place = units.first?.place,
        units.allSatisfy({ $0.place != nil || !$0.word.isDisjoint(with: [.placeNoun]) })
      {
        topic = (place, line)
        if units.count == 2, let other = units[1].place { pair = [place, other] }
      }
      // `10 August. The town was …`
      if !units.isEmpty, let day = units.first?.date, units.allSatisfy({ $0.date != nil }),
        let resolved = DateResolver(published: published).resolve(day, context: nil), resolved.day != nil
      {
        (context, contextLine) = (resolved, line)
      }
      guard isProse || isListItem(tokens) else { continue }
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

  /// The day that a heading names, and little besides: `3 August (Saturday)`.
  private func headingDay(_ units: [SentenceUnit]) -> ResolvedDate? {
    let dates = units.compactMap(\.date)
    guard let first = dates.first, units.count - dates.count <= 2 else { return nil }
    let day = DateResolver(published: published).resolve(first, context: nil)
    return day?.day == nil ? nil : day
  }

  /// Whether the words stand behind a bullet, and are enough to say something.
  private func isListItem(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 5 else { return false }
    var index = Int(text.tokens[tokens.lowerBound].start) - 1
    while index >= 0, text.bytes[index] == 0x20 || text.bytes[index] == 0x09 { index -= 1 }
    guard index >= 0 else { return false }
    // `-`, `*`, or the last byte of `•`.
    let mark = text.bytes[index]
    if mark == 0xA2 { return index >= 2 && text.bytes[index - 1] == 0x80 && text.bytes[index - 2] == 0xE2 }
    return (mark == 0x2D || mark == 0x2A) && (index == 0 || text.bytes[index - 1] == 0x0A)
  }

  static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  mutating func claimsOfSentence(_ units: [SentenceUnit], _ tokens: Range<Int>) -> [Claim] {
    guard units.count > 2 else { return [] }
    let isQuestion = tokens.upperBound < text.tokens.count ? Self.endsInQuestion(text, tokens) : false
    let attributions = AttributionReader(units: units, text: text).attributions()
    let units = settled(units, attributions)
    let dates = DateResolver(published: published)
    let dating = ClaimDating(units: units, resolver: dates, context: context ?? sectionDay)
    var read: [(view: SentenceView, attributions: [Attribution], drafts: [ClaimDraft])] = []
    if !isQuestion {
      for view in Insertions(units: units, rules: extractor.rules).views() {
        let isWhole = view.units.count == units.count
        let own = isWhole ? attributions : AttributionReader(units: view.units, text: text).attributions()
        read.append((view, own, drafts(of: view, own)))
      }
    }
    let drafts = read.flatMap(\.drafts)
    var placed: [(at: Int, claims: [Claim])] = []
    for (view, attributions, found) in read {
      let isWhole = view.units.count == units.count
      let dating =
        isWhole ? dating : ClaimDating(units: view.units, resolver: dates, context: context ?? sectionDay)
      for draft in suppressing(found, among: drafts) {
        let at = view.units[draft.trigger.lowerBound].tokens.lowerBound
        placed.append((at, self.claims(of: draft, view.units, attributions, dating, line: line)))
      }
    }
    // In the order of the text, whichever view they were read in; a word makes claims in one of them only.
    var claims = placed.sorted { $0.at < $1.at }.flatMap(\.claims)
    if claims.isEmpty { claims = denials(units, attributions, tokens) }
    if !claims.isEmpty { lastClaims = (claims, sentence) }
    for attribution in attributions { introduce(attribution, units) }
    for attribution in attributions {
      let name = attribution.source ?? source?.name
      let actor = speaker(of: attribution, units)
      if let name { source = (name, actor) }
    }
    // `X is in the army's hands` says nothing of who acts.
    if let first = drafts.first(where: { $0.rule.subject == .actor }) ?? drafts.first { subject = first.actor }
    if let last = dating.last { context = last; contextLine = line }
    return claims
  }

  /// What the words of a view say, as far as they are readable in it.
  private mutating func drafts(of view: SentenceView, _ attributions: [Attribution]) -> [ClaimDraft] {
    let triggers = TriggerFinder(table: extractor.rules)
    var drafts: [ClaimDraft] = []
    var index = view.readable.lowerBound
    while index < view.readable.upperBound {
      var consumed = index + 1
      for trigger in triggers.triggers(at: index, in: view.units) {
        if let draft = draft(trigger, view.units, attributions) {
          drafts.append(draft)
          consumed = max(consumed, trigger.units.upperBound)
          break
        }
      }
      index = consumed
    }
    return drafts
  }

  static func endsInQuestion(_ text: SourceText, _ tokens: Range<Int>) -> Bool {
    let end = Int(text.tokens[tokens.upperBound - 1].end)
    let next = tokens.upperBound < text.tokens.count ? Int(text.tokens[tokens.upperBound].start) : text.bytes.count
    return text.bytes[end..<max(end, min(next, text.bytes.count))].contains(UInt8(ascii: "?"))
  }

  /// Drops drafts that another of the sentence says better.
  func suppressing(_ drafts: [ClaimDraft], among all: [ClaimDraft]) -> [ClaimDraft] {
    drafts.filter { draft in
      guard draft.change == .contest || draft.change == .approach else { return true }
      return !all.contains { other in
        other.change == .gain && other.actor == draft.actor
          && other.places.map(\.place.id) == draft.places.map(\.place.id)
      }
    }
  }
}
