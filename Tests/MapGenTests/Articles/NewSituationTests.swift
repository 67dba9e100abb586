import Foundation
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct NewSituationTests {
  private let languages = LanguageFile(directory: repositoryRoot.appendingPathComponent("data/languages"))

  private func draft(_ claims: [Claim], title: String? = nil) throws -> SituationDraft {
    try SituationDraft(
      [Drafts.article(claims)], title: title, known: [Drafts.m23, Drafts.army], languages: languages,
      directory: URL(fileURLWithPath: "/"))
  }

  @Test(arguments: [
    "A: “quoted” # title", "- \"x\"", "yes", "{a}", "tab\tand\nline", "Côte d'Ivoire", "الحرب", "1914", " x ", "null",
    "@x", "'", "a: b",
  ])
  func whatIsWrittenIsReadBack(_ title: String) throws {
    let folder = try TemporaryFolder()
    let source = title.trimmed
    let made = try draft(
      [Drafts.claim(.gain, Drafts.goma, Drafts.m23, against: Drafts.army, "2025-01-27", source: source)], title: title)
    var new = try NewSituation(directory: folder.url.appendingPathComponent("a/b"))
    new.fill(made, articles: [("a.txt", Array("Rebels".utf8))])
    try new.write()
    let (read, problems) = Situation.read(directory: new.directory)
    #expect(problems.isEmpty, "\(problems)")
    #expect(read.title == source)
    #expect(read.region == made.situation.region)
    #expect(read.actors == made.situation.actors)
    #expect(read.sources.map(\.name) == [source])
    #expect(read.reports == made.situation.reports)
    #expect(try folder.text(of: "a/b/articles/a.txt") == "Rebels")
  }

  @Test func aBlankSituationLacksOnlyReports() throws {
    let folder = try TemporaryFolder()
    var new = try NewSituation(directory: folder.url.appendingPathComponent("lake-kivu"))
    new.fillBlank()
    try new.write()
    let (read, problems) = Situation.read(directory: new.directory, needsReports: false)
    #expect(problems.isEmpty, "\(problems)")
    #expect(read.title == "Lake kivu")
  }

  @Test(arguments: ["situation.yaml", "reports.csv"])
  func aSituationThatIsThereIsLeftAlone(_ name: String) throws {
    let folder = try TemporaryFolder([name: "mine"])
    #expect {
      try NewSituation(directory: folder.url)
    } throws: {
      "\($0)".contains("there is a situation already")
    }
    #expect(try folder.text(of: name) == "mine")
  }

  @Test func articlesKeepTheirNamesApart() throws {
    let folder = try TemporaryFolder(["articles/a.txt": "one", "articles/b.html": "other"])
    let new = try NewSituation(directory: folder.url)
    let one = Array("one".utf8)
    #expect(
      new.names(for: [
        ("x/a.txt", one), ("y/A.txt", one), ("b.html", one), ("https://x.org/?id=3", one), ("stdin", one),
      ])
        == ["a.txt", "A-2.txt", "b-2.html", "id-3.txt", "stdin.txt"])
  }

  @Test func aFailureLeavesNothingBehind() throws {
    let folder = try TemporaryFolder(["file": "x"])
    var new = try NewSituation(directory: folder.url.appendingPathComponent("new"))
    new.fillBlank()
    #expect(throws: InputError.self) {
      try new.write(with: [([], folder.url.appendingPathComponent("nowhere/map.png"))])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["file"])
  }
}
