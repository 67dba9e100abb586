import Geography
import Reports
import Testing

@testable import Control

@Suite struct TimelineTests {
  @Test func nothingIsSaidBeforeTheFirstReport() throws {
    let state = Samples.timeline([try row("1", "2017-11-09", "gov", .gain)]).state(on: try Samples.day("2017-11-08"))
    #expect(state.places.isEmpty)
    #expect(state.newestReport == nil)
  }

  @Test func rejectedAndUnlocatedReportsDoNotCount() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold),
      try row("2", "2017-11-02", "gov", .gain, status: .rejected),
      try row("3", "2017-11-03", "gov", .gain, place: "elsewhere"),
      try row("4", "2017-11-04", "gov", .gain, place: nil),
    ]
    let town = try Samples.town(reports, on: "2017-11-09")
    #expect(town.split == "is 100")
    #expect(town.newestReport == (try Samples.day("2017-11-01")))
  }

  @Test func knownByLeavesOutWhatWasPublishedLater() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold),
      try row("2", "2017-11-02", "gov", .gain, published: "2017-11-05"),
      try row("3", "2017-11-03", "is", .gain),
    ]
    #expect(try Samples.town(reports, on: "2017-11-02").split == "gov 100")
    #expect(try Samples.town(reports, on: "2017-11-02", knownBy: "2017-11-04").split == "is 100")
    // Without a date of publication a report is known from its valid date on.
    #expect(try Samples.town(reports, on: "2017-11-03", knownBy: "2017-11-02").split == "is 100")
    #expect(try Samples.town(reports, on: "2017-11-03", knownBy: "2017-11-02").evidence.map(\.report) == ["1"])
  }

  @Test func alliesCountAsTheirSide() throws {
    let reports = [try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-02", "hezbollah", .gain)]
    #expect(try Samples.town(reports, on: "2017-11-02").holder == "gov")
  }

  @Test func chainsOfSidesAreFollowedAndRingsDoNoHarm() throws {
    func holder(_ actor: String, _ actors: [Actor]) throws -> String? {
      let timeline = Samples.timeline([try row("1", "2017-11-01", actor, .gain)], actors: actors)
      return timeline.state(on: try Samples.day("2017-11-01")).places.first?.holder
    }
    let chain = [Actor(id: "a", name: "A", side: "b"), Actor(id: "b", name: "B", side: "c"), Actor(id: "c", name: "C")]
    #expect(try holder("a", chain) == "c")
    let ring = [
      Actor(id: "a", name: "A", side: "b"), Actor(id: "b", name: "B", side: "a"), Actor(id: "z", name: "Z", side: "b"),
    ]
    #expect(try holder("a", ring) == "a")
    #expect(try holder("b", ring) == "a")
    #expect(try holder("z", ring) == "a")
    #expect(try holder("self", [Actor(id: "self", name: "S", side: "self")]) == "self")
  }

  @Test func placesComeInTheOrderOfTheirFirstRows() throws {
    let places = Dictionary(
      uniqueKeysWithValues: ["x", "y", "z"].map {
        ($0, LocatedPlace(id: $0, name: $0, coordinate: Coordinate(longitude: 1, latitude: 1), isExtended: $0 == "y"))
      })
    let reports = try ["z", "x", "y", "x"].enumerated().map { i, id in
      try row("\(i)", "2017-11-0\(9 - i)", "gov", .gain, place: id)
    }
    let state = Timeline(reports: reports, places: places, sources: [], actors: []).state(
      on: try Samples.day("2017-12-01"))
    #expect(state.places.map(\.place.id) == ["z", "x", "y"])
    #expect(state.places.map(\.place.isExtended) == [false, false, true])
    #expect(state.newestReport == (try Samples.day("2017-11-09")))
  }

  @Test func supportFallsWithAgeAndReliabilityButNotToNothing() throws {
    func support(_ source: String?, on date: String, confidence: Double? = nil) throws -> Double {
      let reports = [try row("1", "2017-01-01", "gov", .gain, source: source, confidence: confidence)]
      return try Samples.town(reports, on: date).support
    }
    #expect(try support("sohr", on: "2017-01-01") == 0.8)
    #expect(try support("Syrian Observatory for Human Rights", on: "2017-01-01") == 0.8)
    #expect(abs(try support("a stranger", on: "2017-01-01") - 0.6) < 1e-12)
    #expect(try support(nil, on: "2017-01-01") == 0.5)
    #expect(try support("sohr", on: "2017-01-01", confidence: 0.5) == 0.4)
    // 120 days later half is left, after many years 15 %.
    #expect(abs(try support("sohr", on: "2017-05-01") - 0.4) < 1e-12)
    #expect(abs(try support("sohr", on: "2027-05-01") - 0.12) < 1e-12)
  }

  @Test func independentSourcesSupportEachOtherAndRepetitionDoesNot() throws {
    let one = try row("1", "2017-11-01", "gov", .gain)
    let again = try row("2", "2017-11-01", "gov", .hold)
    let other = try row("3", "2017-11-01", "gov", .hold, source: "sana")
    #expect(abs(try Samples.town([one, again], on: "2017-11-01").support - 0.8) < 1e-12)
    #expect(abs(try Samples.town([one, again, other], on: "2017-11-01").support - 0.92) < 1e-12)
  }

  @Test func evidenceComesHeaviestFirst() throws {
    let reports = [
      try row("old", "2017-01-01", "gov", .gain), try row("weak", "2017-11-01", "gov", .hold, source: nil),
      try row("strong", "2017-11-01", "gov", .hold),
    ]
    let town = try Samples.town(reports, on: "2017-11-01")
    #expect(town.evidence.map(\.report) == ["strong", "weak", "old"])
    #expect(town.evidence.allSatisfy { $0.weight > 0 && $0.weight <= 1 })
  }

  @Test func theSameReportsGiveTheSameStateInAnyRowOrderOfDifferentDays() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-02", "gov", .contest),
      try row("3", "2017-11-03", "gov", .gain, share: 0.3), try row("4", "2017-11-05", "is", .hold, source: "sana"),
      try row("5", "2017-11-06", "gov", .gain),
    ]
    let day = try Samples.day("2017-11-10")
    let expected = Samples.timeline(reports).state(on: day)
    #expect(Samples.timeline(reports.reversed()).state(on: day) == expected)
  }

  @Test func aHolderIsCorroboratedByAnotherSourceOrByASiege() throws {
    func town(_ reports: [Report]) throws -> PlaceControl { try Samples.town(reports, on: "2017-11-10") }
    let hold = try row("1", "2017-11-08", "is", .hold)
    #expect(try !town([hold]).isCorroborated)
    // The same source says no more by saying it again.
    #expect(try !town([hold, row("2", "2017-11-09", "is", .hold)]).isCorroborated)
    #expect(try town([hold, row("2", "2017-11-09", "is", .hold, source: "sana")]).isCorroborated)
    #expect(try town([hold, row("2", "2017-11-09", "gov", .siege)]).isCorroborated)
    // Who says that another holds it does not bear it out.
    #expect(try !town([hold, row("2", "2017-11-08", "gov", .hold, source: "sana")]).isCorroborated)
  }
}
