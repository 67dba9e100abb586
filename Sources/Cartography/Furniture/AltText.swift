internal import Control
internal import Foundation
internal import Geography
internal import Reports

/// The map in words, for those who cannot see it.
enum AltText {
  /// What the map shows: its date, who holds which places, where the fighting is.
  static func describe(_ content: MapContent, _ languages: LanguageChoice) -> String {
    let language = languages.primary
    let palette = ActorPalette(content.actors, style: Style())
    let places = content.control.state.places.filter { !$0.place.isExtended }
    var sentences = [
      language.phrase("alt", ["title": content.title(in: language), "date": language.date(content.date.date)])
    ]
    if let age = content.date.staleDays, let newest = content.control.state.newestReport {
      sentences.append(language.phrase("stale", ["date": language.date(newest), "days": String(age)]))
    }
    let separator = language.phrase("list-separator")
    let holders = places.filter { $0.status == .held }.compactMap(\.holder)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for holder in holders {
      let names = places.filter { $0.status == .held && $0.holder == holder }.map(\.place.name)
      let list = names.prefix(12).joined(separator: separator) + (names.count > 12 ? " +\(names.count - 12)" : "")
      sentences.append(language.phrase("alt-holds", ["actor": palette.name(holder, in: language), "places": list]))
    }
    for place in places where place.status == .contested {
      let parts = place.shares.map { "\(palette.name($0.actor, in: language)) \(Int(($0.share * 100).rounded())) %" }
      sentences.append(
        language.phrase("alt-contested", ["place": place.place.name, "parts": parts.joined(separator: separator)]))
    }
    if let change = content.change {
      let names = change.actors.filter { !$0.gained.isEmpty }.map { palette.name($0.actor, in: language) }
      sentences.append(
        language.phrase(
          names.isEmpty ? "since-nothing" : "alt-since",
          ["date": language.date(change.since), "actors": names.joined(separator: separator)]))
    }
    return sentences.joined(separator: " ")
  }
}
