import Geography
import Reports
import Testing

@testable import Control

@Suite struct PlaceStoryTests {
  private func story(_ reports: [Report], on date: String, knownBy: String? = nil) throws -> PlaceStory {
    try #require(
      Samples.timeline(reports).story(of: "town", on: try Samples.day(date), knownBy: try knownBy.map(Samples.day)))
  }

  private func fates(_ story: PlaceStory) -> [String: PlaceStory.Fate] {
    Dictionary(story.entries.map { ($0.report, $0.fate) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aGainEndsWhatStoodBefore() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-08", "gov", .gain),
      try row("3", "2017-11-20", "is", .gain),
    ]
    let story = try story(reports, on: "2017-11-09")
    #expect(fates(story) == ["1": .ended(by: "2"), "2": .counts, "3": .later])
    #expect(story.control == Samples.timeline(reports).state(on: try Samples.day("2017-11-09")).places.first)
  }

  @Test func whatIsNotRepeatedFades() throws {
    let reports = [
      try row("1", "2017-09-01", "gov", .approach), try row("2", "2017-09-01", "is", .hold),
      try row("3", "2017-09-02", "gov", .contest), try row("4", "2017-01-01", "gov", .siege),
    ]
    #expect(
      fates(try story(reports, on: "2017-11-09")) == [
        "1": .faded(days: 14), "2": .counts, "3": .faded(days: 21), "4": .faded(days: 90),
      ])
  }

  @Test func whatSaysNothingNewIsIdle() throws {
    let reports = [try row("1", "2017-11-01", "is", .hold), try row("2", "2017-11-05", "gov", .loss)]
    #expect(fates(try story(reports, on: "2017-11-09")) == ["1": .counts, "2": .idle])
  }

  @Test func whatWasNotPublishedYetIsUnknown() throws {
    let reports = [
      try row("1", "2017-11-01", "is", .hold, published: "2017-11-01"),
      try row("2", "2017-11-05", "gov", .gain, published: "2017-11-12"),
    ]
    #expect(fates(try story(reports, on: "2017-11-09", knownBy: "2017-11-09")) == ["1": .counts, "2": .unknown])
    let before = try story(reports, on: "2017-10-01")
    #expect(before.control == nil && before.entries.allSatisfy { $0.fate == .later })
  }

  @Test func theWeightIsTheProductOfItsParts() throws {
    let reports = [
      try row("1", "2017-10", "gov", .gain, confidence: 0.5), try row("2", "2017-10-31", "gov", .deny, source: "sana"),
    ]
    for entry in try story(reports, on: "2018-01-09").entries {
      let parts = entry.parts
      let product = parts.reliability * parts.confidence * parts.precision * parts.recency * parts.undenied
      #expect(abs(entry.weight - product) < 1e-9)
    }
    let first = try #require(try story(reports, on: "2018-01-09").entries.first { $0.report == "1" })
    #expect(first.parts.reliability == 0.8 && first.parts.confidence == 0.5)
    #expect(first.parts.precision < 1 && first.parts.recency < 1 && first.parts.undenied < 1)
  }

  @Test func noStoryOfAPlaceThatNobodyNames() throws {
    #expect(Samples.timeline([]).story(of: "town", on: try Samples.day("2017-11-09")) == nil)
  }
}
