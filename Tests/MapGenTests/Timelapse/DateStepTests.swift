import Geography
import Testing

@testable import MapGen

@Suite struct DateStepTests {
  private func dates(_ step: String, _ first: String, _ last: String) throws -> [String] {
    let step = try #require(DateStep(step))
    return try step.dates(from: #require(CalendarDate(first)), to: #require(CalendarDate(last))).map(\.description)
  }

  @Test func daysFollowEachOther() throws {
    #expect(try dates("1d", "2017-02-27", "2017-03-01") == ["2017-02-27", "2017-02-28", "2017-03-01"])
  }

  @Test func theLastDayIsAlwaysThere() throws {
    #expect(
      try dates("1w", "2017-11-01", "2017-11-20") == ["2017-11-01", "2017-11-08", "2017-11-15", "2017-11-20"])
    #expect(try dates("2w", "2017-11-01", "2017-11-01") == ["2017-11-01"])
  }

  @Test func monthsKeepTheirDayWhereTheyHaveIt() throws {
    #expect(
      try dates("1m", "2016-12-31", "2017-04-30") == [
        "2016-12-31", "2017-01-31", "2017-02-28", "2017-03-31", "2017-04-30",
      ])
  }

  @Test(arguments: ["", "d", "0d", "-1d", "1", "1y", "1.5d", "99999999999999999999d", "1 d", "1dd"])
  func othersAreNoSteps(text: String) { #expect(DateStep(text) == nil) }

  @Test func aSpanThatEndsBeforeItBeginsIsAnError() {
    let error = #expect(throws: InputError.self) { try dates("1d", "2017-11-02", "2017-11-01") }
    #expect(error?.description.contains("--from 2017-11-02 lies after --to 2017-11-01") == true)
  }

  @Test func tooManyDatesAreAnError() {
    let error = #expect(throws: InputError.self) { try dates("1d", "0001-01-01", "9999-12-31") }
    #expect(error?.description.contains("--every") == true)
  }
}
