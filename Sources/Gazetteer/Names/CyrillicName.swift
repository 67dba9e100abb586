/// Chooses the name that a map in Ukrainian or Russian prints for a place.
///
/// Sources give names without their languages; letters that only one of the languages has, or lacks, tell them apart.
enum CyrillicName {
  /// The languages whose names are told apart, by ISO 639-1 code.
  static let languages = ["uk", "ru"]

  /// The best of a place's names in a language, the first of equals; nil where none can be of it.
  ///
  /// - Parameter names: the main one first.
  static func best(_ names: [String], language: String) -> String? {
    guard let alphabet = alphabets[language] else { return nil }
    let words = names.first?.split(separator: " ").count ?? 1
    let main = FoldedName(names.first ?? "").joined
    var best: (name: String, score: Double)?
    for name in names {
      guard var score = alphabet.score(name, words: words) else { continue }
      // The Latin names of Ukraine's places are made from their Ukrainian ones.
      if language == "uk", let latin = UkrainianName.latin(name) {
        let distance = SpellingDistance.between(FoldedName(latin).joined, main, limit: 1)
        score += latin == names.first ? 4.2 : max(0, 2 - 4 * distance)
      }
      guard score > best?.score ?? -.infinity else { continue }
      best = (name, score)
    }
    return best?.name
  }

  private struct Alphabet {
    /// The letters of the language, small.
    let letters: Set<Character>
    /// Those, and the endings, that its neighbours lack.
    let own: [String]
    /// Endings that it lacks and a neighbour has.
    let foreign: [String]
    /// Endings of words that it lacks.
    let foreignEndings: [String]
    /// Endings of words that it has, but seldom beside a neighbour's.
    let rareEndings: [String]

    /// How likely a name is of the language; nil where it cannot be.
    ///
    /// - Parameter words: of the main name; an official name has more, as in «місто Харків».
    func score(_ name: String, words: Int) -> Double? {
      guard let first = name.unicodeScalars.first, (0x400...0x4FF).contains(first.value), first.properties.isUppercase
      else { return nil }
      let small = name.lowercased()
      guard small.allSatisfy({ letters.contains($0) || separators.contains($0) }),
        !foreign.contains(where: small.contains)
      else { return nil }
      let parts = small.split { $0 == " " || $0 == "-" }
      guard !parts.contains(where: { part in foreignEndings.contains(where: part.hasSuffix) }) else { return nil }
      let rare = parts.count { part in rareEndings.contains(where: part.hasSuffix) }
      let extra = abs(name.split(separator: " ").count - words)
      // Of names that differ in an apostrophe alone the one with it is right: Купянськ is meant for Куп’янськ.
      let marks = small.contains { "'’ʼ".contains($0) } ? 0.1 : 0
      return (own.contains(where: small.contains) ? 2 : 0) + marks - 3 * Double(extra + rare)
    }
  }

  private static let separators: Set<Character> = [" ", "-", "'", "’", "ʼ", ".", "–"]
  private static let common: Set<Character> = Set("абвгдежзийклмнопрстуфхцчшщьюя")
  private static let ukrainianEndings = ["ськ", "цьк", "зьк"]
  private static let alphabets: [String: Alphabet] = [
    "uk": Alphabet(
      letters: common.union("ґєії"), own: ["ґ", "є", "і", "ї", "'", "’", "ʼ"] + ukrainianEndings,
      foreign: ["цк", "нск"], foreignEndings: ["ое", "ее", "ие", "ье", "ая", "яя", "ск"],
      rareEndings: ["ово", "ево", "ино"]),
    "ru": Alphabet(
      letters: common.union("ёъыэ"), own: ["ё", "ъ", "ы", "э", "ь"], foreign: ukrainianEndings + ["ньск", "рьск"],
      foreignEndings: [], rareEndings: []),
  ]
}
