/// Weighs what stands directly beside a name in the same run of capitals: a name that does not fill its run is a person's, an
/// organisation's or a team's.
struct Neighbours {
  let text: SourceText
  let words: MentionWords
  /// The names that the text gives to persons, by key.
  private(set) var persons: Set<UInt64> = []

  init(text: SourceText, words: MentionWords) {
    self.text = text
    self.words = words
  }

  /// Whether two segments stand side by side within one run.
  func adjoin(_ a: Segment, _ b: Segment) -> Bool {
    a.tokens.upperBound == b.tokens.lowerBound && text.tokens[b.tokens.lowerBound].gap.joins
      && !text.tokens[a.tokens.upperBound - 1].traits.contains(.possessive)
  }

  /// The segments with names joined that make one, and each weighed by its neighbours.
  mutating func weighed(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    var index = 0
    while index < segments.count {
      guard segments[index].isNamelike else {
        result.append(segments[index])
        index += 1
        continue
      }
      var end = index + 1
      // `But Falluja …`: a word that opens a sentence belongs to no name that stands behind it by itself.
      let opens = segments[index].isDoubtful && end < segments.count && segments[end].role == .name
      while !opens, end < segments.count, segments[end].isNamelike, adjoin(segments[end - 1], segments[end]),
        text.tokens[segments[end].tokens.lowerBound].gap == .space || segments[end - 1].role == .given,
        !segments[end].isDoubtful
      {
        end += 1
      }
      let before = index > 0 && adjoin(segments[index - 1], segments[index]) ? segments[index - 1] : nil
      let after = !opens && end < segments.count && adjoin(segments[end - 1], segments[end]) ? segments[end] : nil
      if end == index + 1 {
        result.append(weighed(segments[index], before: before, after: after))
      } else {
        result += weighed(run: Array(segments[index..<end]), before: before, after: after)
      }
      index = end
    }
    return result
  }

  private mutating func weighed(_ segment: Segment, before: Segment?, after: Segment?) -> Segment {
    var segment = segment
    weigh(&segment, before: before)
    weigh(&segment, after: after)
    if before?.role == .title, !segment.isCountry { persons.insert(segment.key) }
    return segment
  }

  private mutating func weighed(run: [Segment], before: Segment?, after: Segment?) -> [Segment] {
    var run = run
    // `of Ukraine Oleh Chaus`: the country belongs to what stands before.
    if run.count > 1, run[0].isCountry, run[1].role != .name, follows(.preposition, run[0]) {
      return [run[0]] + weighed(run: Array(run.dropFirst()), before: nil, after: after)
    }
    if run.count > 1 {
      let isKnown = run.allSatisfy { $0.role == .name && !$0.isPersonal }
      // Two known names side by side are more often a third one, but for headlines that leave the commas out.
      let isTitle = text.tokens[run[0].tokens.lowerBound].traits.contains(.inTitle)
      if !isKnown || !isTitle && !run.contains(where: \.isCountry) {
        return [joined(run, before: before, after: after)]
      }
      for index in run.indices { run[index].neighbours -= 1 }
    }
    if run.count == 1 { return [weighed(run[0], before: before, after: after)] }
    weigh(&run[0], before: before)
    weigh(&run[run.count - 1], after: after)
    return run
  }

  /// Names of which one is not known, side by side, are one name: a person's, if anything says so.
  private mutating func joined(_ run: [Segment], before: Segment?, after: Segment?) -> Segment {
    var whole = Segment(tokens: run[0].tokens.lowerBound..<run[run.count - 1].tokens.upperBound, role: .unknown)
    // Any number of its own does.
    whole.key = run.reduce(0) { ($0 ^ $1.key) &* 0x100_0000_01B3 }
    whole.isPersonal = run.contains(where: \.isPersonal)
    // `Abu Shok camp` is a place as well as `Abu Omar` is a man: the words around decide.
    let opensWithKunya =
      text.classes(of: run[0].tokens.lowerBound).contains(.kunya)
      && !run.dropFirst().contains(where: \.isPersonal)
    let opensLikePlace = Self.openers.contains(text.tokens[whole.tokens.lowerBound].hash)
    if opensLikePlace { whole.neighbours += Weights.opener }
    if opensWithKunya || opensLikePlace { whole.isPersonal = false }
    weigh(&whole, before: before)
    weigh(&whole, after: after)
    let isPerson = whole.isPersonal || whole.neighbours <= Weights.person
    if isPerson { whole.role = .given }
    let reading = WordsBehind(text: text, words: words).right(of: whole)
    if isPerson || reading.weight <= Weights.speaker {
      for segment in before?.role == .title ? run[...] : run.dropFirst() where !segment.isCountry {
        persons.insert(segment.key)
      }
    }
    return whole
  }

  /// Words for land and water that Arabic and Persian names of places begin with.
  private static let openers = Set(
    [
      "wadi", "wad", "oued", "jabal", "jebel", "jabel", "djebel", "tell", "tall", "tal", "ain", "ayn", "ein", "ras",
      "beit",
      "bayt", "bait", "kafr", "kfar", "khirbet", "khirbat", "deir", "dayr", "qasr", "qalat", "bir", "bani", "beni",
      "nahr",
      "koh", "kuh", "darya", "hawr", "sidi", "souq", "suq",
    ].map { WordHash.of($0) })

  /// `Iraq War`, `Ukraine Latest`
  private static let affairs = Set(
    [
      "war", "wars", "crisis", "conflict", "peace", "talks", "deal", "latest", "live", "update", "news", "border",
      "ceasefire",
      "truce", "fighting", "offensive",
    ].map { WordHash.of($0) })

  private func follows(_ wanted: WordClass, _ segment: Segment) -> Bool {
    let index = segment.tokens.lowerBound
    guard index > 0, text.tokens[index].gap == .space else { return false }
    let before = text.classes(of: index - 1)
    return !before.isDisjoint(with: [wanted, .placePreposition]) && !before.contains(.list)
  }

  private func weigh(_ segment: inout Segment, before: Segment?) {
    guard let before else { return }
    switch before.role {
    case .title: segment.neighbours += segment.isCountry ? -0.5 : Weights.person
    case .kind: segment.neighbours += Weights.kind - 0.7
    case .organisation: segment.neighbours += segment.isCountry ? 0 : -1.5
    case .other:
      if text.classes(of: before.tokens.lowerBound).contains(.ship) { segment.neighbours += Weights.ship }
    default: break
    }
    if before.role == .kind { segment.kindCue = KindCue.of(text, before.tokens) }
  }

  private func weigh(_ segment: inout Segment, after: Segment?) {
    guard let after else { return }
    switch after.role {
    case .organisation:
      let isInstitution = text.classes(of: after.tokens.lowerBound).contains(.institution)
      segment.neighbours += segment.isCountry ? (isInstitution ? -6 : 0) : Weights.organisation
    case .kind:
      segment.neighbours += Weights.kind
      segment.kindCue = KindCue.of(text, after.tokens)
    case .other:
      // `Emirates Voice`, `Franklin Elementary`; but `Iraq Kurds`
      let isAffair = Self.affairs.contains(text.tokens[after.tokens.lowerBound].hash)
      segment.neighbours +=
        after.isWord && !isAffair ? (segment.isCountry ? -6 : -2) : segment.isCountry ? 0 : -0.7
    default: break
    }
  }
}

extension Segment {
  /// Whether it may be a part of a name of several words.
  var isNamelike: Bool { role == .name || role == .unknown || role == .given }
}
