import Gazetteer

/// Who is said to say something, and in which part of a sentence.
struct Attribution: Sendable {
  /// The units that hold what is said.
  var scope: Range<Int>
  /// Nil where a pronoun points back to who spoke before.
  var source: String?
  /// The units that name the source.
  var sourceUnits: Range<Int>
  var verb: Int
  var isDenial: Bool

  /// Whether what is said follows the words for who says it.
  var isOpenEnded: Bool { scope.lowerBound > verb }
}

/// Finds who says what in a sentence.
struct AttributionReader {
  let units: [SentenceUnit]
  let text: SourceText

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for index in units.indices where units[index].isWord {
      if units[index].hash == Words.according, index + 1 < units.count, units[index + 1].hash == Words.to {
        let end = sourceEnd(from: index + 2)
        guard end > index + 2 else { continue }
        found.append(
          Attribution(
            scope: units.indices, source: string(index + 2..<end), sourceUnits: index + 2..<end, verb: index,
            isDenial: false))
      } else if Self.accounts.contains(units[index].hash), let denial = contradiction(of: index) {
        found.append(denial)
      } else if units[index].word.contains(.speech), isVerb(index), let attribution = attribution(verb: index) {
        found.append(attribution)
      } else if units[index].word.contains(.speech), let last = found.last, last.isOpenEnded, isContinued(index) {
        // `acknowledged fighting in X but denied that it was lost`, `…, adding that`
        found.append(
          Attribution(
            scope: index + 1..<units.count, source: last.source, sourceUnits: last.sourceUnits, verb: index,
            isDenial: units[index].word.contains(.deny)))
      }
    }
    return found
  }

  /// Whether a verb of speech goes on with what a subject named before says.
  private func isContinued(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if units[index].gap.contains(.comma), Self.participles.contains(units[index].hash) { return true }
    var i = index - 1
    while i > 0, isBetween(units[i]) { i -= 1 }
    return units[i].hash == Words.and || units[i].hash == WordHash.of("but")
  }

  private static let participles = Set(
    ["saying", "adding", "claiming", "denying", "insisting", "confirming", "declaring", "announcing"].map {
      WordHash.of($0)
    })

  /// `reports` and `claim` may be nouns.
  private func isVerb(_ index: Int) -> Bool {
    guard index > 0, units[index].gap.isDisjoint(with: [.comma, .quote, .closing]) else { return true }
    let before = units[index - 1]
    // `rejected reports that …`
    if Self.accounts.contains(units[index].hash),
      before.word.contains(.deny) || isDismissed(index)
    {
      return false
    }
    if before.isWord, !before.classes.isDisjoint(with: [.article, .preposition, .placePreposition, .number]),
      before.hash != Words.to
    {
      return false
    }
    return true
  }

  func attribution(verb: Int) -> Attribution? {
    let isDenial = units[verb].word.contains(.deny)
    // Over auxiliaries, adverbs, dates.
    var end = verb
    while end > 0, isBetween(units[end - 1]), units[end].gap.isDisjoint(with: [.quote]) { end -= 1 }
    var start = sourceStart(before: end)
    if start < end, units[start..<end].contains(where: { $0.word.contains(.subordinator) }) { start = end }
    // `A spokesman called it a retreat and denied that …`
    if start == end, isDenial, verb + 1 < units.count, units[verb + 1].hash == Words.that, verb > 0,
      units[verb - 1].hash == Words.and || units[verb - 1].hash == WordHash.of("but")
        || units[verb - 1].hash == Words.who, let name = openingName()
    {
      return Attribution(
        scope: verb + 1..<units.count, source: string(name), sourceUnits: name, verb: verb, isDenial: true)
    }
    if start == end || units[verb].gap.contains(.quote) || isInverted(verb) {
      // `…, said the governor`
      guard verb + 1 < units.count, !units[verb].gap.isDisjoint(with: [.comma, .quote]) || verb == 0 else { return nil }
      let sourceEnd = sourceEnd(from: verb + 1)
      guard sourceEnd > verb + 1 else { return nil }
      return Attribution(
        scope: 0..<verb, source: string(verb + 1..<sourceEnd), sourceUnits: verb + 1..<sourceEnd, verb: verb,
        isDenial: isDenial)
    }
    let names = start..<end
    let isPronoun =
      end - start == 1 && (units[start].word.contains(.pronoun) || units[start].actorMention?.form == .pronoun)
    let isTrailing = start > 0 && remainder(after: verb) < 2
    return Attribution(
      scope: isTrailing ? 0..<start : verb + 1..<units.count, source: isPronoun ? nil : string(names),
      sourceUnits: names,
      verb: verb, isDenial: isDenial)
  }

  /// The subject that a sentence opens with, up to its first verb or comma.
  private func openingName() -> Range<Int>? {
    let end = units.indices.dropFirst().first {
      !units[$0].gap.isDisjoint(with: [.comma, .colon, .dash]) || units[$0].isWord && isBetween(units[$0])
        || units[$0].isPreposition && units[$0].hash != Words.of && units[$0].hash != WordHash.of("for")
    }
    return end.map { 0..<$0 }
  }

  /// `said Rami …` behind a quotation or a comma.
  private func isInverted(_ verb: Int) -> Bool {
    verb > 0 && !units[verb].gap.isDisjoint(with: [.quote]) && units[verb].gap.contains(.comma)
  }

  private func isBetween(_ unit: SentenceUnit) -> Bool {
    if unit.date != nil { return true }
    guard unit.isWord else { return false }
    return !unit.classes.isDisjoint(with: [.auxiliary])
      || unit.classes.contains(.adverb) && !unit.word.contains(.pronoun)
      || unit.hash == WordHash.of("on") || unit.word.contains(.negation)
  }

  /// Where the words that name a source begin, before a verb; over one apposition between commas.
  private func sourceStart(before end: Int) -> Int {
    guard end > 0 else { return end }
    var start = end
    // `Hanna Maliar, the deputy defence minister, denied`
    var hasApposition =
      end < units.count && units[end].gap.contains(.comma) && units[end].gap.isDisjoint(with: [.quote])
    var steps = 0
    while start > 0, steps < 14 {
      let unit = units[start - 1]
      if unit.isWord, !unit.word.isDisjoint(with: [.subordinator, .relative, .speech, .modal]) { break }
      if unit.isWord,
        unit.hash == Words.that || unit.hash == WordHash.of("but")
          || unit.hash == Words.and && steps > 0
      {
        break
      }
      start -= 1
      steps += 1
      let gap = units[start].gap
      if !gap.isDisjoint(with: [.quote, .colon, .dash, .stop]) { break }
      if gap.contains(.comma) {
        guard hasApposition else { break }
        hasApposition = false
      }
    }
    while start < end,
      units[start].date != nil || Self.timesOfDay.contains(units[start].hash)
        || units[start].isWord && !units[start].classes.isDisjoint(with: [.article])
        || units[start].isPreposition && units[start].hash != Words.of || units[start].hash == Words.and
        || units[start].hash == WordHash.of("but")
        || units[start].word.contains(.skip) && units[start].classes.isDisjoint(with: [.kind])
          && !units[start].isNameLike(text)
    {
      start += 1
    }
    return start
  }

  private static let timesOfDay = Set(
    ["afternoon", "morning", "evening", "noon", "dawn", "night", "lunchtime", "midnight"].map { WordHash.of($0) })

  /// Where the words that name a source end, behind `said` or `according to`: at a comma, or at the end.
  func sourceEnd(from start: Int) -> Int {
    var end = start
    while end < units.count, end - start < 14 {
      let unit = units[end]
      if end > start, !unit.gap.isDisjoint(with: [.comma, .colon, .dash, .quote, .opening]) { break }
      if unit.date != nil { break }
      if unit.isWord, !unit.word.isDisjoint(with: [.subordinator, .relative, .speech]) || unit.hash == Words.that {
        break
      }
      if end > start, unit.isWord, unit.classes.contains(.auxiliary) || unit.hash == Words.from { break }
      end += 1
    }
    while end > start, units[end - 1].isPreposition { end -= 1 }
    return end
  }

  /// How many words stand behind a verb, dates left out.
  private func remainder(after verb: Int) -> Int {
    units[(verb + 1)...].count { $0.date == nil && !($0.isWord && $0.hash == WordHash.of("on")) }
  }

  func string(_ range: Range<Int>) -> String {
    var range = range
    while let first = range.first, units[first].isWord, units[first].classes.contains(.article) {
      range = first + 1..<range.upperBound
    }
    guard let first = range.first, let last = range.last else { return "" }
    return text.string(ofTokens: units[first].tokens.lowerBound..<units[last].tokens.upperBound)
  }
}

extension SentenceUnit {
  /// Whether it begins with a capital within a sentence.
  func isNameLike(_ text: SourceText) -> Bool {
    text.tokens[tokens.lowerBound].traits.contains(.capital)
      && !text.tokens[tokens.lowerBound].traits.contains(.opensSentence)
  }
}
