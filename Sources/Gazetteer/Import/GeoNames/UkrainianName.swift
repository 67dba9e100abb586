/// Writes Ukrainian names in Latin letters.
///
/// GeoNames gives thousands of Ukrainian places in Cyrillic only, or with Latin spellings of many other languages among which the
/// usual one cannot be told. The letters are those of the Cabinet of Ministers' resolution 55 of 27 January 2010, which Ukraine's
/// own maps and most newsrooms follow.
enum UkrainianName {
  /// Nil where a letter is none of the Ukrainian alphabet.
  static func latin(_ name: String) -> String? {
    var latin = ""
    var previous: Character?
    for character in name {
      let small = Character(character.lowercased())
      let isFirst = previous.map { !$0.isLetter && !apostrophes.contains($0) } ?? true
      let text: String
      if small == "г", previous?.lowercased() == "з" {
        text = "gh"
      } else if isFirst, let initial = initials[small] {
        text = initial
      } else if let letters = letters[small] {
        text = letters
      } else if character.isLetter {
        return nil
      } else {
        text = apostrophes.contains(character) ? "" : String(character)
      }
      latin += character.isUppercase ? text.prefix(1).uppercased() + text.dropFirst() : text
      previous = character
    }
    return latin
  }

  private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`"]

  private static let initials: [Character: String] = ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"]

  private static let letters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu",
    "я": "ia",
  ]
}
