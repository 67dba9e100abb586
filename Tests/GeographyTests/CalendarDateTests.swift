import Geography
import TestSupport
import Testing

@Suite struct CalendarDateTests {
  @Test func knownDaysHaveTheirNumbers() throws {
    #expect(try #require(CalendarDate("1970-01-01")).dayNumber == 0)
    #expect(try #require(CalendarDate("2000-03-01")).dayNumber == 11_017)
    #expect(try #require(CalendarDate("1969-12-31")).dayNumber == -1)
  }

  /// Every day of 5000 years to either side is one after the day before it, on the calendar too.
  @Test func daysFollowOneAnotherOverTenThousandYears() {
    var (year, month, day) = CalendarDate(dayNumber: -1_826_213).components
    var mistakes = 0
    for number in -1_826_212...1_826_212 {
      day += 1
      if day > CalendarDate.days(in: month, of: year) { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
      if CalendarDate(dayNumber: number).components != (year, month, day) { mistakes += 1 }
    }
    #expect(mistakes == 0)
  }

  @Test func textGoesThereAndBack() throws {
    var random = SeededGenerator(seed: 1)
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31)).dayNumber
    for _ in 0..<2000 {
      let date = CalendarDate(dayNumber: Int.random(in: first...last, using: &random))
      #expect(CalendarDate(date.description) == date)
    }
  }

  @Test(arguments: [
    "", "2017", "2017-11", "2017-11-31", "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-01", "2017-01-00",
    "0000-01-01", "17-11-09", "2017-1-09", "2017-11-9", "2017/11/09", "2017-11-09T00:00", "-2017-11-09", "+017-11-09",
    "٢٠١٧-١١-٠٩", " 2017-11-09",
  ])
  func whatTheCalendarDoesNotHaveIsNoDate(text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [("2000-02-29", true), ("2016-02-29", true), ("2100-02-29", false), ("2017-02-28", true)])
  func leapYearsAreGregorian(text: String, exists: Bool) { #expect((CalendarDate(text) != nil) == exists) }

  @Test func differencesUndoAdditions() throws {
    let date = try #require(CalendarDate("2017-11-09"))
    #expect(date.adding(days: 60).description == "2018-01-08")
    #expect(date.adding(days: 60).days(since: date) == 60)
    #expect(date < date.adding(days: 1))
  }
}
