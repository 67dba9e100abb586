/// Chooses the Arabic-script name to print for a place.
enum ArabicName {
  /// The name among a place's names that an Arabic newspaper would print.
  ///
  /// An editor's choice comes first. Otherwise the one that fits the Latin name: written in letters proper to Arabic, with
  /// the article where that has one (القائم for Al Qā’im, not قائم), and in as many words (دير الزور, not ديرالزور); but one that
  /// sounds like it comes before one that does not (أم درمان for Omdurman, not حلفا).
  ///
  /// - Parameters:
  ///   - preferred: names that an editor chose, in any script.
  ///   - others: the other names, the most common first.
  ///   - latin: the place's main name in Latin script.
  static func best(preferred: [String], others: [String], for latin: String) -> String? {
    if let chosen = preferred.first(where: isArabicScript) { return chosen }
    let wordCount = latin.split { $0 == " " || $0 == "-" }.count
    let bareCount = FoldedName(latin).ends.count
    let candidates = others.filter(isArabicScript)
    let sounds = candidates.count > 1 ? Set(Skeleton.keys(of: FoldedName(latin))) : []
    let scored = candidates.map { name in
      let parts = name.split { $0 == " " || $0 == "-" }
      let articles = parts.count { $0.hasPrefix("ال") }
      let missing = max(0, wordCount - bareCount - articles)
      let isAlike = !sounds.isEmpty && !sounds.isDisjoint(with: Skeleton.keys(of: FoldedName(name)))
      return (isArabic(name) ? 4 : 0) + (isAlike ? 2 : 0) - missing - abs(parts.count - bareCount)
    }
    guard let top = scored.max(), let index = scored.firstIndex(of: top) else { return nil }
    return candidates[index]
  }

  private static func isArabicScript(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { isArabicLetter($0) || isBetween($0) }
      && name.unicodeScalars.contains(where: isArabicLetter)
  }

  /// Whether no letter is one that only Persian, Kurdish, Urdu or Pashto use (پ چ گ ژ ی ک …).
  private static func isArabic(_ name: String) -> Bool {
    isArabicScript(name)
      && name.unicodeScalars.allSatisfy { (0x621...0x652).contains($0.value) || $0.value == 0x670 || isBetween($0) }
  }

  private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool { (0x600...0x6FF).contains(scalar.value) }

  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "-" || scalar.value == 0x200C || scalar.value == 0x200F || scalar.value == 0x200E
  }
}
