import Foundation
import Gazetteer
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct ProposedReportsTests {
  private let place = Place(
    id: "test:goma", name: "Goma", coordinate: Coordinate(longitude: 29.2, latitude: -1.7), kind: .city)

  /// An article that says that M23 took Goma.
  private func article(_ file: String, day: String = "2025-01-27", title: String) throws -> ReadArticle {
    let claim = Claim(
      change: .gain, placeName: "Goma", place: place, isImprecise: false,
      actor: KnownActor(id: "m23", name: "M23", kind: .rebel), date: ValidDate(day), evidence: 0..<4, confidence: 0.8)
    return ReadArticle(article: Article(file: file, text: "Goma", title: title), mentions: [], claims: [claim])
  }

  private func rows(_ folder: TemporaryFolder) throws -> ReportTable {
    ReportTable.read(Array(try folder.text(of: "reports.csv").utf8)).table
  }

  @Test func addsRowsAndJoinsRepeats() throws {
    let folder = try TemporaryFolder()
    var reports = try ProposedReports(directory: folder.url)
    reports.add(try article("a.txt", title: "First"), bytes: [])
    reports.add(try article("b.txt", day: "2025-01-28", title: "Second"), bytes: [])
    reports.add(try article("c.txt", day: "2025-02-10", title: "Third"), bytes: [])
    try reports.write()
    let table = try rows(folder)
    #expect(table.rows.map { table.text($0, .citation) } == ["First; Second", "Third"])
    #expect(table.rows.allSatisfy { table.text($0, .status) == "proposed" })
    #expect((reports.rows.added, reports.rows.repeated) == (2, 1))
  }

  @Test func leavesAcceptedRowsAlone() throws {
    let text = "id,date,place,actor,change,status,note\nx,27 Jan 2025,Goma,m23,gain,accepted,mine\n"
    let folder = try TemporaryFolder(["reports.csv": text])
    var reports = try ProposedReports(directory: folder.url)
    reports.add(try article("a.txt", title: "First"), bytes: [])
    try reports.write()
    #expect(try folder.text(of: "reports.csv") == text)
  }

  @Test func canBeTakenBackUnlessEdited() throws {
    let text = "id,date,place,actor,change\nx,2025-01-02,Sake,m23,gain\n"
    let folder = try TemporaryFolder(["reports.csv": text])
    #expect(throws: InputError.self) { try ProposedReports.undo(directory: folder.url) }
    for edit in ["", "edited"] {
      var reports = try ProposedReports(directory: folder.url)
      reports.add(try article("a.txt", title: "First"), bytes: [])
      try reports.write()
      if edit.isEmpty {
        try ProposedReports.undo(directory: folder.url)
        #expect(try folder.text(of: "reports.csv") == text)
      } else {
        try folder.write(edit, to: "reports.csv")
        #expect(throws: InputError.self) { try ProposedReports.undo(directory: folder.url) }
        #expect(try folder.text(of: "reports.csv") == edit)
      }
    }
  }

  @Test func articlesAreKeptSoThatTheirSentencesCanBeShown() throws {
    let folder = try TemporaryFolder(["articles/a.txt": "another"])
    var reports = try ProposedReports(directory: folder.url)
    reports.add(try article("news/a.txt", title: "First"), bytes: Array("Goma fell".utf8))
    reports.add(try article("b.txt", day: "2025-02-10", title: "Second"), bytes: Array("Goma".utf8))
    try reports.write()
    #expect(try folder.text(of: "articles/a-2.txt") == "Goma fell")
    let table = try rows(folder)
    #expect(table.rows.map { table.text($0, .article) } == ["a-2.txt", "b.txt"])
    var again = try ProposedReports(directory: folder.url)
    again.add(try article("news/a.txt", title: "First"), bytes: Array("Goma fell".utf8))
    #expect((again.rows.added, again.rows.repeated) == (0, 1), "the same text is the same article")
    try ProposedReports.undo(directory: folder.url)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted() == ["articles", "articles/a.txt"])
  }

  @Test func actorsThatAreNotListedAreNamed() throws {
    let claims = try article("a.txt", title: "x").claims
    var situation = Situation(directory: URL(fileURLWithPath: "/"), title: "T")
    #expect(situation.unlistedActors(in: claims) == nil, "without a list every name is an actor")
    situation.listsActors = true
    situation.actors = [Actor(id: "drc", name: "Congo")]
    let message = try #require(situation.unlistedActors(in: claims)?.message)
    #expect(message.hasSuffix("\n  - {id: m23, name: M23}"), "\(message)")
    situation.actors.append(Actor(id: "x", name: "M23"))
    #expect(situation.unlistedActors(in: claims) == nil)
  }
}
