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
        score += max(0, 3 - 4 * SpellingDistance.between(FoldedName(latin).joined, main, limit: 1))
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
      let extra = abs(name.split(separator: " ").count - words)
      // The first sign of the language says most: Купянськ is meant for Куп’янськ.
      let signs = own.count(where: small.contains)
      return (signs > 0 ? 2 + 0.1 * Double(signs) : 0) - 3 * Double(extra)
    }
  }

  private static let separators: Set<Character> = [" ", "-", "'", "’", "ʼ", ".", "–"]
  private static let common: Set<Character> = Set("абвгдежзийклмнопрстуфхцчшщьюя")
  private static let ukrainianEndings = ["ськ", "цьк", "зьк"]
  private static let alphabets: [String: Alphabet] = [
    "uk": Alphabet(
      letters: common.union("ґєії"), own: ["ґ", "є", "і", "ї", "'", "’", "ʼ"] + ukrainianEndings,
      foreign: ["цк", "нск"]),
    "ru": Alphabet(
      letters: common.union("ёъыэ"), own: ["ё", "ъ", "ы", "э", "ь"], foreign: ukrainianEndings + ["ньск", "рьск"]),
  ]
}
