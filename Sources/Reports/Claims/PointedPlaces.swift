import Gazetteer
import Geography

/// Places that are spoken of without their name.
extension ClaimReading {
  /// `the town`, `this village`, `there`, `it` as an object: the place last spoken of.
  func pointedPlace(
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
    if unit.hash == Words.the, next < tokens.upperBound, Self.areas.contains(text.tokens[next].hash), var area,
      areaLine.map({ abs($0 - line) <= 2 }) ?? false
    {
      area.isNamed = false
      return (area, next + 1)
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
    // `was the first provincial capital to fall`: one of many.
    if (next..<end).contains(where: { Self.ranks.contains(text.tokens[$0].hash) }) { return nil }
    let behind = end + 1
    // `the town of X`, `the town X`, `the town hall`, `the capital's`.
    if behind < tokens.upperBound, text.tokens[behind].gap.joins {
      if text.tokens[behind].hash == Words.of || placeAt[behind] != nil || text.tokens[behind].hash == WordHash.of("at")
      {
        return nil
      }
      if text.tokens[behind].hash == Words.in,
        (behind + 1..<min(behind + 4, tokens.upperBound)).contains(where: isLocative)
      {
        return nil
      }
      if text.tokens[behind].gap == .hyphen { return nil }
      if text.tokens[behind].classes.contains(.kind), !text.tokens[behind].classes.contains(.part) { return nil }
    }
    // `their capital, Mekelle`
    if behind < tokens.upperBound, text.tokens[behind].gap.contains(.comma), isLocative(behind) { return nil }
    let noun = text.string(ofTokens: end..<(end + 1)).lowercased()
    if let topic, topic.line == line, Self.fits(topic.place.place.kind, noun) {
      var found = topic.place
      found.isNamed = false
      return (found, end + 1)
    }
    let city = noun == "city" ? focus.suffix(3).last { $0.place.kind == .city } : nil
    guard
      let place = city ?? focus.last(where: { Self.fits($0.place.kind, noun) })
        ?? (Self.isOfTown(noun) ? focus.last { $0.place.kind == .city } ?? focus.last : nil)
    else { return nil }
    var found = place
    found.isNamed = false
    return (found, end + 1)
  }

  private static let ranks = Set(
    ["first", "second", "third", "only", "biggest", "largest", "main", "latest", "next"].map { WordHash.of($0) })
  private static let areas = Set(["oblast", "province", "governorate"].map { WordHash.of($0) })

  /// `both towns`: the two last spoken of.
  func pointedPair(at index: Int, _ tokens: Range<Int>) -> [SpokenPlace]? {
    guard text.tokens[index].hash == Words.both, focus.count >= 2 else { return nil }
    let next = index + 1
    let isAlone = next == tokens.upperBound || !text.tokens[next].gap.isDisjoint(with: [.comma, .stop, .quote, .colon])
    guard
      (isAlone || isVerbal(next)) && !pair.isEmpty
        || next < tokens.upperBound
          && extractor.claimWords.classes(of: text.tokens[next].hash).contains(.groupNoun)
    else { return nil }
    return (pair.isEmpty ? focus.suffix(2) : pair).map { place in
      var place = place
      place.isNamed = false
      return place
    }
  }

  /// `Both remain theirs`
  private func isVerbal(_ index: Int) -> Bool {
    index < text.tokens.count
      && (text.tokens[index].classes.contains(.auxiliary) || Words.remain.contains(text.tokens[index].hash)
        || text.tokens[index].hash == WordHash.of("continue"))
  }

  /// `it` right before a verb that says what became of a place: `it fell`, `it was captured`.
  func pronounPlace(before start: Int, _ units: [SentenceUnit]) -> SpokenPlace? {
    var i = start - 1
    while i > 0, units[i].isWord,
      units[i].classes.contains(.auxiliary) || units[i].classes.contains(.adverb) || units[i].word.contains(.skip),
      units[i].hash != Words.it
    { i -= 1 }
    guard i >= 0, units[i].hash == Words.it,
      var place = units[..<i].last(where: { $0.place != nil })?.place ?? focusBefore.last,
      !place.place.kind.isExtended
    else { return nil }
    place.isNamed = false
    return place
  }

  func isLocative(_ index: Int) -> Bool {
    placeAt[index].map { placed[$0].resolved.mention.kind == .locative } ?? false
  }

  /// Whether `it` behind a word is an object or a place.
  func isGovernor(_ unit: SentenceUnit) -> Bool {
    !extractor.rules.triggers(from: unit.hash).isEmpty || unit.hash == Words.of
      || unit.classes.contains(.placePreposition)
      || Words.have.contains(unit.hash)
  }

  /// `the airport` is that of the town last spoken of.
  static func isOfTown(_ noun: String) -> Bool {
    ["airport", "airbase", "airfield", "airstrip", "district", "camp", "base"].contains(noun)
  }

  static func fits(_ kind: PlaceKind, _ noun: String) -> Bool {
    switch noun {
    case "airport": kind == .airport || kind == .airbase
    case "airbase", "base", "airfield", "airstrip", "barracks", "garrison":
      [.airbase, .airport, .militaryBase, .facility].contains(kind)
    case "dam": kind == .dam
    case "crossing": kind == .borderCrossing || kind == .bridge
    case "district", "neighbourhood", "neighborhood", "suburb", "quarter": [.district, .neighbourhood].contains(kind)
    case "camp": kind == .camp
    case "hill", "ridge": kind == .mountain
    case "village", "hamlet": [.town, .village, .neighbourhood].contains(kind)
    case "enclave": true
    default: [.city, .town, .village, .neighbourhood, .port, .district].contains(kind)
    }
  }
}
