import Geography
import TestSupport
import Testing

@testable import Reports

private func trouble(_ text: String) -> String? {
  do {
    _ = try CellDate.read(text)
    return nil
  } catch { return error.message }
}

@Suite struct CellDateTests {
  @Test(arguments: [
    ("2017-11-09", "2017-11-09"), (" 2017-11-09~ ", "2017-11-09~"), ("2017-11", "2017-11"), ("2017", "2017"),
    ("2017-11/2017-12", "2017-11/2017-12"), ("../2017-10-14", "../2017-10-14"), ("2017/11/09", "2017-11-09"),
    ("2017/11/9", "2017-11-09"), ("2017-9-5", "2017-09-05"), ("2017.11.09", "2017-11-09"), ("2017/11", "2017-11"),
    ("11/2017", "2017-11"), ("20171109", "2017-11-09"), ("2017-11-09T00:00:00Z", "2017-11-09"),
    ("2017-11-09 00:00:00", "2017-11-09"), ("2017/11/09 12:30", "2017-11-09"), ("9 Nov 2017", "2017-11-09"),
    ("Nov 9, 2017", "2017-11-09"), ("November 9th, 2017", "2017-11-09"), ("9-Nov-17", "2017-11-09"),
    ("09-Nov-2017", "2017-11-09"), ("Thursday, 9 November 2017", "2017-11-09"), ("Nov 2017", "2017-11"),
    ("9 Sept 2017", "2017-09-09"), ("11/13/2017", "2017-11-13"), ("13.11.2017", "2017-11-13"),
    ("13/11/2017~", "2017-11-13~"), ("11/11/2017", "2017-11-11"), ("٢٠١٧-١١-٠٩", "2017-11-09"),
    ("2-Jan-99", "1999-01-02"),
  ])
  func readsWhatCanBeToldApart(text: String, date: String) throws {
    #expect(try CellDate.read(text).text == date)
  }

  @Test(arguments: [
    ("2017-11-31", "“2017-11-31” is not a day of the calendar: November has 30 days"),
    ("2017-02-29", "“2017-02-29” is not a day of the calendar: February 2017 has 28 days"),
    ("31.11.2017", "“31.11.2017” is not a day of the calendar: November has 30 days"),
    ("30 Feb 2016", "“30 Feb 2016” is not a day of the calendar: February 2016 has 29 days"),
    ("2017-13-01", "“2017-13-01” is not a day of the calendar: there is no month 13"),
    ("2017-00", "“2017-00” is not a day of the calendar: there is no month 0"),
    ("2017-11-00", "“2017-11-00” is not a day of the calendar: there is no day 0"),
    ("2017-11-01/2017-11-31", "“2017-11-31” is not a day of the calendar: November has 30 days"),
    ("2017-12/2017-11", "the interval “2017-12/2017-11” ends before it begins"),
    ("../..", "the interval “../..” is open at both ends; give one of them"),
    ("11/09/2017", "“11/09/2017” may be 2017-09-11 or 2017-11-09; write the one that is meant"),
    ("11/13/17", "“11/13/17” has a year of two digits; write the date as 2017-11-09"),
    ("9-Nov", "“9-Nov” has no year, or no day; write the date as 2017-11-09"),
    ("13/14/2017", "“13/14/2017” is not a date: neither 13 nor 14 is a month"),
    (
      "43048",
      "43048 looks like a spreadsheet's day number (2017-11-09, if it counts from 1900); give the column the format Text "
        + "and write dates as 2017-11-09"
    ),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    #expect(trouble(text) == message)
  }

  @Test(arguments: [
    "", "yesterday", "2017-11-09 or so", "on 9 Nov 2017 or later", "99999999999999999999", "9:30", "1/2", "/",
    "9 Nov 10 2017", "+2017-11-09", "2017-11-09-10", "٢", "T:", "~", "NaN", "2017-11-09 x10:00",
  ])
  func refusesTheRest(text: String) {
    #expect(trouble(text) != nil)
  }

  @Test func aDayOfPublicationIsOneDay() throws {
    #expect(try CellDate.readDay("9 Nov 2017").description == "2017-11-09")
    #expect(throws: CellDate.Trouble(message: "“2017-11” is not a single day; write it as 2017-11-09")) {
      try CellDate.readDay("2017-11")
    }
  }

  @Test func textAtRandomNeverTraps() {
    var generator = SeededGenerator(seed: 4)
    let pieces = ["1", "13", "2017", "-", "/", ".", " ", "Nov", "~", "..", "T", ":", "00", "٣", "99999", "é", ","]
    for _ in 0..<5000 {
      let count = Int.random(in: 0...8, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      if let message = trouble(text) { #expect(!message.isEmpty) }
    }
  }
}
