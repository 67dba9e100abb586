/// Finds the capitalised names of a text and what each may be.
struct Segmenter {
  private let text: SourceText
  private var scanner: NameScanner

  init(text: SourceText, lexicon: NameLexicon) {
    self.text = text
    scanner = NameScanner(lexicon: lexicon, text: text)
  }

  /// The names in the order of the text; none overlap.
  mutating func segments() -> [Segment] {
    var segments: [Segment] = []
    var index = 0
    while index < text.tokens.count {
      guard mayStart(index), let segment = segment(at: index) else {
        index += 1
        continue
      }
      segments.append(segment)
      index = segment.tokens.upperBound
    }
    return segments
  }

  /// A capital, or an article in small letters that a hyphen joins to one.
  private func mayStart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.traits.contains(.arabic) || token.traits.contains(.digit) { return false }
    if isCurrency(token) { return false }
    if token.traits.contains(.capital) { return true }
    guard token.end - token.start <= 4, index + 1 < text.tokens.count else { return false }
    let next = text.tokens[index + 1]
    guard next.traits.contains(.capital), next.gap.joins, text.isArticle(index) else { return false }
    return next.gap == .hyphen || SegmentWords.spacedArticles.contains(token.hash)
  }

  /// `US$`, `$US`
  private func isCurrency(_ token: Token) -> Bool {
    let (before, after) = (Int(token.start) - 1, Int(token.end))
    return before >= 0 && text.bytes[before] == 0x24 || after < text.bytes.count && text.bytes[after] == 0x24
  }

  private mutating func segment(at index: Int) -> Segment? {
    let token = text.tokens[index]
    let classes = text.classes(of: index)
    let capitalSaysNothing = !token.traits.isDisjoint(with: [.opensSentence, .inTitle])
    // `As Raqqa fell`: no article.
    if capitalSaysNothing,
      classes.contains(.word) || !classes.isDisjoint(with: [.preposition, .placePreposition, .article]),
      text.isArticle(index), index + 1 < text.tokens.count, text.tokens[index + 1].gap != .hyphen
    {
      return nil
    }
    let tokens = text.tokens
    let match = scanner.longestMatch(
      from: index,
      mayEnd: {
        $0 == index
          || !tokens[$0].traits.isDisjoint(with: [.capital, .innerCapital]) && !tokens[$0].traits.contains(.digit)
      },
      mayGoOn: { Self.mayGoOn($0, tokens) })
    if let match, match.end > index + 1 { return named(index..<match.end, match) }
    if text.isArticle(index), let segment = articled(index) { return segment }
    guard token.traits.contains(.capital) else { return nil }
    return single(index, classes, match, capitalSaysNothing: capitalSaysNothing)
  }

  /// Names go on across capitals, and across small words such as `al`, `de`, `of` to a capital behind.
  private static func mayGoOn(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.traits.contains(.arabic) { return false }
    if token.traits.contains(.capital) { return true }
    guard index + 1 < tokens.count, token.end - token.start <= 4, !token.traits.contains(.digit) else { return false }
    return true
  }

  /// A name of two words or more.
  private func named(_ range: Range<Int>, _ match: NameScanner.Match) -> Segment {
    var segment = Segment(tokens: range, role: .name, key: match.key)
    segment.senses = match.entry.senses
    segment.country = match.entry.country
    if segment.country != nil, !segment.isCountry { segment.role = .demonym }
    let classes = range.map { text.classes(of: $0) }
    // `Bani Walid` is a town, though Walid is a man.
    let personal: WordClass = [.given, .family, .kunya]
    segment.isPersonal =
      classes.contains { !$0.isDisjoint(with: personal) }
      && (segment.prominence < 10_000 || !classes[0].isDisjoint(with: personal))
    segment.isDoubtful =
      !segment.isCountry && !text.tokens[range.lowerBound].traits.isDisjoint(with: [.opensSentence, .inTitle])
      && classes[0].contains(.word) && classes.dropFirst().allSatisfy { $0.contains(.word) }
    segment.isWord = classes.allSatisfy { $0.contains(.word) && $0.isDisjoint(with: [.kind, .direction]) }
    return segment
  }

  /// `al-Hawl` where the gazetteer knows neither it nor a longer name.
  private func articled(_ index: Int) -> Segment? {
    var end = index + 1
    while end < text.tokens.count, end < index + 2, text.tokens[end].traits.contains(.capital),
      text.tokens[end].gap.joins
    {
      end += 1
    }
    guard end > index + 1 else { return nil }
    guard text.tokens[index + 1].gap == .hyphen || SegmentWords.spacedArticles.contains(text.tokens[index].hash) else {
      return nil
    }
    let classes = text.classes(of: end - 1)
    let isPersonal = !classes.isDisjoint(with: [.given, .family])
    let isOther = !classes.isDisjoint(with: [.notPlace, .organisation])
    return Segment(
      tokens: index..<end, role: isOther ? .other : isPersonal ? .given : .unknown, key: key(of: end - 1),
      isPersonal: isPersonal)
  }

  private func single(
    _ index: Int, _ classes: WordClass, _ match: NameScanner.Match?, capitalSaysNothing: Bool
  ) -> Segment? {
    let token = text.tokens[index]
    var segment = Segment(tokens: index..<(index + 1), role: .unknown, key: match?.key ?? key(of: index))
    segment.isPersonal = !classes.isDisjoint(with: [.given, .family, .kunya])
    segment.isWord = classes.contains(.word)
    segment.senses = match?.entry.senses ?? []
    let length = token.end - token.start
    let isLargeCountry = segment.isCountry && length > 3
    let isAcronym =
      token.traits.contains(.allCapitals) && length <= 5 && !token.traits.contains(.inTitle) && !opensLine(index)
    if length <= 3, !token.traits.contains(.allCapitals), segment.isCountry, segment.isWord { return nil }
    if isAcronym {
      segment.role = segment.isCountry ? .name : .other
      segment.country = match?.entry.country
      if segment.country != nil { segment.role = .name }
      // `MOSUL` in capitals for weight: a name if the text has it in small letters too.
      if length >= 4, segment.role == .other, !segment.senses.isEmpty, classes.isEmpty {
        segment.role = .name
        segment.isDoubtful = true
      }
      return segment
    }
    if let country = match?.entry.country, !isLargeCountry || !classes.contains(.word) {
      segment.role = segment.isCountry ? .name : .demonym
      segment.country = country
      return segment
    }
    if isLargeCountry {
      segment.role = .name
      return segment
    }
    if !classes.isDisjoint(with: [.calendar, .number]) { return nil }
    if classes.contains(.notPlace) {
      segment.role = .other
      return segment
    }
    let isOrdinary = segment.isWord || !classes.isDisjoint(with: [.preposition, .placePreposition, .article])
    if capitalSaysNothing, isOrdinary, classes.isDisjoint(with: [.direction]) {
      guard !segment.senses.isEmpty, classes.isDisjoint(with: SegmentWords.never) else {
        return roleOf(classes, segment)
      }
      segment.role = .name
      segment.isDoubtful = true
      return segment
    }
    if let known = roleOf(classes, segment) { return known }
    if classes.contains(.kunya) {
      segment.role = .given
    } else if !segment.senses.isEmpty {
      segment.role = .name
    } else if segment.isPersonal {
      segment.role = .given
    }
    if segment.role == .unknown, isOrdinary { segment.role = .other }
    return segment
  }

  private func roleOf(_ classes: WordClass, _ segment: Segment) -> Segment? {
    var segment = segment
    if classes.contains(.title) {
      segment.role = .title
    } else if !classes.isDisjoint(with: [.organisation, .institution]) {
      segment.role = .organisation
    } else if classes.contains(.kind) {
      segment.role = .kind
    } else if classes.contains(.direction) {
      segment.role = .direction
    } else {
      return nil
    }
    segment.senses = []
    return segment
  }

  /// Datelines are written in capitals: no acronyms.
  private func opensLine(_ index: Int) -> Bool {
    let gap = text.tokens[index].gap
    guard gap.contains(.line) || gap.contains(.slash) || gap.contains(.opening) else { return false }
    guard index + 1 < text.tokens.count else { return false }
    let after = text.tokens[index + 1].gap
    return text.tokens[index].end - text.tokens[index].start >= 4
      && !after.isDisjoint(with: [.comma, .colon, .dash, .opening, .slash, .closing, .hyphen])
  }

  private func key(of index: Int) -> UInt64 { FoldedToken.key(text.tokens[index], of: text) }
}

/// Words that decide what a capitalised word may be.
private enum SegmentWords {
  /// Articles that may stand before a name without a hyphen, though they are in small letters.
  static let spacedArticles = Set(["al", "el"].map { WordHash.of($0) })
  /// At the start of a sentence these are never names.
  static let never: WordClass = [
    .preposition, .placePreposition, .article, .title, .organisation, .kind, .calendar, .direction, .reporting,
    .auxiliary, .adverb,
  ]
}
