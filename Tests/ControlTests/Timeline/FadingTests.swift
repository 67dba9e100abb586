import Geography
import Reports
import Testing

@testable import Control

/// Evidence that nobody has renewed for years fades, and in the end says nothing.
@Suite struct FadingTests {
  private func town(_ date: String, valid: String = "2017-11-09") throws -> PlaceControl {
    try Samples.town([row("1", valid, "gov", .hold)], on: date)
  }

  @Test func theLastKnownHolderStaysKnownForDecades() throws {
    #expect(try town("2019-10-01").holder == "gov")
    #expect(try town("2040-11-01").holder == "gov")
    let supports = try ["2017-11-09", "2018-11-09", "2034-11-09", "2040-11-09"].map { try town($0).support }
    #expect(supports == supports.sorted(by: >) && Set(supports).count == 4)
  }

  @Test func evidenceFadesFromItsFifteenthYearOnAndIsForgottenAfterTwentyFive() throws {
    let start = try Samples.day("2017-11-09").dayNumber
    func town(days: Int) throws -> PlaceControl { try self.town(CalendarDate(dayNumber: start + days).description) }
    // For fifteen years nothing is lost after the first, then a little every day.
    #expect(try town(days: 5475).support == town(days: 2000).support)
    #expect(try town(days: 5476).support < town(days: 5475).support)
    // The last day on which its holder is known, and the next.
    let last = try town(days: 9130)
    #expect(last.status == .held && last.holder == "gov" && last.support > 0)
    let next = try town(days: 9131)
    #expect(next.status == .unknown && next.shares.isEmpty && next.support == 0)
    #expect(next.evidence.map(\.report) == ["1"])
  }

  @Test func afterCenturiesNobodyIsSaidToHoldIt() throws {
    for date in ["2117-11-09", "9999-12-31"] {
      let town = try town(date)
      #expect(town.status == .unknown)
      #expect(town.shares.isEmpty && town.support == 0)
      // The report is still there to be told of.
      #expect(town.evidence.map(\.report) == ["1"])
    }
  }

  @Test func whatLastsDoesNotFade() throws {
    let open = try town("9999-12-31", valid: "2017-11-09/..")
    let fresh = try town("2017-11-09", valid: "2017-11-09/..")
    #expect(open.holder == "gov" && open.support == fresh.support)
  }
}
