/// Chooses the Arabic-script name to print for a place.
enum ArabicName {
  /// The first name that an editor chose, else the first in letters proper to Arabic, else the first in Arabic script.
  static func best(preferred: [String], others: [String]) -> String? {
    preferred.first(where: isArabicScript) ?? others.first(where: isArabic) ?? others.first(where: isArabicScript)
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
