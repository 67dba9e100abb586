import Geography
import Testing

@testable import Cartography

@Suite struct LanguageTests {
  let english = Language(
    code: "en", isRightToLeft: false, months: (1...12).map { "M\($0)" },
    phrases: ["date": "{day} {month} {year}", "twice": "{a} and {a}", "nested": "{a}"])

  @Test func datesHaveTheMonthInWords() throws {
    #expect(english.date(try #require(CalendarDate("2017-11-09"))) == "9 M11 2017")
  }

  @Test func blanksAreFilledAndUnknownKeysStay() {
    #expect(english.phrase("twice", ["a": "x"]) == "x and x")
    #expect(english.phrase("missing") == "missing")
  }
}
