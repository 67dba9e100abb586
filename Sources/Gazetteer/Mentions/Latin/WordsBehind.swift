/// What the words behind a name say about it.
struct WordsBehind {
  let text: SourceText
  let words: MentionWords

  private func classes(_ index: Int) -> WordClass { text.classes(of: index) }
  private func gap(_ index: Int) -> Token.Gap { text.tokens[index].gap }

  func right(of segment: Segment) -> WordsBefore.Reading {
    let next = segment.tokens.upperBound
    guard next < text.tokens.count else { return .init() }
    let isPossessive = text.tokens[next - 1].traits.contains(.possessive)
    switch gap(next) {
    case .hyphen: return hyphenated(next, segment)
    case .space: return isPossessive ? possessed(next, segment) : following(next, segment)
    case [.comma, .space]: return afterComma(next, segment)
    default: return .init()
    }
  }

  private func hyphenated(_ next: Int, _ segment: Segment) -> WordsBefore.Reading {
    let here = classes(next)
    if here.contains(.based) { return .init(weight: Weights.based) }
    if here.contains(.compound) { return .init(weight: segment.isCountry || isCapital(segment) ? 0.5 : -1.8) }
    return .init(weight: text.tokens[next].traits.contains(.capital) ? 0 : -0.5)
  }

  private func possessed(_ next: Int, _ segment: Segment) -> WordsBefore.Reading {
    let here = classes(skippingDirections(next))
    if next < text.tokens.count, classes(next).contains(.direction) || !here.isDisjoint(with: [.kind]) {
      return .init(weight: Weights.possessed)
    }
    if here.contains(.organisationNoun) || !here.isDisjoint(with: [.title]) {
      return .init(weight: segment.isCountry || isCapital(segment) ? 0.3 : segment.prominence >= 100_000 ? -0.2 : -1.2)
    }
    return .init(weight: 0)
  }

  private func following(_ next: Int, _ segment: Segment) -> WordsBefore.Reading {
    let here = classes(next)
    let token = text.tokens[next]
    let isSmall = !token.traits.contains(.capital) || !token.traits.isDisjoint(with: [.inTitle])
    guard isSmall else { return .init() }
    let noun = skippingDirections(next)
    if noun < text.tokens.count, classes(noun).contains(.kind), text.line(of: next).tokens.contains(noun) {
      return .init(
        weight: Weights.kind, kindCue: noun == next ? KindCue.of(text, KindCue.range(from: noun, text)) : nil)
    }
    if here.contains(.organisationNoun) {
      return .init(
        weight: segment.isCountry || isCapital(segment) ? 0.3 : segment.prominence >= 100_000 ? -0.4 : -2,
        isMetonym: isCapital(segment))
    }
    if token.hash == Self.to, direction(next + 1) { return .init(weight: Weights.capture) }
    if here.contains(.personVerb) { return .init(weight: segment.isCountry ? 0 : -2) }
    return predicate(from: next, segment)
  }

  /// The verb behind a name: `has fallen`, `was recaptured`, `again said`.
  private func predicate(from next: Int, _ segment: Segment) -> WordsBefore.Reading {
    var index = next
    var hasAuxiliary = false
    for _ in 0..<3 {
      let here = classes(index)
      if here.contains(.reporting), !hasAuxiliary || !here.contains(.fallen) {
        if segment.isCountry { return .init(weight: 0.5) }
        if isCapital(segment) { return .init(weight: 0.5, isMetonym: true) }
        // `Moscow condemned`; but `Haftar said`, `Wagner claimed`.
        return .init(weight: segment.prominence >= 1_000_000 ? -0.5 : Weights.speaker)
      }
      if here.contains(.fallen), hasAuxiliary || Self.falls.contains(text.tokens[index].hash) {
        return .init(weight: Weights.fallen)
      }
      if here.contains(.auxiliary) { hasAuxiliary = true }
      guard !here.isDisjoint(with: [.auxiliary, .adverb]), index + 1 < text.tokens.count, gap(index + 1) == .space
      else { break }
      index += 1
    }
    if isScene(next) { return .init(weight: Weights.fallen) }
    return .init(weight: isOfKind(next) ? Weights.apposition : 0)
  }

  /// `saw heavy fighting`, `witnesses clashes`
  private func isScene(_ next: Int) -> Bool {
    guard Self.sees.contains(text.tokens[next].hash) else { return false }
    let reach = min(next + 4, text.line(of: next).tokens.upperBound)
    return (next + 1..<max(next + 1, reach)).contains { Self.scenes.contains(text.tokens[$0].hash) }
  }

