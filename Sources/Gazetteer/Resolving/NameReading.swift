/// One way to read a name as written: the bare name, and what the words around it say.
struct NameReading: Hashable, Sendable {
  var name: String
  /// What the name itself says that the place is.
  var kind: PlaceKind?
  /// The kind that words of the name tell, where they are read as part of it (`New York City`): a hint only.
  var kindInName: PlaceKind?
  /// Names of places that contain it, or that it lies close to.
  var containers: [String] = []
  /// Where it is said to lie from other places.
  var relations: [RelativePhrase] = []
  /// Whether something else than the whole name is looked up (a bracketed second name, a name without `northern`): trusted less.
  var isLoose = false
}

extension NameReading {
  /// The ways to read a name, the most literal first: as it stands, without the word for its kind, by its second name.
  static func readings(of text: String) -> [NameReading] { readings(of: NameText(text)) }

  /// - Parameter kind: what the place is said to be. Dams and airports mostly bear the word in their name: `Tishreen`, a dam.
  static func readings(of parts: NameText, kind: PlaceKind? = nil) -> [NameReading] {
    var readings: [NameReading] = []
    func add(_ reading: NameReading) {
      var reading = reading
      reading.relations = parts.relations
      guard !reading.name.isEmpty, !saysNothing(reading.name), !readings.contains(reading) else { return }
      readings.append(reading)
    }
    let containers = parts.containers + parts.asides
    for (words, isLoose) in parts.heads {
      let hint = words.count > 1 ? KindWords.atEnd(of: words) ?? KindWords.atStart(of: words) : nil
      add(NameReading(name: joined(words), kindInName: hint?.kind, containers: containers, isLoose: isLoose))
      if let kind, inNames.contains(kind), hint == nil {
        let name = joined(words + [Substring(kind.rawValue)])
        add(NameReading(name: name, kindInName: kind, containers: containers, isLoose: isLoose))
      }
      guard words.count > 1 else { continue }
      for reading in withoutKind(words) {
        add(
          NameReading(
            name: reading.name, kind: reading.kind, containers: reading.containers + containers, isLoose: isLoose))
      }
    }
    for aside in parts.asides { add(NameReading(name: aside, containers: parts.containers, isLoose: true)) }
    for reading in readings {
      if let bare = withoutDirection(reading) { add(bare) }
    }
    return readings
  }

  /// `town of X`, `X Town`, `X neighbourhood of Y`, `X in Y`, `X near Y`.
  private static func withoutKind(_ words: [Substring]) -> [NameReading] {
    var readings: [NameReading] = []
    if let (rest, kind) = KindWords.atStart(of: words) {
      readings.append(NameReading(name: joined(rest), kind: kind))
      // The desert of a town is answered with the town.
      if !kind.isPopulated, let (town, inner) = withoutEndings(rest), inner.isPopulated {
        readings.append(NameReading(name: joined(town), kind: inner))
      }
    }
    if let index = words.firstIndex(where: isRelation), index > 0, index + 1 < words.count {
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
    guard reading.name.utf8.contains(UInt8(ascii: " ")) else { return nil }
    var rest = NameText.words(of: reading.name)[...]
    let count = rest.count
    while rest.count > 1, let first = rest.first, isDirection(first) || holdsNumber(first) {
      rest = rest.dropFirst()
    }
    while rest.count > 1, let last = rest.last, isDirection(last) {
      rest = rest.dropLast()
      // Al Salhabiya al Sharqiya
      while rest.count > 1, let last = rest.last, Articles.isLatin(Array(last.lowercased().utf8)) {
        rest = rest.dropLast()
      }
    }
    guard rest.count < count else { return nil }
    let name = joined(rest)
    var bare = reading
    bare.name = name
    bare.isLoose = true
    return bare
  }

  private static func holdsNumber(_ word: Substring) -> Bool {
    word.utf8.contains { $0 >= 0x80 } ? word.contains(where: \.isNumber) : word.utf8.contains(where: \.isDigit)
  }

  private static let relations: Set<String> = ["of", "in", "near", "nr", "outside", "within", "from", "في", "قرب"]
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
    "southeast",
    "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "rural", "greater", "central", "upper",
    "lower", "old", "countryside", "outskirts", "area", "the", "of", "near", "around", "downtown", "banks", "bank",
    "various", "several", "many",
  ]

  /// Whether a name is made of words alone that name nothing: `a`, `the`, `in the`. With a capital they may be names: Of is a town.
  private static func saysNothing(_ name: String) -> Bool {
    guard name.utf8.count <= 12, let first = name.utf8.first, (0x61...0x7A).contains(first) || first == 0x20 else {
      return false
    }
    return name.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { fillers.contains(String(Substring($0))) }
  }

  private static let fillers: Set<String> = [
    "a", "an", "the", "of", "in", "is", "at", "on", "to", "and", "or", "by", "for", "from", "it", "as", "was", "are",
    "be",
  ]

  private static let directionShapes = WordShapes(directions.map { Substring($0) })

  private static func isDirection(_ word: Substring) -> Bool {
    directionShapes.mayHold(word) && directions.contains(word.lowercased()) || tellsTwins(word)
  }

  /// Whether a word parts a village from its twin: `Sharqi`, `Fawqani`, `الكبير`.
  private static func tellsTwins(_ word: Substring) -> Bool {
    guard word.utf8.count >= 4, CommonWords.mayHaveSign(word) else { return false }
    let folded = FoldedName(String(word))
    guard let sign = CommonWords.sign(of: folded.letters[...]) else { return false }
    return sign != CommonWords.dropped && sign != CommonWords.university && sign != CommonWords.industrial
  }

  private static let relationShapes = WordShapes(relations.map { Substring($0) })

  private static func isRelation(_ word: Substring) -> Bool {
    relationShapes.mayHold(word) && relations.contains(word.lowercased())
  }

  /// Kinds whose word is part of most names.
  private static let inNames: Set<PlaceKind> = [
    .dam, .bridge, .airport, .airbase, .oilField, .gasField, .port, .borderCrossing, .island,
  ]

  private static func joined(_ words: some Sequence<Substring>) -> String { NameText.joined(words) }
}
