/// One way to read a name as written: the bare name, and what the words around it say.
struct NameReading: Hashable, Sendable {
  var name: String
  /// What the name itself says that the place is.
  var kind: PlaceKind?
  /// The kind that words of the name tell, where they are read as part of it (`New York City`): a hint only.
  var kindInName: PlaceKind?
  /// Names of places that contain it, or that it lies close to.
  var containers: [String] = []
  /// Whether something else than the whole name is looked up (a bracketed second name, a name without `northern`): trusted less.
  var isLoose = false
}

extension NameReading {
  /// The ways to read a name, the most literal first: as it stands, without the word for its kind, by its second name.
  static func readings(of text: String) -> [NameReading] {
    let (outside, asides) = partingBrackets(text)
    let parts = outside.split(whereSeparator: { $0 == "," || $0 == "،" || $0 == ";" }).map { words(of: $0) }
      .filter { !$0.isEmpty }
    guard let head = parts.first else { return asides.map { NameReading(name: $0) } }
    let containers = parts.dropFirst().map(joined) + asides
    var readings: [NameReading] = []
    func add(_ reading: NameReading) {
      if !reading.name.isEmpty, !readings.contains(reading) { readings.append(reading) }
    }
    let others = joined(head).split(separator: "/").map { words(of: $0) }
    for words in others {
      let hint = KindWords.atEnd(of: words) ?? KindWords.atStart(of: words)
      add(NameReading(name: joined(words), kindInName: hint?.kind, containers: containers))
      for reading in withoutKind(words) {
        add(NameReading(name: reading.name, kind: reading.kind, containers: reading.containers + containers))
      }
    }
    for aside in asides { add(NameReading(name: aside, containers: parts.dropFirst().map(joined), isLoose: true)) }
    for reading in readings {
      if let bare = withoutDirection(reading) { add(bare) }
    }
    return readings
  }

  /// `town of X`, `X Town`, `X neighbourhood of Y`, `X in Y`, `X near Y`.
  private static func withoutKind(_ words: [Substring]) -> [NameReading] {
    var readings: [NameReading] = []
    if let (rest, kind) = KindWords.atStart(of: words) { readings.append(NameReading(name: joined(rest), kind: kind)) }
    if let index = words.firstIndex(where: { relations.contains($0.lowercased()) }), index > 0, index + 1 < words.count
    {
      let (before, after) = (Array(words[..<index]), joined(Array(words[(index + 1)...])))
      let isOf = words[index].lowercased() == "of"
      if let (rest, kind) = withoutEndings(before) {
        readings.append(NameReading(name: joined(rest), kind: kind, containers: [after]))
      } else if !isOf {
        readings.append(NameReading(name: joined(before), containers: [after]))
      }
    } else if let (rest, kind) = withoutEndings(words) {
      readings.append(NameReading(name: joined(rest), kind: kind))
    }
    return readings
  }

  /// Takes words for kinds off the end, also when they are said twice (`Kabish village village`); the first of them counts.
  private static func withoutEndings(_ words: [Substring]) -> (rest: [Substring], kind: PlaceKind)? {
    guard var found = KindWords.atEnd(of: words) else { return nil }
    while let next = KindWords.atEnd(of: found.rest) { found = next }
    return found
  }

  /// `northern Raqqa`, `rural Aleppo`: a part of a place, answered with the place. List numbers before a name go as well.
  private static func withoutDirection(_ reading: NameReading) -> NameReading? {
    var rest = words(of: reading.name)[...]
    while rest.count > 1, let first = rest.first,
      directions.contains(first.lowercased()) || first.contains(where: \.isNumber)
    {
      rest = rest.dropFirst()
    }
    while rest.count > 1, let last = rest.last?.lowercased(), directions.contains(last) { rest = rest.dropLast() }
    let name = joined(Array(rest))
    guard name != reading.name, !name.isEmpty else { return nil }
    var bare = reading
    bare.name = name
    bare.isLoose = true
    return bare
  }

  private static let relations: Set<String> = ["of", "in", "near", "outside", "within", "from"]
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
    "southeast",
    "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "rural", "greater", "central", "upper",
    "lower", "old", "countryside", "outskirts", "area", "the", "of", "near", "around",
  ]

  /// Parts `Ayn al-Arab (Kobani)` into what stands outside brackets and what stands inside; a bracket left open ends with the text.
  private static func partingBrackets(_ text: String) -> (outside: String, asides: [String]) {
    var outside = ""
    var asides: [String] = []
    var depth = 0
    for character in text {
      switch character {
      case "(", "[":
        depth += 1
        if depth == 1 { asides.append("") }
      case ")", "]": depth = max(0, depth - 1)
      default:
        if depth == 0 { outside.append(character) } else { asides[asides.count - 1].append(character) }
      }
    }
    return (outside, asides.map { joined(words(of: $0)) }.filter { !$0.isEmpty })
  }

  private static func words(of text: some StringProtocol) -> [Substring] {
    Substring(text).split { character in
      character.isWhitespace || character.unicodeScalars.allSatisfy { (0x200B...0x200F).contains($0.value) }
    }
  }

  private static func joined(_ words: [Substring]) -> String { words.joined(separator: " ") }
}
