import Gazetteer
import Geography
import Reports

@testable import MapGen

/// Articles that were read, for tests of what is made of them.
enum Drafts {
  static let goma = place("Goma", 29.23, -1.68, "CD")
  static let sake = place("Sake", 29.05, -1.57, "CD")
  static let kivu = place("North Kivu", 28.8, -0.8, "CD", kind: .governorate)
  static let m23 = KnownActor(
    id: "m23", name: "M23", kind: .rebel, aliases: ["March 23", "حركة 23 مارس"], color: "#c8553d")
  static let army = KnownActor(id: "drc", name: "Congo", kind: .state, aliases: ["army"], color: "#4a7fb5")

  static func place(
    _ name: String, _ longitude: Double, _ latitude: Double, _ country: String, kind: PlaceKind = .town
  ) -> Place {
    Place(
      id: "test:\(name)", name: name, coordinate: Coordinate(longitude: longitude, latitude: latitude), kind: kind,
      countries: [country])
  }

  static func claim(
    _ change: Report.Change, _ place: Place, _ actor: KnownActor, against: KnownActor? = nil, _ date: String?,
    source: String? = nil, isImprecise: Bool = false
  ) -> Claim {
    Claim(
      change: change, placeName: place.name, place: place, isImprecise: isImprecise, actor: actor, against: against,
      source: source, date: date.flatMap { ValidDate($0) }, evidence: 0..<5, confidence: 0.8)
  }

  static func article(_ claims: [Claim], published: String? = "2025-01-30", file: String = "a.txt") -> ReadArticle {
    ReadArticle(
      article: Article(
        file: file, text: "Rebels took the town.", title: "A headline",
        published: published.flatMap { CalendarDate($0) }), mentions: [], claims: claims)
  }
}
