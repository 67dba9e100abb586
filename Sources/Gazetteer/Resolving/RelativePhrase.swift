/// A phrase that says where a place lies from others: `36 km west of Raqqa`, `between A and B`, `on the Iraqi border`.
struct RelativePhrase: Hashable, Sendable {
  enum Sort: Hashable, Sendable {
    /// So many kilometres away, in a direction in degrees clockwise from north; nil where not said.
    case offset(kilometres: Double?, bearing: Double?)
    /// On the way from the first anchor to the second.
    case between
    /// Near the border of the anchor.
    case border
  }

  var sort: Sort
  /// Names of the places that it starts from.
  var anchors: [String]

  /// Parts the words of a name into the name itself and the phrase; nil when there is no phrase.
  ///
  /// The name is empty when the phrase stands alone.
  static func parting(_ words: [Substring]) -> (rest: [Substring], phrase: RelativePhrase)? {
    guard words.contains(where: signals.mayHold) else { return nil }
    let lower = words.map { $0.lowercased() }
    return between(words, lower) ?? offset(words, lower) ?? border(words, lower)
  }

  /// The words without one of which there is no phrase.
  private static let signals = WordShapes(["between", "from", "بين", "of", "border"])

  /// `between A and B`, `road from A to B`.
  private static func between(_ words: [Substring], _ lower: [String]) -> ([Substring], RelativePhrase)? {
    for (open, middle) in [("between", "and"), ("from", "to"), ("بين", "و")] {
      guard let start = lower.firstIndex(of: open), let split = lower[start...].firstIndex(of: middle),
        split > start + 1, split + 1 < words.count
      else { continue }
      let anchors = [words[(start + 1)..<split], words[(split + 1)...]].map(NameText.joined)
      return (withoutVagueEnd(Array(words[..<start])), RelativePhrase(sort: .between, anchors: anchors))
    }
    return nil
  }

  /// `36 km west of Raqqa`, `20 miles from Mosul`, `SE of Raqqa`.
  private static func offset(_ words: [Substring], _ lower: [String]) -> ([Substring], RelativePhrase)? {
    for index in lower.indices.dropLast() where index > 0 && (lower[index] == "of" || lower[index] == "from") {
      var start = index
      var bearing: Double?
      if let (degrees, count) = direction(endingAt: index, lower) {
        bearing = degrees
        start -= count
      }
      while start > 0, lower[start - 1] == "the" || lower[start - 1] == "to" { start -= 1 }
      var kilometres: Double?
      if let (distance, count) = distance(endingAt: start, lower) {
        kilometres = distance
        start -= count
      }
      guard bearing != nil || kilometres != nil else { continue }
      while start > 0,
        ["about", "some", "around", "roughly", "approximately", "nearly", "just"].contains(lower[start - 1])
      {
        start -= 1
      }
      let anchor = NameText.joined(words[(index + 1)...].drop { $0.lowercased() == "the" })
      guard !anchor.isEmpty, kilometres != nil || start > 0 else { continue }
      let sort = Sort.offset(kilometres: kilometres, bearing: bearing)
      return (withoutVagueEnd(Array(words[..<start])), RelativePhrase(sort: sort, anchors: [anchor]))
    }
    return nil
  }

  /// `near the Iraqi border`, `on the border with Iraq`.
  private static func border(_ words: [Substring], _ lower: [String]) -> ([Substring], RelativePhrase)? {
    guard let index = lower.firstIndex(of: "border"), index > 0 else { return nil }
    let opens = lower[..<index].lastIndex { ["on", "near", "at", "along"].contains($0) }
    guard let start = opens else { return nil }
    let before = words[(start + 1)..<index].filter { $0.lowercased() != "the" }
    let after = index + 2 < words.count && lower[index + 1] == "with" ? Array(words[(index + 2)...]) : []
    let anchor = NameText.joined(after.isEmpty ? before : after)
    guard !anchor.isEmpty else { return nil }
    return (Array(words[..<start]), RelativePhrase(sort: .border, anchors: [anchor]))
  }

  private static func withoutVagueEnd(_ words: [Substring]) -> [Substring] {
    var words = words
    let vague: Set<String> = [
      "road", "highway", "the", "a", "way", "on", "located", "lying", "some", "about", "area", "in",
    ]
    while let last = words.last, vague.contains(last.lowercased()) { words.removeLast() }
    return words
  }

  private static func distance(endingAt end: Int, _ lower: [String]) -> (kilometres: Double, words: Int)? {
    guard end > 0 else { return nil }
    let last = lower[end - 1]
    if let factor = units[last], end > 1, let number = number(lower[end - 2]) { return (number * factor, 2) }
    for (unit, factor) in units where last.hasSuffix(unit) {
      if let number = number(String(last.dropLast(unit.count))) { return (number * factor, 1) }
    }
    return nil
  }

  private static func number(_ text: String) -> Double? {
    let trimmed = text.hasSuffix("-") ? String(text.dropLast()) : text
    guard let number = Double(trimmed), number > 0, number < 2_000 else { return nil }
    return number
  }

  private static let units: [String: Double] = [
    "km": 1, "kms": 1, "kilometers": 1, "kilometres": 1, "kilometer": 1, "kilometre": 1, "mi": 1.609, "miles": 1.609,
    "mile": 1.609, "m": 0.001, "metres": 0.001, "meters": 0.001, "كم": 1,
  ]

  private static func direction(endingAt end: Int, _ lower: [String]) -> (degrees: Double, words: Int)? {
    if end > 1, let degrees = directions[lower[end - 2] + lower[end - 1]] { return (degrees, 2) }
    guard end > 0, let degrees = directions[lower[end - 1].filter { $0 != "-" }] else { return nil }
    return (degrees, 1)
  }

  private static let directions: [String: Double] = {
    var directions: [String: Double] = [:]
    let names = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"]
    let codes = ["n", "ne", "e", "se", "s", "sw", "w", "nw"]
    for index in names.indices {
      for name in [names[index], names[index] + "ern", codes[index]] { directions[name] = Double(index) * 45 }
    }
    return directions
  }()
}
