import Foundation
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

private let yaml =
  "title: T\nactors: [{id: gov, aliases: [Army]}, {id: is}]\nsources: [{id: sohr, name: Observatory}]\n"
private let csv =
  "date,place,actor,change,source,status\n2017-11-09,Rawa,army,gain,observatory,\n2017-11-08,Rawa,is,hold,,rejected\n"

@Suite struct SituationLoaderTests {
  @Test func loads() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": yaml, "reports.csv": csv, "places.csv": "name,latitude,longitude\nT2,34,40\n",
    ])
    let (situation, warnings) = try Situation.load(directory: folder.url)
    #expect(warnings.isEmpty)
    #expect(situation.title == "T")
    #expect(situation.reports.map(\.id) == ["r2"])
    #expect(situation.reports.first?.actor == "gov")
    #expect(situation.reports.first?.source == "sohr")
    #expect(situation.userPlaces.map(\.name) == ["T2"])
    #expect(situation.table.rows.count == 2)
  }

  @Test func actorsComeFromTheReportsWhereNoneAreListed() throws {
    let folder = try TemporaryFolder(["situation.yaml": "title: T\n", "reports.csv": csv])
    let (situation, _) = try Situation.load(directory: folder.url)
    #expect(situation.actors == [Actor(id: "army", name: "army"), Actor(id: "is", name: "is")])
  }

  @Test func problemsOfAllFilesInOneRun() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": "titel: T\nactors: [{id: gov}]\n",
      "reports.csv": "date,place,actor,change\n2017-11-31,Rawa,gov,gain\n2017,Rawa,nobody,gain\n",
      "places.csv": "name,latitude,longitude\nT2,340,40\n",
    ])
    let error = #expect(throws: InputError.self) { try Situation.load(directory: folder.url) }
    let prefixes = folder.texts(error?.problems ?? []).map {
      $0.components(separatedBy: " ").prefix(2).joined(separator: " ")
    }
    #expect(
      prefixes == [
        "situation.yaml:1:1: warning:", "situation.yaml:1:1: error:", "reports.csv:2:1: error:",
        "reports.csv:3:11: error:",
        "places.csv:2:4: error:",
      ])
  }

  @Test(arguments: [
    (
      ["reports.csv": csv],
      ["situation.yaml: error: there is no situation.yaml here; write one with a line such as title: The battle for …"]
    ),
    (["situation.yaml": yaml], ["reports.csv: error: the situation has no reports.csv"]),
    (["situation.yaml": yaml, "reports.csv": ""], ["reports.csv: error: the file is empty"]),
    (
      ["situation.yaml": yaml, "reports.csv": "date,place,actor,change\n\n"],
      ["reports.csv: error: there are no reports in the file; a map needs at least one"]
    ),
    (
      ["situation.yaml": yaml, "reports.csv": "date,place,actor,change,status\n2017,P,gov,gain,rejected\n"],
      ["reports.csv: error: every report is rejected; a map needs at least one"]
    ),
    (
      ["situation.yaml": "", "reports.csv": csv],
      ["situation.yaml: error: the file is empty; it needs at least a line such as title: The battle for …"]
    ),
    (
      ["situation.yaml/x": "", "reports.csv": csv],
      ["situation.yaml: error: the file cannot be read; is it a folder, or are you not allowed to?"]
    ),
  ])
  func whatIsMissing(files: [String: String], expected: [String]) throws {
    let folder = try TemporaryFolder(files)
    #expect(folder.texts(Situation.read(directory: folder.url).problems) == expected)
  }

  @Test func whoeverAddsReportsNeedsNone() throws {
    let folder = try TemporaryFolder(["situation.yaml": yaml])
    #expect(Situation.read(directory: folder.url, needsReports: false).problems.isEmpty)
  }

  @Test func brokenYAMLDoesNotMakeEveryActorUnknown() throws {
    let folder = try TemporaryFolder(["situation.yaml": "title: [\n", "reports.csv": csv])
    let problems = folder.texts(Situation.read(directory: folder.url).problems)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("situation.yaml:2:1: error: the YAML breaks here") == true)
  }
}