  /// `is a town`, `is the only place`
  private func isOfKind(_ next: Int) -> Bool {
    guard classes(next).contains(.auxiliary), next + 2 < text.tokens.count, classes(next + 1).contains(.article) else {
      return false
    }
    for index in (next + 2)..<max(next + 2, min(next + 6, text.line(of: next).tokens.upperBound)) {
      guard gap(index).joins else { return false }
      if classes(index).contains(.kind) || text.tokens[index].hash == Self.place { return true }
    }
    return false
  }

  private func afterComma(_ next: Int, _ segment: Segment) -> WordsBefore.Reading {
    let here = classes(next)
    if here.contains(.relative) {
      let isWhere = text.tokens[next].hash == Self.where
      return .init(weight: isWhere ? Weights.fallen : 0.3)
    }
    if here.contains(.personVerb) { return .init(weight: segment.isCountry ? 0 : -2) }
    if isApposition(next) { return .init(weight: Weights.apposition) }
    // `Haidar, 37, said`
    if text.tokens[next].traits.contains(.digit), text.tokens[next].end - text.tokens[next].start <= 2,
      next + 1 < text.tokens.count, gap(next + 1).contains(.comma), !segment.isCountry
    {
      return .init(weight: -2)
    }
    return .init()
  }

  /// `, a town near …`, `, west of …`, `, on the road to …`, `, 20 km from …`
  private func isApposition(_ next: Int) -> Bool {
    let here = classes(next)
    // `, south of …`, `, to the north, …`
    if here.contains(.direction) || text.tokens[next].hash == Self.to && direction(next + 1) { return true }
    if here.contains(.placePreposition), !Self.vague.contains(text.tokens[next].hash) { return true }
    let reach = min(next + 6, text.line(of: next).tokens.upperBound)
    if here.contains(.article) || text.tokens[next].hash == Self.one || text.tokens[next].hash == Self.on {
      for index in (next + 1)..<max(next + 1, reach) {
        guard gap(index).joins else { return false }
        if !classes(index).isDisjoint(with: [.reporting, .auxiliary, .personVerb]) { return false }
        if classes(index).contains(.kind) {
          // `, a village elder`
          return index + 1 >= text.tokens.count || !gap(index + 1).joins || !classes(index + 1).contains(.title)
        }
      }
      return false
    }
    for index in next..<max(next, reach) where classes(index).contains(.measure) { return true }
    return false
  }

  private func skippingDirections(_ index: Int) -> Int {
    var index = index
    while index + 1 < text.tokens.count, classes(index).contains(.direction), !classes(index).contains(.kind),
      gap(index + 1).joins
    {
      index += 1
    }
    return index
  }

  private func direction(_ index: Int) -> Bool {
    guard index < text.tokens.count, gap(index) == .space else { return false }
    if classes(index).contains(.direction) { return true }
    return classes(index).contains(.article) && index + 1 < text.tokens.count && classes(index + 1).contains(.direction)
  }

  /// Whether the name is a seat of government's.
  func isCapital(_ segment: Segment) -> Bool {
    guard segment.role == .name, segment.prominence >= 30_000 else { return false }
    var hash = WordHash()
    for index in segment.tokens {
      for byte in text.bytes[Int(text.tokens[index].start)..<Int(text.tokens[index].end)]
      where byte != 0x27 && byte < 0x80 {
        hash.add(byte)
      }
    }
    return words.classes(of: hash.value).contains(.capital)
  }

  private static let sees = Set(
    ["saw", "sees", "seen", "witnessed", "witnesses", "experienced"].map { WordHash.of($0) })
  private static let scenes = Set(
    [
      "fighting", "clashes", "battles", "shelling", "bombardment", "bombing", "strikes", "airstrikes", "attacks",
      "protests", "demonstrations", "gunfire", "explosions", "violence", "combat", "looting",
    ].map { WordHash.of($0) })
  private static let place = WordHash.of("place")
  private static let one = WordHash.of("one")
  private static let on = WordHash.of("on")
  private static let vague = Set(["in", "at", "within", "amid"].map { WordHash.of($0) })
  private static let to = WordHash.of("to")
  private static let `where` = WordHash.of("where")
  private static let falls = Set(
    ["fell", "falls", "lies", "fallen", "captured", "recaptured", "retaken"].map { WordHash.of($0) })
}
