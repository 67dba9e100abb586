import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer

/// Whether the tables that mapgen ships agree with one another.
@Suite struct WorldGazetteerTests {
  private static let directory = repositoryRoot.appendingPathComponent("data/gazetteer")

  @Test func printsTheNamesOfToday() throws {
    var printed: [String: String] = [:]
    try SourceFolder(directory: Self.directory).forEachEntry { entry in
      switch entry.place.id {
      case "geonames:703656", "geonames:704204":
        printed[entry.place.id] = CyrillicName.best(entry.allNames, language: "uk")
      case "geonames:365137":
        printed[entry.place.id] = ArabicName.best(
          preferred: entry.preferredNames, others: [entry.place.name] + entry.names, for: entry.place.name)
      default: break
      }
    }
    #expect(
      printed == ["geonames:703656": "Куп’янськ", "geonames:704204": "Лиман", "geonames:365137": "أم درمان"])
  }

  @Test func everyTableIsSoundAndEveryIDStandsOnce() throws {
    let folder = try SourceFolder(directory: Self.directory)
    var ids: Set<String> = []
    var countries: Set<String> = []
    var named: Set<String> = []
    var divisions: Set<String> = []
    var stated: [(id: String, division: String)] = []
    var problems: [String] = []
    try folder.forEachEntry { entry in
      let place = entry.place
      if !ids.insert(place.id).inserted { problems.append("\(place.id) stands twice") }
      if place.kind == .country { countries.formUnion(place.countries) } else { named.formUnion(place.countries) }
      if place.kind == .governorate, let key = place.divisionKey { divisions.insert(key) }
      if place.id.hasPrefix("mapgen:"), place.kind != .district, let key = place.divisionKey {
        stated.append((place.id, key))
      }
      if place.id.hasPrefix("mapgen:") {
        for name in [place.name] + entry.names + entry.preferredNames
        where name.trimmingCharacters(in: .whitespaces) != name || name.count > 80 {
          problems.append("\(place.id) is called “\(name)”")
        }
      }
    }
    problems += stated.filter { !divisions.contains($0.division) }.map { "\($0.id) lies in no known \($0.division)" }
    problems += named.subtracting(countries).sorted().map { "\($0) is no country of countries.tsv" }
    try TSVTable(file: Self.directory.appendingPathComponent("aliases.tsv"), required: ["id", "names"]).forEach { row in
      if !ids.contains(String(row.text("id"))) {
        problems.append("aliases.tsv names \(row.text("id")), which is not there")
      }
    }
    #expect(problems == [])
    #expect(folder.files.count == 15)
  }

  @Test func isSmallAndAllOfItIsDescribed() throws {
    let described = try String(
      contentsOf: repositoryRoot.appendingPathComponent("data/README.md"), encoding: .utf8)
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.directory.path).sorted() {
      let file = Self.directory.appendingPathComponent(name)
      let bytes = try #require(try file.resourceValues(forKeys: [.fileSizeKey]).fileSize)
      #expect(bytes < 7_000_000, "\(name)")
      #expect(described.contains("`\(name)`"), "data/README.md does not say where \(name) comes from")
    }
  }
}
