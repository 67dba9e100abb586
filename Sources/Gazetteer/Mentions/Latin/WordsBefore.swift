/// What the words on either side of a name say about it.
struct WordsBefore {
  let text: SourceText

  struct Reading {
    var weight = 0.0
    var kindCue: PlaceKind?
    var isMetonym = false
  }

  private func classes(_ index: Int) -> WordClass { text.classes(of: index) }

  /// Whether a word follows the one before it directly, with at most a quotation mark between.
  private func follows(_ index: Int) -> Bool {
    text.tokens[index].gap.isSubset(of: [.space, .quote]) && text.tokens[index].gap != []
  }

  // MARK: Before the name

  func left(of segment: Segment) -> Reading {
    var index = segment.tokens.lowerBound
    guard index > 0 else { return dateline(segment) }
    if text.tokens[index].gap.contains(.line) { return dateline(segment) }
    guard follows(index) else { return Reading() }
    index -= 1
    var hasArticle = false
    for _ in 0..<5 {
      guard let next = skipped(index) else { break }
      if classes(index).contains(.article) { hasArticle = true }
      guard next >= 0, follows(next + 1) else { return Reading(weight: classes(index).contains(.direction) ? 0.8 : 0) }
      index = next
    }
    return reading(before: index, hasArticle: hasArticle, segment)
  }

  /// The word before one that may stand between a preposition and a place: `the`, `eastern`, `war-torn`.
  private func skipped(_ index: Int) -> Int? {
    let here = classes(index)
    if text.tokens[index].gap == .hyphen, index > 0, !text.tokens[index].traits.contains(.capital) { return index - 2 }
    let isCapital =
      text.tokens[index].traits.contains(.capital) && text.tokens[index].traits.isDisjoint(with: .opensSentence)
    if isCapital, !here.isDisjoint(with: [.kind, .direction]), text.tokens[index + 1].gap.joins { return index - 1 }
    // `the besieged town` has an adjective, `they besieged` a verb.
    if here.contains(.capture), index == 0 || !classes(index - 1).contains(.article) { return nil }
    if !here.isDisjoint(with: [.article, .direction, .modifier]), here.isDisjoint(with: [.placePreposition, .kind]) {
      return index - 1
    }
    return nil
  }

  private func reading(before index: Int, hasArticle: Bool, _ segment: Segment) -> Reading {
    let here = classes(index)
    let token = text.tokens[index]
    if here.contains(.ship) { return Reading(weight: Weights.ship) }
    if token.hash == Self.of { return reading(ofAfter: index, segment) }
    if Self.called.contains(token.hash), index > 0, classes(index - 1).contains(.kind) {
      return Reading(weight: Weights.kindOf, kindCue: KindCue.of(text, index - 1..<index))
    }
    if here.contains(.placePreposition) { return Reading(weight: Weights.placePreposition) }
    if here.contains(.preposition) { return reading(preposition: index, segment) }
    if here.contains(.list) { return Reading(weight: 0.1) }
    let isCapital = token.traits.contains(.capital) && token.traits.isDisjoint(with: [.opensSentence, .inTitle])
    if isCapital { return Reading() }
    if here.contains(.organisationNoun), !hasArticle {
      return Reading(weight: segment.isCountry ? -0.5 : Weights.organisation)
    }
    if here.contains(.title), !hasArticle { return Reading(weight: segment.isCountry ? -0.5 : Weights.person) }
    if here.contains(.kind), !hasArticle {
      return Reading(weight: Weights.kind, kindCue: KindCue.of(text, index..<index + 1))
    }
    if here.contains(.capture) { return Reading(weight: Weights.capture) }
    if here.contains(.take) { return Reading(weight: Weights.take) }
    if here.contains(.reporting), segment.prominence < 1_000_000, !hasArticle { return Reading(weight: -1) }
    return Reading()
  }

