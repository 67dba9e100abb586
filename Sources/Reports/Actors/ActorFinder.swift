import Gazetteer

/// Finds the words of a text that mean armed parties, and what they tell; who is meant is settled by ``ActorResolver``.
struct ActorFinder {
  let text: SourceText
  let table: ActorTable
  let words: ForceWords
  let mentionWords: MentionWords
  /// The places of the text by their first words.
  let places: [Int: PlacedMention]

  /// The mentions within some words, in order; none overlap.
  func mentions(in tokens: Range<Int>) -> [ActorMention] {
    var found: [ActorMention] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let mention = mention(at: index, end: tokens.upperBound) {
        found.append(mention)
        index = max(index + 1, mention.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func mention(at start: Int, end: Int) -> ActorMention? {
    let token = text.tokens[start]
    let entries = matches(at: start, end: end)
    if let mention = holder(start, end, entries) { return mention }
    if let first = entries.first(where: { $0.entry.role == .name }),
      entries.allSatisfy({ $0.count <= first.count || $0.entry.role != .adjective })
    {
      return named(start, first.count, entries, end)
    }
    if let adjective = entries.first(where: {
      $0.entry.role == .adjective || $0.entry.role == .leader || $0.entry.role == .seat || $0.entry.role == .land
    }) {
      if let mention = described(start, adjective.count, entries, end) { return mention }
      if let mention = bare(start, entries) { return mention }
      if adjective.entry.role != .adjective { return nil }
    }
    if let mention = ofCountry(start, end) { return mention }
    let classes = words.classes(of: token.hash)
    if !classes.isEmpty, let mention = generic(start, end, classes) { return mention }
    return unknown(start, end)
  }

  /// Who holds a place by a word with a hyphen: `rebel-held`, `Armenian-held`, `Government-controlled`.
  private func holder(_ start: Int, _ end: Int, _ entries: [(entry: ActorTable.Entry, count: Int)]) -> ActorMention? {
    let count = entries.map(\.count).max() ?? 1
    let next = start + count
    guard next < end, text.tokens[next].gap == .hyphen, Self.holding.contains(text.tokens[next].hash) else {
      return nil
    }
    if !entries.isEmpty {
      let actors = entries.filter { $0.count == count }.map(\.entry.actor)
      return ActorMention(tokens: start..<next, form: .description, candidates: actors)
    }
    let sort = words.classes(of: text.tokens[start].hash).intersection(.heads)
    return sort.isEmpty ? nil : ActorMention(tokens: start..<next, form: .generic, sort: sort)
  }

  private static let holding = Set(["held", "controlled", "occupied"].map { WordHash.of($0) })

  // MARK: Known names

  /// The names of the lexicon that stand at a word, the longest first.
  private func matches(at start: Int, end: Int) -> [(entry: ActorTable.Entry, count: Int)] {
    let token = text.tokens[start]
    var found: [(entry: ActorTable.Entry, count: Int)] = []
    for entry in table.entries(from: token.hash) {
      let count = entry.rest.count + 1
      guard start + count <= end else { continue }
      if entry.isAllCapitals, !token.traits.contains(.allCapitals) { continue }
      if entry.isCapital, !token.traits.contains(.capital) { continue }
      // A word that shouts as all do around it is no name for that.
      if entry.isAllCapitals, token.traits.contains(.inTitle), text.tokens[start].end - token.start <= 2 { continue }
      guard
        zip(entry.rest, (start + 1)..<(start + count)).allSatisfy({ hash, index in
          text.tokens[index].hash == hash
            && text.tokens[index].gap.isDisjoint(with: [.line, .stop, .comma, .opening, .bar])
        })
      else { continue }
      found.append((entry, count))
    }
    return found
  }

  private func named(
    _ start: Int, _ count: Int, _ entries: [(entry: ActorTable.Entry, count: Int)], _ end: Int
  ) -> ActorMention? {
    let candidates = entries.filter { $0.entry.role == .name && $0.count == count }.map(\.entry.actor)
    var mention = ActorMention(tokens: start..<(start + count), form: .name, candidates: candidates)
    extend(&mention, end)
    return mention
  }

  /// Takes in what follows a name: `militants`, `(SDF)`, `[Daesh]`, `group`, `flag`.
  private func extend(_ mention: inout ActorMention, _ end: Int) {
    var next = mention.tokens.upperBound
    if next < end, text.tokens[next].gap.contains(.opening) {
      let inner = matches(at: next, end: end).filter { $0.entry.role == .name }
      if let first = inner.first, mention.candidates.contains(first.entry.actor) {
        next += first.count
        mention.tokens = mention.tokens.lowerBound..<next
      } else if text.tokens[next].traits.contains(.allCapitals), next + 1 < end,
        text.tokens[next + 1].gap.contains(.closing)
      {
        next += 1
        mention.tokens = mention.tokens.lowerBound..<next
      }
    }
    var last = next
    var hasHead = false
    while next < end,
      text.tokens[next].gap.joins
        || next == mention.tokens.upperBound && text.tokens[next].gap.contains(.closing)
          && text.tokens[next].gap.isDisjoint(with: [.comma, .stop, .line])
    {
      let classes = words.classes(of: text.tokens[next].hash)
      if classes.contains(.speaker), classes.isDisjoint(with: .heads) { return }
      if !classes.isDisjoint(with: [.flag]) { mention.isFlag = true }
      if classes.contains(.part) { mention.isPart = true }
      if !classes.isDisjoint(with: ForceWord.heads.union([.group, .flag, .part])) {
        last = next + 1
        hasHead = true
      } else if !(classes.contains(.modifier) && !hasHead) {
        break
      }
      next += 1
    }
    if hasHead { mention.tokens = mention.tokens.lowerBound..<last }
  }

  // MARK: Descriptions

  /// `Syrian government troops`, `Haftar's army`, `Kurdish-led forces`, `Kyiv's men`.
  private func described(
    _ start: Int, _ count: Int, _ entries: [(entry: ActorTable.Entry, count: Int)], _ end: Int
  ) -> ActorMention? {
    let usable = entries.filter { $0.count == count && $0.entry.role != .name }
    let lastToken = text.tokens[start + count - 1]
    let isPossessive = lastToken.traits.contains(.possessive)
    let named = usable.filter { entry in
      switch entry.entry.role {
      case .adjective, .seat: true
      case .leader: isPossessive || start + count < end && !text.tokens[start + count].traits.contains(.capital)
      case .land: isPossessive
      case .name: false
      }
    }
    guard !named.isEmpty, let head = head(from: start + count, end) else { return nil }
    // `Rakhine State` is where they fight, not who.
    if let place = places[start], place.resolved.mention.kind == .locative, place.tokens.upperBound >= head.end {
      return nil
    }
    var mention = ActorMention(tokens: start..<head.end, form: .description, sort: head.sort, isPart: head.isPart)
    mention.isFlag = head.isFlag
    let kinds = head.sort.kinds
    // `Syrian rebels` are not the Syrian state's, while `Houthi rebels` are the Houthis.
    let isOpposed = !kinds.isEmpty && !kinds.contains(.state) && head.sort.isDisjoint(with: [.state])
    let fitting = named.map(\.entry.actor).filter { !(isOpposed && table.actors[$0].kind == .state) }
    if fitting.isEmpty {
      let countries = Set(named.compactMap { table.actors[$0.entry.actor].countries.first })
      mention.form = .generic
      mention.candidates = table.actors.indices.filter { index in
        let actor = table.actors[index]
        return kinds.contains(actor.kind) && actor.countries.contains(where: countries.contains)
      }
      mention.newName = text.string(ofTokens: mention.tokens)
    } else {
      mention.candidates = fitting
    }
    extend(&mention, end)
    return mention
  }

  private func startsName(_ index: Int, _ end: Int) -> Bool {
    matches(at: index, end: end).contains { $0.entry.role == .name }
  }

  private struct Head {
    var end: Int
    var sort: ForceWord
    var isPart: Bool
    var isFlag: Bool
    /// `Russian hands`, `rebel control`.
    var isGripOnly = false
  }

  /// The head of a description: the last of a run of words such as `government troops`, passing over `US-backed`.
  private func head(from start: Int, _ end: Int, isFirst: Bool = false) -> Head? {
    var index = start
    var head: Head?
    var sort: ForceWord = []
    var isPart = false
    while index < end, index - start < 7 {
      let token = text.tokens[index]
      guard token.gap.joins || index == start && head == nil && isFirst else { break }
      // `US-backed`, `Kurdish-led`.
      if index + 1 < end, text.tokens[index + 1].gap == .hyphen,
        mentionWords.classes(of: text.tokens[index + 1].hash).contains(.compound)
      {
        index += 2
        continue
      }
      // `Lebanon's pro-regime Hezbollah`: the name is the actor.
      if index > start, token.traits.contains(.capital), startsName(index, end) { return nil }
      let classes = words.classes(of: token.hash)
      if head != nil, classes.contains(.grip), isVerb(index, end) { break }
      if classes.contains(.speaker), classes.isDisjoint(with: ForceWord.heads.union([.modifier])) { return nil }
      if classes.contains(.part) { isPart = true }
      if !classes.isDisjoint(with: ForceWord.heads.union([.flag, .group, .grip])) || classes.contains(.part) {
        sort.formUnion(classes.intersection(.heads))
        let isGrip = classes.contains(.grip) && head == nil
        head = Head(
          end: index + 1, sort: sort, isPart: isPart, isFlag: classes.contains(.flag),
          isGripOnly: isGrip && sort.isEmpty)
      } else if classes.isDisjoint(with: [.modifier]) {
        let isNameOfCountry =
          places[index]?.resolved.mention.kind == .adjectival
          || !table.entries(from: token.hash).isEmpty && token.traits.contains(.capital)
        if !isNameOfCountry { break }
      }
      index += 1
    }
    guard let found = head else { return nil }
    if found.end < end, text.tokens[found.end].gap == .space, text.tokens[found.end].traits.contains(.capital),
      startsName(found.end, end)
    {
      return nil
    }
    // `army commander`: the head is a person.
    if found.end < end, text.tokens[found.end].gap == .space,
      words.classes(of: text.tokens[found.end].hash).contains(.speaker)
    {
      return nil
    }
    return found
  }

  /// Whether `control` is what fighters do: `its fighters control 31 bases`, not `rebel control of`.
  private func isVerb(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end, text.tokens[index + 1].gap.joins else { return false }
    let next = mentionWords.classes(of: text.tokens[index + 1].hash)
    return text.tokens[index].hash == Self.control
      && next.isDisjoint(with: [.preposition, .placePreposition, .auxiliary])
      && text.tokens[index + 1].hash != Words.and
  }

  /// A leader, land or seat alone.
  private func bare(_ start: Int, _ entries: [(entry: ActorTable.Entry, count: Int)]) -> ActorMention? {
    for (role, form) in [(ActorTable.Role.land, ActorMention.Form.land), (.seat, .land), (.leader, .leader)] {
      let fitting = entries.filter { $0.entry.role == role }
      guard let first = fitting.first else { continue }
      if role == .seat, places[start]?.resolved.mention.kind != .metonym { continue }
      return ActorMention(
        tokens: start..<(start + first.count), form: form,
        candidates: fitting.filter { $0.count == first.count }.map(\.entry.actor))
    }
    return nil
  }

  /// `Malian troops`, where the lexicon has no such actor.
  private func ofCountry(_ start: Int, _ end: Int) -> ActorMention? {
    guard let place = places[start],
      place.resolved.mention.kind == .adjectival || text.tokens[start].traits.contains(.possessive),
      let country = place.resolved.mention.placeID, country.hasPrefix("country:")
    else { return nil }
    guard let head = head(from: place.tokens.upperBound, end) else { return nil }
    var mention = ActorMention(tokens: start..<head.end, form: .description, sort: head.sort, isPart: head.isPart)
    mention.country = String(country.dropFirst(8))
    mention.isFlag = head.isFlag
    let kinds = head.sort.kinds
    if !kinds.isEmpty, !kinds.contains(.state) {
      mention.form = .generic
      mention.newName = text.string(ofTokens: mention.tokens)
    }
    return mention
  }

  private static let needArticle = Set(
    ["military", "state", "opposition", "guerrilla", "republic", "administration", "resistance", "part", "pro"].map {
      WordHash.of($0)
    })
  private static let his = WordHash.of("his")
  private static let control = WordHash.of("control")
  private static let armed = WordHash.of("armed")
  private static let garrison = WordHash.of("garrison")
  private static let garrisons = WordHash.of("garrisons")
  private static let her = WordHash.of("her")
  private static let allied = WordHash.of("allied")

  // MARK: Words without names

  /// `the rebels`, `government troops`, `they`, `its forces`, `the group`, `the enemy`.
  private func generic(_ start: Int, _ end: Int, _ classes: ForceWord) -> ActorMention? {
    let before = start > 0 && text.tokens[start].gap.joins ? mentionWords.classes(of: text.tokens[start - 1].hash) : []
    let hasArticle = before.contains(.article)
    if classes.contains(.pronoun) { return ActorMention(tokens: start..<(start + 1), form: .pronoun) }
    if classes.contains(.possessive) {
      guard let head = head(from: start + 1, end), head.isFlag || !head.sort.isEmpty || head.isPart else { return nil }
      let isGarrison =
        text.tokens[head.end - 1].hash == Self.garrison || text.tokens[head.end - 1].hash == Self.garrisons
      var mention = ActorMention(
        tokens: start..<head.end, form: isGarrison ? .generic : .pronoun, sort: isGarrison ? .state : head.sort,
        isPart: head.isPart, isFlag: head.isFlag)
      mention.isPersonal = text.tokens[start].hash == Self.his || text.tokens[start].hash == Self.her
      return mention
    }
    if text.tokens[start].gap == .hyphen { return nil }
    // `armed groups` stand against whoever rules.
    if text.tokens[start].hash == Self.armed, start + 1 < end, text.tokens[start + 1].gap.joins,
      words.classes(of: text.tokens[start + 1].hash).contains(.group)
    {
      var mention = ActorMention(tokens: start..<(start + 2), form: .generic, sort: .rebel)
      mention.newName = text.string(ofTokens: mention.tokens)
      return mention
    }
    if classes.contains(.enemy), hasArticle { return ActorMention(tokens: start..<(start + 1), form: .enemy) }
    guard let head = head(from: start, end, isFirst: true), !head.isGripOnly else { return nil }
    let isGroup = head.sort.isEmpty
    if isGroup {
      guard hasArticle, text.tokens[head.end - 1].hash == WordHash.of("group") || classes.contains(.group) else {
        return nil
      }
      return ActorMention(tokens: start..<head.end, form: .generic, sort: .group)
    }
    var sort = head.sort
    for index in start..<head.end {
      sort.formUnion(words.classes(of: text.tokens[index].hash).intersection(ForceWord.heads.union(.regime)))
    }
    if classes.contains(.group), hasArticle,
      text.tokens[start].traits.contains(.possessive) && sort.isDisjoint(with: .state)
        || head.end - start > 1 && sort == .force
    {
      sort = .group
    }
    // `military sweep`, `state television`
    if head.end - start == 1, Self.needArticle.contains(text.tokens[start].hash),
      start == 0 || text.tokens[start - 1].hash != Words.the
    {
      return nil
    }
    // `forces` alone names nobody; `the forces` those last spoken of.
    if sort.subtracting(.regime) == .force && !hasArticle && head.end - start == 1
      && !text.tokens[start].traits.contains(.opensSentence)
    {
      return nil
    }
    if before.contains(.preposition), sort.subtracting(.regime) == .force, head.end - start == 1 { return nil }
    var mention = ActorMention(
      tokens: start..<head.end, form: .generic, sort: sort, isPart: head.isPart, isFlag: head.isFlag)
    mention.isAllied = text.tokens[start].hash == Self.allied
    if !sort.isDisjoint(with: [.rebel, .jihadist, .separatist, .paramilitary]) {
      mention.newName = text.string(ofTokens: mention.tokens)
    }
    return mention
  }

  /// `the Ahfad al-Rasul Brigade`, `Yakutumba militiamen`: names that the lexicon does not have.
  private func unknown(_ start: Int, _ end: Int) -> ActorMention? {
    let first = text.tokens[start]
    // `In Herat insurgents …`: where, then who.
    if places[start]?.resolved.mention.kind == .locative, start > 0,
      mentionWords.classes(of: text.tokens[start - 1].hash).contains(.placePreposition)
    {
      return nil
    }
    guard first.traits.contains(.capital), !first.traits.contains(.inTitle), !first.traits.contains(.digit) else {
      return nil
    }
    let firstClasses = mentionWords.classes(of: first.hash)
    guard
      firstClasses.isDisjoint(with: [
        .article, .title, .calendar, .preposition, .placePreposition, .reporting, .auxiliary, .number, .direction,
      ])
    else { return nil }
    if first.traits.contains(.opensSentence), firstClasses.contains(.word), !firstClasses.contains(.notPlace) {
      return nil
    }
    var index = start
    while index < end, index - start < 6 {
      let token = text.tokens[index]
      if index > start, !token.gap.joins { return nil }
      let classes = words.classes(of: token.hash)
      let isCapital = token.traits.contains(.capital)
      if index > start {
        if isCapital, classes.contains(.title) {
          var mention = ActorMention(tokens: start..<(index + 1), form: .name)
          mention.newName = text.string(ofTokens: mention.tokens)
          extend(&mention, end)
          return mention
        }
        if !isCapital, !classes.isDisjoint(with: [.rebel, .jihadist, .separatist, .militia, .paramilitary]) {
          guard let head = head(from: index, end, isFirst: true) else { return nil }
          var mention = ActorMention(tokens: start..<head.end, form: .name, sort: head.sort)
          mention.newName = text.string(ofTokens: mention.tokens)
          return mention
        }
      }
      let joinsName = isCapital || mentionWords.classes(of: token.hash).contains(.particle)
      guard joinsName, !token.traits.contains(.possessive) else { return nil }
      index += 1
    }
    return nil
  }
}
