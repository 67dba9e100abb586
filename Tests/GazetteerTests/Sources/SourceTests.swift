import Foundation
import Gazetteer
import Geography
import Testing

/// What is said when a table is broken.
@Suite struct SourceTests {
  private static let header = "id\tname\tlatitude\tlongitude\tkind\tcountry\tadmin1\tpopulation\tnames\n"
  private static let good = "g:1\tMosul\t36.3\t43.1\tcity\tIQ\t15\t1\t\n"

  @Test(arguments: [
    (header + good + "g:2\tRawa\t34.4", 3, 14, "the line has 3 fields where the header names 9"),
    (header + "g:2\tRawa\tnorth\t41.9\ttown\tIQ\t01\t1\t\n", 2, 10, "“north” is no latitude"),
    (header + "g:2\tRawa\t134.4\t41.9\ttown\tIQ\t01\t1\t\n", 2, 10, "is no place on Earth"),
    (header + "g:2\tRawa\t34.4\tnan\ttown\tIQ\t01\t1\t\n", 2, 15, "“nan” is no longitude"),
    (header + "\n" + "g:2\tRawa\t34.4\t41.9\tcastle\tIQ\t01\t1\t\n", 3, 20, "“castle” is no kind of place"),
    (header + "g:2\tRawa\t34.4\t41.9\ttown\tIQ\t01\tmany\t\n", 2, 31, "“many” is no number of inhabitants"),
    (header + "\tRawa\t34.4\t41.9\ttown\tIQ\t01\t1\t\n", 2, 1, "has no id"),
    ("id\tname\n", 1, 1, "the header lacks latitude"),
  ])
  func namesFileAndLine(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
    let fixture = try Fixture(replacing: ["places-a.tsv": text])
    let error = #expect(throws: InputError.self) { try fixture.open() }
    let problem = try #require(error?.problems.first)
    #expect(problem.file?.hasSuffix("places-a.tsv") == true)
    #expect(problem.line == line)
    #expect(problem.column == column)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(try fixture.indexes.isEmpty, "a broken source leaves nothing behind")
  }

  @Test func saysWhichLineIsNotUTF8() throws {
    let fixture = try Fixture()
    try (Data(Self.header.utf8) + Data([0xFF, 0xFE, 0x0A])).write(
      to: fixture.directory.appendingPathComponent("places-a.tsv"))
    let error = #expect(throws: InputError.self) { try fixture.open() }
    #expect(error?.problems.first?.line == 2)
  }

  @Test func readsByteOrderMarkAndCarriageReturns() throws {
    let text = "\u{FEFF}" + (Self.header + Self.good).replacing("\n", with: "\r\n")
    #expect(try Fixture(replacing: ["places-a.tsv": text]).open().place(id: "g:1")?.admin1 == "15")
  }

  @Test func laterTablesCorrectEarlierOnes() throws {
    let supplement =
      "id\tname\tlatitude\tlongitude\tkind\tcountry\tadmin1\tpopulation\tnames\tsource\tnote\ng:5\tMosul\t36\t43\tcity\tIQ\t15\t7\t\t\t\n"
    #expect(try Fixture(replacing: ["supplement.tsv": supplement]).open().place(id: "g:5")?.population == 7)
  }

  @Test func refusesAFolderWithoutPlaces() throws {
    let fixture = try Fixture()
    #expect(throws: InputError.self) { try Gazetteer.open(directory: fixture.root, cache: fixture.cache) }
    #expect(throws: InputError.self) {
      try Gazetteer.open(directory: fixture.root.appendingPathComponent("none"), cache: fixture.cache)
    }
  }
}
