import Geography
import Testing

@Suite struct ValidDateTests {
  @Test(
    arguments: [
      ("2017-11-09", "2017-11-09", "2017-11-09", false),
      ("2017-11-09~", "2017-11-09", "2017-11-09", true),
      ("2017-11-09?", "2017-11-09", "2017-11-09", true),
      ("2017-11%", "2017-11-01", "2017-11-30", true),
      ("2017-11", "2017-11-01", "2017-11-30", false),
      ("2016-02", "2016-02-01", "2016-02-29", false),
      ("2017", "2017-01-01", "2017-12-31", false),
      ("2017-11/2017-12", "2017-11-01", "2017-12-31", false),
      ("2017-11-05/2017-11-09~", "2017-11-05", "2017-11-09", true),
      ("2017-11-09/2017-11-09", "2017-11-09", "2017-11-09", false),
      ("../2017-10-14", nil, "2017-10-14", false),
      ("/2017-10-14", nil, "2017-10-14", false),
      ("2017-10-14/..", "2017-10-14", nil, false),
    ] as [(String, String?, String?, Bool)])
  func datesAndIntervalsAreRead(text: String, earliest: String?, latest: String?, isApproximate: Bool) throws {
    let date = try #require(ValidDate(text))
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
    #expect(date.isApproximate == isApproximate)
    #expect(date.text == text)
    #expect(date.description == text)
    #expect(date.effective.description == latest ?? earliest)
  }

  @Test(arguments: [
    "", "~", "/", "..", "../..", "2017-11-31", "2017-13", "17", "2017-11-09/2017-11-08", "2017-12/2017-11", "a/b",
    "2017-11-09/2017-11-10/2017-11-11", "2017-11-09 ", "9 November 2017", "2017-11-09~~", "2017-1-9", "20171109",
  ])
  func anythingElseIsNoDate(text: String) { #expect(ValidDate(text) == nil) }

  @Test func imprecisionIsCountedInDays() throws {
    func days(_ text: String) throws -> Int { try #require(ValidDate(text)).precisionInDays }
    #expect(try days("2017-11-09") == 0)
    #expect(try days("2017-11-09~") == 2)
    #expect(try days("2017-11") == 29)
    #expect(try days("2017") == 364)
    #expect(try days("../2017-11") == 30)
  }
}