  /// `outskirts of`, `the town of`, `governor of`, `20 km north of`.
  private func reading(ofAfter index: Int, _ segment: Segment) -> Reading {
    var noun = index - 1
    guard noun >= 0, follows(index) else { return Reading(weight: Weights.preposition) }
    let here = classes(noun)
    if here.contains(.institution), text.tokens[noun].traits.contains(.capital) { return Reading(weight: -4) }
    if here.contains(.kind) {
      if isPart(noun) { return Reading(weight: Weights.kindOf) }
      if text.tokens[noun].gap == .hyphen { noun -= 1 }
      return Reading(weight: Weights.kindOf, kindCue: KindCue.of(text, max(0, noun)..<index))
    }
    if !here.isDisjoint(with: [.part, .direction, .measure, .capture]) { return Reading(weight: Weights.partOf) }
    if here.contains(.title) { return Reading(weight: 1.2) }
    if here.contains(.organisation), text.tokens[noun].traits.contains(.capital) {
      return Reading(weight: segment.isCountry ? -0.5 : -1.2)
    }
    return Reading(weight: Weights.preposition)
  }

  /// Whether a kind of place before `of` is a part of what follows: `districts of Mosul`, `the Midan district of Damascus`.
  private func isPart(_ noun: Int) -> Bool {
    if Self.parts.contains(text.tokens[noun].hash) { return true }
    guard Self.quarters.contains(text.tokens[noun].hash), noun > 0, text.tokens[noun].gap == .space else {
      return false
    }
    let before = text.tokens[noun - 1]
    return before.traits.contains(.capital) && before.traits.isDisjoint(with: [.opensSentence, .inTitle])
      && before.classes.isDisjoint(with: [.direction, .article])
  }

  private func reading(preposition index: Int, _ segment: Segment) -> Reading {
    let hash = text.tokens[index].hash
    var base = Reading(weight: Weights.preposition)
    if hash == Self.by { base.weight = segment.isCountry ? 0 : Weights.byActor }
    if hash == Self.with || hash == Self.against || hash == Self.under { base.weight = 0 }
    guard index > 0, follows(index) else { return base }
    let before = classes(index - 1)
    if hash == Self.from || hash == Self.to || hash == Self.past {
      if !before.isDisjoint(with: [.motion, .measure]) { base.weight = Weights.motion }
      if hash == Self.to, Self.allied.contains(text.tokens[index - 1].hash) { base.isMetonym = true }
    } else if hash == Self.on, before.contains(.onto) {
      base.weight = Weights.motion
    } else if hash == Self.for, before.contains(.part) {
      base.weight = Weights.motion
    } else if hash == Self.between {
      base.weight = 1
    }
    return base
  }

  /// `BEIRUT:`, `TUNIS, 6 June`, `Aden (Reuters) -` at the start of a line.
  private func dateline(_ segment: Segment) -> Reading {
    let end = segment.tokens.upperBound
    guard end < text.tokens.count, text.line(of: segment.tokens.lowerBound).tokens.count > 8 else { return Reading() }
    let gap = text.tokens[end].gap
    let isLoud = segment.tokens.allSatisfy { text.tokens[$0].traits.contains(.allCapitals) }
    if !gap.isDisjoint(with: [.colon, .dash, .opening]) || gap == [.space, .hyphen] || isLoud && gap.contains(.comma) {
      // Countries, too, are called like towns: `TUNIS, 6 June`.
      let isTown = isLoud && segment.senses.contains { $0.kind.isPopulated && $0.isMainName }
      return Reading(weight: isLoud ? Weights.dateline : 1, kindCue: isTown ? .town : nil)
    }
    return Reading()
  }

  private static let of = WordHash.of("of")
  private static let by = WordHash.of("by")
  private static let to = WordHash.of("to")
  private static let from = WordHash.of("from")
  private static let on = WordHash.of("on")
  private static let past = WordHash.of("past")
  private static let `for` = WordHash.of("for")
  private static let with = WordHash.of("with")
  private static let against = WordHash.of("against")
  private static let under = WordHash.of("under")
  private static let parts = Set(
    [
      "suburb", "suburbs", "quarter", "quarters", "districts", "neighbourhoods", "neighborhoods", "boroughs", "area",
      "areas",
    ].map { WordHash.of($0) })
  private static let quarters = Set(["district", "neighbourhood", "neighborhood", "borough"].map { WordHash.of($0) })
  private static let between = WordHash.of("between")
  private static let called = Set(["called", "named"].map { WordHash.of($0) })
  private static let allied = Set(["allied", "loyal", "close", "closer", "hostile"].map { WordHash.of($0) })
}
