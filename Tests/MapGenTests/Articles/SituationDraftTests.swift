import Cartography
import Foundation
import Gazetteer
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct SituationDraftTests {
  private let languages = LanguageFile(directory: repositoryRoot.appendingPathComponent("data/languages"))

  private func draft(_ claims: [Claim], published: String? = "2025-01-30") throws -> SituationDraft {
    try SituationDraft(
      [Drafts.article(claims, published: published)], known: [Drafts.m23, Drafts.army], languages: languages,
      directory: URL(fileURLWithPath: "/"))
  }

  @Test func aSituationComesOfClaims() throws {
    let draft = try draft([
      Drafts.claim(.gain, Drafts.goma, Drafts.m23, against: Drafts.army, "2025-01-27", source: "The UN"),
      Drafts.claim(.hold, Drafts.sake, Drafts.army, "2025-01-28", source: "The UN"),
      Drafts.claim(.gain, Drafts.goma, Drafts.m23, nil), Drafts.claim(.hold, Drafts.goma, Drafts.m23, "2025-01-28"),
    ])
    let situation = draft.situation
    #expect(situation.title == "Goma and Sake, January 2025")
    #expect(situation.titleTranslations["ar"]?.contains("2025") == true)
    #expect(draft.name == "goma-sake")
    #expect(situation.reports.map(\.place.name) == ["Goma", "Sake", "Goma"], "a claim without a date is no report")
    #expect(situation.reports.allSatisfy { $0.status == .proposed })
    #expect(situation.actors.map(\.id) == ["m23", "drc"])
    #expect(situation.sources.map(\.name) == ["The UN"])
    guard case .box(let box) = situation.region else {
      Issue.record("no region")
      return
    }
    for place in [Drafts.goma, Drafts.sake] { #expect(box.contains(place.coordinate)) }
    #expect(box.widthInKilometres < 60)
  }

  @Test func groupsOfPlacesMarkNoSpot() throws {
    let draft = try draft([Drafts.claim(.gain, Drafts.goma, Drafts.m23, "2025-01-27", isImprecise: true)])
    #expect(draft.situation.reports.map(\.place.id) == ["spot:-1.6800,29.2300"])
    #expect(!draft.hasSpots)
    #expect(draft.nothingToDraw.description.contains("Goma"))
    let province = try self.draft([Drafts.claim(.gain, Drafts.kivu, Drafts.m23, "2025-01-27")])
    #expect(!province.hasSpots)
  }

  @Test func whatCannotBeDrawnSaysWhy() {
    #expect { try draft([]) } throws: { "\($0)".contains("not say of any place") }
    #expect {
      try draft([Drafts.claim(.gain, Drafts.goma, Drafts.m23, nil)], published: nil)
    } throws: {
      "\($0)".contains("--published")
    }
  }

  @Test func oldThingsAreBackground() throws {
    let far = Drafts.place("Kisangani", 25.19, 0.52, "CD")
    let claims = [
      Drafts.claim(.gain, Drafts.goma, Drafts.m23, "2025-01-27"), Drafts.claim(.hold, far, Drafts.army, "2024-11"),
    ]
    let spots = ReportedSpot.spots(of: [Drafts.article(claims)])
    #expect(spots.map(\.name) == ["Goma", "Kisangani"])
    #expect(DraftRegion.theatre(of: spots).map(\.name) == ["Goma"])
    let history = ReportedSpot.spots(of: [Drafts.article(claims, published: "2030-01-01")])
    #expect(DraftRegion.theatre(of: history).count == 2, "in a history everything counts")
  }

  @Test func aNamesakeFarAwayDoesNotWidenTheMap() {
    let stray = Drafts.place("Goma", 113.0, 23.0, "CN")
    let neighbour = Drafts.place("Gisenyi", 29.26, -1.7, "RW")
    let news = (0..<5).map { _ in Drafts.claim(.gain, Drafts.goma, Drafts.m23, "2025-01-27") }
    let spots = ReportedSpot.spots(
      of: [
        Drafts.article(
          news + [
            Drafts.claim(.gain, stray, Drafts.m23, "2025-01-27"),
            Drafts.claim(.approach, neighbour, Drafts.m23, "2025-01-27"),
          ])
      ])
    #expect(DraftRegion.theatre(of: spots).map(\.id) == ["test:Goma", "test:Gisenyi"] || spots.count < 3)
    #expect((DraftRegion.box(around: spots)?.widthInKilometres ?? 0) < 100)
  }

  @Test func titlesNameMonths() throws {
    let english = try languages.choice("en").primary
    func title(_ days: [String]) -> String? {
      DraftTitle.text(
        [
          ReportedSpot(
            id: "x", name: "Ey", coordinate: Coordinate(longitude: 0, latitude: 0), weight: 1,
            days: days.compactMap { CalendarDate($0) })
        ], in: english)
    }
    #expect(title(["2025-01-02", "2025-01-30"]) == "Ey, January 2025")
    #expect(title(["2024-12-30", "2025-01-30"]) == "Ey, December 2024–January 2025")
    #expect(title(["2025-01-30", "2025-03-01"]) == "Ey, January–March 2025")
    #expect(title(["2019-01-30", "2025-03-01"]) == "Ey, 2019–2025")
    #expect(title([]) == nil)
  }
}
