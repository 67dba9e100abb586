/// A name as written, taken apart: what names the place, and what stands beside it.
struct NameText: Hashable, Sendable {
  /// The ways in which the first part is written, the most literal first: `Ratlah`, `Al Aekershi` of `Ratlah and Al Aekershi`
  /// are loose.
  var heads: [(words: [Substring], isLoose: Bool)] = []
  /// What follows, after commas or in brackets: containers, second names.
  var asides: [String] = []
  /// What follows after commas alone.
  var containers: [String] = []
  /// Phrases that say where the place lies from others.
  var relations: [RelativePhrase] = []

  init(_ text: String) {
    guard text.utf8.contains(where: Self.isMark) || text.utf8.containsGap else {
      var words = Self.words(of: text)
      takeHead(&words)
      return
    }
    let (outside, inside) = Self.partingBrackets(text)
    // A bracket that holds a number is a mark of a list: (S1080a).
    asides = inside.filter { !$0.contains(where: \.isNumber) }
    var parts = Self.parts(of: outside)
    while parts.count > 1, let first = parts.first,
      first.allSatisfy({ Self.opensVaguely($0) || $0.lowercased() == "the" })
    {
      parts.removeFirst()
    }
    guard !parts.isEmpty else { return }
    var head = parts.removeFirst()
    for part in parts {
      if let (_, relation) = RelativePhrase.parting(part), !relation.anchors.isEmpty {
        relations.append(relation)
      } else {
        containers.append(Self.joined(part))
      }
    }
    takeHead(&head)
  }

  static func == (a: NameText, b: NameText) -> Bool {
    a.asides == b.asides && a.containers == b.containers && a.relations == b.relations
      && a.heads.map(\.words) == b.heads.map(\.words)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(heads.map(\.words)) }

  private mutating func takeHead(_ words: inout [Substring]) {
    // 1069a) Raqqa: numbers of lists. Various locations: Al Karama.
    while words.count > 1, let first = words.first,
      first.utf8.last == UInt8(ascii: ")") || first.utf8.last == UInt8(ascii: ":") || Self.opensVaguely(first)
    {
      words.removeFirst()
    }
    if let colon = words.dropLast().lastIndex(where: { $0.utf8.last == UInt8(ascii: ":") }) {
      words.removeFirst(colon + 1)
    }
    if words.count > 2, let (rest, relation) = RelativePhrase.parting(words) {
      relations.append(relation)
      words = rest
    }
    guard !words.isEmpty else { return }
    add(words, isLoose: false)
    if words.contains(where: { $0.utf8.contains(UInt8(ascii: "/")) }) {
      for part in Self.joined(words).split(separator: "/") { add(Self.words(of: String(part)), isLoose: false) }
    }
    if words.count > 1, words.contains(where: { $0.utf8.contains { $0 >= 0x80 } }) {
      let scripts = Self.runsOfScripts(words)
      if scripts.count > 1 { for run in scripts { add(run, isLoose: false) } }
    }
    if words.count > 2, words.contains(where: Self.conjunctionShapes.mayHold) {
      let parts = words.split { Self.conjunctions.contains($0.lowercased()) }
      if parts.count > 1 { for part in parts { add(Array(part), isLoose: true) } }
    }
  }

  private mutating func add(_ words: [Substring], isLoose: Bool) {
    guard !words.isEmpty, !heads.contains(where: { $0.words == words }) else { return }
    heads.append((words, isLoose))
  }

  private static let conjunctions: Set<String> = ["and", "or", "&", "و", "أو", "і", "и", "та"]

  private static let conjunctionShapes = WordShapes(conjunctions.map { Substring($0) })

  private static func opensVaguely(_ word: Substring) -> Bool {
    vagueShapes.mayHold(word) && vague.contains(word.lowercased())
  }

  private static let vague: Set<String> = ["near", "around", "in", "outside", "at", "nr", "close", "قرب", "في"]
  private static let vagueShapes = WordShapes(vague.map { Substring($0) })

  /// Commas, brackets, slashes, digits, tabs, quotes, colons: whatever a plain name does not have.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "\""), 0x30...0x39, 0x09, 0xD8, 0xE2:
      true
    default: false
    }
  }

  /// Parts between commas, and between gaps of two spaces or more, as tables that were flattened have them.
  private static func parts(of text: String) -> [[Substring]] {
    text.replacing("  ", with: ",").split { ",،;\t\n\"“”".contains($0) }.map { words(of: String($0)) }.filter {
      !$0.isEmpty
    }
  }

  /// Runs of words of one script: `ﻧﺰﻟﺔ ﺷﺤﺎﺩﺓ Nazlat Shahada` are two names of one place.
  private static func runsOfScripts(_ words: [Substring]) -> [[Substring]] {
    var runs: [(isArabic: Bool, words: [Substring])] = []
    for word in words {
      let isArabic = word.unicodeScalars.contains {
        (0x600...0x6FF).contains($0.value) || (0xFB50...0xFEFC).contains($0.value)
      }
      if runs.last?.isArabic == isArabic {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append((isArabic, [word]))
      }
    }
    return runs.map(\.words)
  }

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
      case ")", "]":
        if depth == 0 { outside.append(character) }
        depth = max(0, depth - 1)
      default:
        if depth == 0 { outside.append(character) } else { asides[asides.count - 1].append(character) }
      }
    }
    return (outside, asides.map { joined(words(of: $0)) }.filter { !$0.isEmpty })
  }

  static func words(of text: String) -> [Substring] {
    if text.utf8.allSatisfy({ $0 < 0x80 && ($0 >= 0x20 || $0 == 0x09) }) {
      return text.utf8.split { $0 == 0x20 || $0 == 0x09 }.map { Substring($0) }
    }
    return Substring(text).split { character in
      character.isWhitespace || character.unicodeScalars.allSatisfy { (0x200B...0x200F).contains($0.value) }
    }
  }

  static func joined(_ words: some Sequence<Substring>) -> String { words.joined(separator: " ") }
}

extension String.UTF8View {
  /// Whether there are three spaces in a row, as between the columns of a table that was flattened.
  fileprivate var containsGap: Bool {
    var count = 0
    for byte in self {
      count = byte == 0x20 ? count + 1 : 0
      if count == 3 { return true }
    }
    return false
  }
}
