import Foundation
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct PlacePinningTests {
  private let source = #"""
    my note;place;date;actor;change;place_id\#r
    "a; ""b""";Albu Kamal;9 Nov 2017;Army;Gain;\#r
    \#r
    '=1+1;Euphrates;2017;Army;hold;\#r
    é;Hill;2017;Army;hold;user:x\#r
    ;Albu Kamal;2017;Army;hold;geonames:1\#r

    """#

  @Test func fillsWhatIsMissingAndLeavesTheRest() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": "title: T\n", "reports.csv": source, "places.csv": "name,latitude,longitude\nHill,34,40\n",
    ])
    let (situation, _) = try Situation.load(directory: folder.url)
    let resolution = try PlaceResolution.resolve(situation) { StubGazetteer(StubGazetteer.syria) }
    var table = situation.table
    resolution.pin(&table)
    try situation.write(table)
    let expected = #"""
      my note;place;date;actor;change;place_id;latitude;longitude\#r
      "a; ""b""";Albu Kamal;9 Nov 2017;Army;Gain;geonames:1;34.45226;40.91854\#r
      \#r
      '=1+1;Euphrates;2017;Army;hold;mapgen:euphrates;;\#r
      é;Hill;2017;Army;hold;user:x;;\#r
      ;Albu Kamal;2017;Army;hold;geonames:1;34.45226;40.91854\#r

      """#
    #expect(try Array(folder.text(of: "reports.csv").utf8) == Array(expected.utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [
        "places.csv", "reports.csv", "situation.yaml",
      ])
    #expect(
      resolution.pinSummary == [
        "pinned Albu Kamal to geonames:1 at 34.45226,40.91854",
        "pinned Euphrates to mapgen:euphrates (an extent: without coordinates)",
        "pinned Albu Kamal at 34.45226,40.91854",
      ])
  }

  @Test func whatIsPinnedDrawsTheSameMap() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": "title: T\n", "reports.csv": source, "places.csv": "name,latitude,longitude\nHill,34,40\n",
    ])
    let (before, _) = try Situation.load(directory: folder.url)
    let first = try PlaceResolution.resolve(before) { StubGazetteer(StubGazetteer.syria) }
    var table = before.table
    first.pin(&table)
    try before.write(table)
    let (after, _) = try Situation.load(directory: folder.url)
    let second = try PlaceResolution.resolve(after, withDetails: true) { StubGazetteer(StubGazetteer.syria) }
    #expect(second.reports == first.reports)
    #expect(second.places == first.places)
    #expect(second.pins.isEmpty)
  }
}
