/// Which of GeoNames' alternate names are names that a text may have, as the bundled gazetteer was filtered.
///
/// Left out are single letters, links, codes (`DEZ`), machine transliterations (`albw kmal`), mixtures of scripts, and
/// scripts in which only the country itself is written about: Chinese names of Syrian villages, but not of Chinese ones.
enum NameFilter {
  private static let local: [NameScript: String] = [
    .han: "CN TW HK MO JP SG", .kana: "JP", .hangul: "KR KP", .devanagari: "IN NP", .bengali: "IN BD", .gurmukhi: "IN",
    .gujarati: "IN", .oriya: "IN", .tamil: "IN LK", .telugu: "IN", .kannada: "IN", .malayalam: "IN", .meetei: "IN",
    .sinhala: "LK", .thai: "TH", .lao: "LA", .khmer: "KH", .thaana: "MV", .tibetan: "CN BT", .mongolian: "CN MN",
  ]

  /// Whether a name of a place in a country (ISO 3166 alpha-2) is to be kept.
  static func isUsable(_ name: String, country: String) -> Bool {
    guard (2...180).contains(name.utf8.count) else { return false }
    var script: NameScript?
    var (hasCapital, hasSmall) = (false, false)
    for scalar in name.unicodeScalars {
      // Links and addresses.
      if scalar == "@" || scalar == "/" && name.contains("://") { return false }
      guard let found = NameScript(scalar) else { continue }
      if let script, script != found, !areOneWriting(script, found) { return false }
      script = script == .han ? .han : found
      if found == .latin {
        let isCapital = scalar.isASCII ? scalar.value < 0x61 : scalar.properties.generalCategory == .uppercaseLetter
        if isCapital { hasCapital = true } else { hasSmall = true }
      }
    }
    switch script {
    case nil, .other: return false
    case .latin: return hasCapital && (hasSmall || name.utf8.count > 4)
    case .greek, .cyrillic, .armenian, .hebrew, .arabic, .ethiopic, .georgian, .myanmar: return true
    case .some(let script):
      return local[script].map { $0.split(separator: " ").contains { $0 == country } } ?? false
    }
  }

  /// Chinese signs and Japanese kana stand in one word.
  private static func areOneWriting(_ a: NameScript, _ b: NameScript) -> Bool {
    (a == .han || a == .kana) && (b == .han || b == .kana)
  }
}
