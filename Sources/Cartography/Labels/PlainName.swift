internal import Foundation
internal import Gazetteer

/// Names as newspapers print them.
enum PlainName {
  /// A place's name; where it is a scholar's transliteration, without macrons, dots and half rings: `Al Mayadin`.
  ///
  /// Letters with marks stay where the marks belong to the country's own spelling, as in Kraków or Şırnak.
  static func of(_ place: Place) -> String {
    guard place.countries.contains(where: transliterated.contains) else { return place.name }
    let folded = place.name.folding(options: .diacriticInsensitive, locale: nil)
    return String(folded.unicodeScalars.filter { !halfRings.contains($0) })
  }

  /// Hamza and ayn as GeoNames writes them.
  private static let halfRings: Set<Unicode.Scalar> = ["‘", "’", "ʻ", "ʼ", "ʿ", "ʾ", "`"]

  /// Countries (ISO 3166) whose names GeoNames transliterates from another script with marks that few readers know.
  private static let transliterated: Set<String> = [
    "AE", "AF", "AM", "BD", "BG", "BH", "BY", "DZ", "EG", "ER", "ET", "GE", "GR", "IL", "IN", "IQ", "IR", "JO", "JP",
    "KG",
    "KP", "KR", "KW", "KZ", "LB", "LY", "MA", "MM", "MN", "NP", "OM", "PK", "PS", "QA", "RU", "SA", "SD", "SY", "TJ",
    "TN",
    "UA", "YE",
  ]
}
