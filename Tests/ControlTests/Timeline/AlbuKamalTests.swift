import Geography
import Reports
import Testing

@testable import Control

/// The battle for Albu Kamal, 7–11 November 2017, as five agency reports told it.
@Suite struct AlbuKamalTests {
  let reports: [Report]

  init() throws {
    reports = [
      try row("a1", "2017-11-07", "is", .hold),
      try row("a2", "2017-11-08", "gov", .contest, source: "sana", published: "2017-11-08"),
      try row("a3", "2017-11-08", "gov", .gain, share: 0.3, sectors: [.southwest], published: "2017-11-08"),
      try row("a4", "2017-11-08", "gov", .siege, published: "2017-11-08"),
      try row("a5", "2017-11-09", "gov", .gain, share: 1, published: "2017-11-09"),
      try row(
        "a6", "2017-11-09", "is", .gain, share: 0.4, sectors: [.north, .northeast, .northwest], published: "2017-11-10"),
      try row("a7", "2017-11-11", "is", .gain, share: 0.9, published: "2017-11-11"),
      try row("a8", "2017-11-11", "gov", .hold, share: 0.1, sectors: [.south, .east], published: "2017-11-11"),
    ]
  }

  @Test func islamicStateHoldsItBefore() throws {
    let town = try Samples.town(reports, on: "2017-11-07")
    #expect(town.status == .held)
    #expect(town.split == "is 100")
    #expect(town.evidence.map(\.report) == ["a1"])
  }

  @Test func theArmyEntersOnTheEighth() throws {
    let town = try Samples.town(reports, on: "2017-11-08")
    #expect(town.status == .contested)
    #expect(town.split == "is 70, gov 30")
    #expect(town.sectors(of: "gov") == [.southwest])
    #expect(town.besiegedBy == ["gov"])
    #expect(Set(town.evidence.map(\.report)) == ["a1", "a2", "a3", "a4"])
  }

  @Test func theArmyHasItOnTheNinthAsKnownThatDay() throws {
    let town = try Samples.town(reports, on: "2017-11-09", knownBy: "2017-11-09")
    #expect(town.status == .held)
    #expect(town.split == "gov 100")
    #expect(town.besiegedBy.isEmpty)
    #expect(town.evidence.map(\.report) == ["a5"])
  }

  @Test(arguments: ["2017-11-09", "2017-11-10"])
  func theNightAttackIsPartOfTheNinthOnceKnown(date: String) throws {
    let town = try Samples.town(reports, on: date)
    #expect(town.status == .contested)
    #expect(town.split == "gov 60, is 40")
    #expect(town.sectors(of: "is") == [.north, .northeast, .northwest])
    #expect(town.sectors(of: "gov") == [])
    #expect(Set(town.evidence.map(\.report)) == ["a5", "a6"])
  }

  @Test func islamicStateHasItBackOnTheEleventh() throws {
    let town = try Samples.town(reports, on: "2017-11-11")
    #expect(town.status == .held)
    #expect(town.split == "is 90, gov 10")
    #expect(town.sectors(of: "gov") == [.east, .south])
    #expect(town.newestReport == (try Samples.day("2017-11-11")))
  }

  @Test func theOrderOfTheRowsOfADayDoesNotMatterWhereTheyAgree() throws {
    var swapped = reports
    swapped.swapAt(6, 7)
    #expect(try Samples.town(swapped, on: "2017-11-11").split == "is 90, gov 10")
  }
}
