internal import Control
internal import Geography
internal import Reports

/// What a map says in sentences, in its first language: for a page or a caption that says it beside the picture.
public struct MapWords: Hashable, Sendable {
  public var title: String
  /// Empty where the situation has none.
  public var subtitle: String
  /// That the map is as of its date.
  public var date: String
  /// What a reader must know before trusting the map: old or unchecked reports, a known-by date.
  public var warnings: [String]
  /// Whom the reports come from.
  public var sources: String
  public var disclaimer: String
  public var credits: String
  /// Who holds what, for those who cannot see the map.
  public var altText: String

  /// The words of a map's content.
  public init(_ content: MapContent, _ languages: LanguageChoice) {
    let language = languages.primary
    title = content.title(in: language)
    subtitle = content.subtitles[language.code] ?? ""
    date = language.phrase("as-of", ["date": language.date(content.date.date)])
    warnings = [content.staleNote(language), content.knownByNote(language), content.proposedNote(language)]
      .compactMap { $0 }
    sources = content.sourcesNote(language)
    disclaimer = language.phrase("disclaimer")
    credits = language.phrase("credits")
    altText = AltText.describe(content, languages)
  }
}

extension MapContent {
  /// That the newest report is old; nil when it is not.
  func staleNote(_ language: Language) -> String? {
    guard let age = date.staleDays, let newest = date.newestReport else { return nil }
    return language.phrase("stale", ["date": language.date(newest), "days": String(age)])
  }

  func knownByNote(_ language: Language) -> String? {
    control.state.knownBy.map { language.phrase("known-by", ["date": language.date($0)]) }
  }

  /// That some reports are proposals of a machine; nil when none are.
  func proposedNote(_ language: Language) -> String? {
    let proposed = reports.count { $0.status == .proposed }
    return proposed == 0 ? nil : language.phrase("proposed", ["n": String(proposed), "total": String(reports.count)])
  }

  /// How many reports there are, who says them and who printed them.
  func sourcesNote(_ language: Language, most: Int = 6, withOutlets: Bool = true) -> String {
    let voices = listed(
      reports.compactMap(\.source).map { id in
        sources.first { $0.id == id }.map { $0.translations[language.code] ?? $0.name } ?? id
      }, language, most)
    let outlets = withOutlets ? listed(reports.compactMap(\.outlet), language, most) : ""
    return language.phrase("reports", ["n": String(reports.count)])
      + (voices.isEmpty ? "" : " " + language.phrase("sources", ["list": voices]))
      + (outlets.isEmpty ? "" : " " + language.phrase("outlets", ["list": outlets]))
  }

  /// Names in the order of how often they occur, so many at most, the rest counted.
  private func listed(_ names: [String], _ language: Language, _ most: Int) -> String {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    return ranked.prefix(most).map { $0.shortened(to: 60).isolated }.joined(
      separator: language.phrase("list-separator"))
      + (ranked.count > most ? " " + "+\(ranked.count - most)".isolated : "")
  }
}
