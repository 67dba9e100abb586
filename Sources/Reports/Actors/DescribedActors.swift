import Gazetteer

/// Actors that are described: `Syrian government troops`, `Haftar's army`, `Malian soldiers`.
extension ActorFinder {
  /// `Syrian government troops`, `Haftar's army`, `Kurdish-led forces`, `Kyiv's men`.
  func described(
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
    guard !named.isEmpty else { return nil }
    if let mention = sharing(start, count, named.map(\.entry.actor), end) { return mention }
    guard let head = head(from: start + count, end) else { return nil }
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

  /// `Ethiopian and Eritrean troops`: the first of two that share a word for forces.
  private func sharing(_ start: Int, _ count: Int, _ actors: [Int], _ end: Int) -> ActorMention? {
    let (and, next) = (start + count, start + count + 1)
    guard next < end, text.tokens[and].hash == Words.and, text.tokens[and].gap == .space,
      let second = matches(at: next, end: end).first(where: { $0.entry.role == .adjective }),
      let head = head(from: next + second.count, end), !head.isFlag, !head.isGripOnly
    else { return nil }
    return ActorMention(
      tokens: start..<and, form: .description, candidates: actors.filter { table.actors[$0].kind == .state },
      sort: head.sort)
  }

  func startsName(_ index: Int, _ end: Int) -> Bool {
    matches(at: index, end: end).contains { $0.entry.role == .name }
  }

  struct Head {
    var end: Int
    var sort: ForceWord
    var isPart: Bool
    var isFlag: Bool
    /// `Russian hands`, `rebel control`.
    var isGripOnly = false
  }

  /// The head of a description: the last of a run of words such as `government troops`, passing over `US-backed`.
  func head(from start: Int, _ end: Int, isFirst: Bool = false) -> Head? {
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
      if let unitEnd = numberedUnit(at: index, end) {
        head = Head(end: unitEnd, sort: sort.isEmpty ? .force : sort, isPart: isPart, isFlag: false)
        index = unitEnd
        continue
      }
      let classes = words.classes(of: token.hash)
      if head != nil, classes.contains(.grip), isVerb(index, end) { break }
      if classes.contains(.speaker), classes.isDisjoint(with: ForceWord.heads.union([.modifier])) { return nil }
      if classes.contains(.part) { isPart = true }
      // `security forces` are a state's.
      if token.hash == Self.security { sort.insert(.state) }
      if !classes.isDisjoint(with: ForceWord.heads.union([.flag, .group, .grip])) || classes.contains(.part) {
        sort.formUnion(classes.intersection(.heads))
        // `federal control`, `the council's hands`
        if classes.contains(.grip), head == nil, index > start, Self.rulers.contains(text.tokens[index - 1].hash) {
          sort.insert(.state)
        }
        let isGrip = classes.contains(.grip) && head == nil
        head = Head(
          end: index + 1, sort: sort, isPart: isPart, isFlag: classes.contains(.flag),
          isGripOnly: isGrip && sort.isEmpty)
      } else if classes.isDisjoint(with: [.modifier]), !isQuarter(index, start) {
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

  /// `its North grouping`: a part of the compass within a name.
  private func isQuarter(_ index: Int, _ start: Int) -> Bool {
    index > 0 && text.tokens[index].gap.joins && mentionWords.classes(of: text.tokens[index].hash).contains(.direction)
      && mentionWords.classes(of: text.tokens[index - 1].hash).isDisjoint(with: [
        .article, .preposition, .placePreposition,
      ])
  }

  /// Where `16th Infantry Division`, `110th Mechanised Brigade` ends, if it begins at a word.
  func numberedUnit(at index: Int, _ end: Int) -> Int? {
    let number = text.tokens[index]
    guard number.traits.contains(.digit), number.end - number.start > 2,
      text.bytes[Int(number.end) - 1] &- 0x61 < 26
    else { return nil }
    for i in (index + 1)..<max(index + 1, min(end, index + 4)) {
      guard text.tokens[i].gap.joins, text.tokens[i].traits.contains(.capital) else { return nil }
      if words.classes(of: text.tokens[i].hash).contains(.title) { return i + 1 }
    }
    return nil
  }

  private static let approximations = Set(["about", "around"].map { WordHash.of($0) })

  /// Whether `control` is what fighters do: `its fighters control 31 bases`, not `rebel control of`.
  func isVerb(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end, text.tokens[index + 1].gap.joins else { return false }
    let next = mentionWords.classes(of: text.tokens[index + 1].hash)
    // `control about 60 percent of X`
    if text.tokens[index].hash == Self.control, Self.approximations.contains(text.tokens[index + 1].hash) {
      return true
    }
    return text.tokens[index].hash == Self.control
      && next.isDisjoint(with: [.preposition, .placePreposition, .auxiliary])
      && text.tokens[index + 1].hash != Words.and
  }

  /// A leader, land or seat alone.
  func bare(_ start: Int, _ entries: [(entry: ActorTable.Entry, count: Int)]) -> ActorMention? {
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

  /// `is Ukrainian`, `remains firmly Armenian`, `has been Russian since August`: of a state, and nothing follows that it describes.
  func predicate(_ start: Int, _ end: Int, _ entries: [(entry: ActorTable.Entry, count: Int)]) -> ActorMention? {
    let states = entries.filter { $0.entry.role == .adjective && table.actors[$0.entry.actor].kind == .state }
    guard let first = states.first, start > 0 else { return nil }
    let next = start + first.count
    let isLast =
      next >= end || !text.tokens[next].gap.isDisjoint(with: [.comma, .stop, .colon, .dash, .closing, .line])
      || Self.afterPredicates.contains(text.tokens[next].hash)
    guard isLast else { return nil }
    var i = start - 1
    while i > 0, start - i < 4, text.tokens[i + 1].gap == .space,
      text.tokens[i].classes.contains(.adverb) || Self.firmly.contains(text.tokens[i].hash)
    { i -= 1 }
    guard text.tokens[i + 1].gap == .space,
      Words.be.contains(text.tokens[i].hash) || Words.remain.contains(text.tokens[i].hash)
    else { return nil }
    var mention = ActorMention(
      tokens: start..<next, form: .description, candidates: states.filter { $0.count == first.count }.map(\.entry.actor)
    )
    mention.isPredicate = true
    return mention
  }

  private static let firmly = Set(
    ["firmly", "still", "now", "again", "solidly", "entirely", "fully", "securely"].map { WordHash.of($0) })
  private static let afterPredicates = Set(
    ["since", "again", "still", "beyond", "now", "once", "for", "until", "and", "but"].map { WordHash.of($0) })

  /// `Malian troops`, where the lexicon has no such actor.
  func ofCountry(_ start: Int, _ end: Int) -> ActorMention? {
    guard let place = places[start],
      place.resolved.mention.kind == .adjectival || text.tokens[start].traits.contains(.possessive),
      let country = place.resolved.mention.placeID, country.hasPrefix("country:")
    else { return nil }
    guard let head = head(from: place.tokens.upperBound, end) else { return nil }
    var mention = ActorMention(tokens: start..<head.end, form: .description, sort: head.sort, isPart: head.isPart)
    mention.country = String(country.dropFirst(8))
    mention.newName = place.resolved.place?.name
    mention.isFlag = head.isFlag
    let kinds = head.sort.kinds
    if !kinds.isEmpty, !kinds.contains(.state) {
      mention.form = .generic
      mention.newName = text.string(ofTokens: mention.tokens)
    }
    return mention
  }

  static let needArticle = Set(
    ["military", "state", "opposition", "guerrilla", "republic", "administration", "resistance", "part", "pro"].map {
      WordHash.of($0)
    })
  static let our = WordHash.of("our")
  static let of = [Words.of, Words.from, WordHash.of("loyal"), WordHash.of("belonging"), WordHash.of("allied")]
  static let his = WordHash.of("his")
  static let control = WordHash.of("control")
  static let security = WordHash.of("security")
  static let armed = WordHash.of("armed")
  static let rulers = Set(
    ["federal", "council", "national", "republican", "royal", "presidential", "official", "parliament"].map {
      WordHash.of($0)
    })
  static let garrison = WordHash.of("garrison")
  static let garrisons = WordHash.of("garrisons")
  static let her = WordHash.of("her")
  static let allied = WordHash.of("allied")
}
