import Gazetteer
import Geography
import Testing

@testable import Reports

@Suite struct DateReaderTests {
  /// The first expression of a sentence, seen from a day of publication, as EDTF.
  private func date(_ sentence: String, _ published: String, context: String? = nil) throws -> String? {
    let text = SourceText(sentence, words: MentionWords())
    let resolver = DateResolver(published: CalendarDate(published))
    let day = try context.map { ResolvedDate(try #require(CalendarDate($0))) }
    guard let first = DateReader(text).expressions(in: text.tokens.indices).first else { return nil }
    return resolver.resolve(first, context: day)?.validDate?.text
  }

  @Test(arguments: [
    ("Troops entered the town on 9 November 2017.", "2017-11-09"), ("It fell on Nov. 9, 2017 at noon.", "2017-11-09"),
    ("On 2014-06-10 the city fell.", "2014-06-10"), ("The base was overrun on 18 May.", "2020-05-18"),
    ("Since December 24 they have been there.", "2019-12-24/.."), ("On the 5th they crossed.", "2020-06-05"),
    ("It fell in May after a siege.", "2020-05"), ("It was lost in August.", "2019-08"),
    ("It was wrested from him in June last year.", "2019-06"),
    ("By early May they were gone.", "2020-05-01/2020-05-10"),
    ("In late 2012 they took it.", "2012-09-01/2012-12-31"), ("They came in 2014.", "2014"),
    ("The battle lasted from 3 May to 7 May.", "2020-05-03/2020-05-07"),
  ])
  func calendarDates(sentence: String, expected: String) throws {
    #expect(try date(sentence, "2020-06-06") == expected)
  }

  // 6 June 2020 was a Saturday.
  @Test(arguments: [
    ("Fighters entered it on Thursday night.", "2020-06-04"), ("It fell on Saturday.", "2020-06-06"),
    ("The town was taken last Saturday.", "2020-05-30"), ("It was taken yesterday.", "2020-06-05"),
    ("Shells fell last night.", "2020-06-05"), ("They left last week.", "2020-05-25/2020-05-31"),
    ("They took it last month.", "2020-05"), ("They took it last year.", "2019"),
    ("It fell two days ago.", "2020-06-04"), ("It fell two years ago this week.", "2018-06-06~"),
    ("They had been advancing for weeks.", "2020-05-09~/2020-06-06~"),
    ("They took ten villages in the past twenty-four hours.", "2020-06-05/2020-06-06"),
    ("Since the start of the month they have moved on.", "2020-06-01/.."),
    ("The army entered on Tuesday last week.", "2020-05-26"),
  ])
  func datesSeenFromPublication(sentence: String, expected: String) throws {
    #expect(try date(sentence, "2020-06-06") == expected)
  }

  @Test(arguments: [
    ("The airport fell two days later.", "2020-04-15"), ("They had lost it a day earlier.", "2020-04-12"),
    ("The rest fell the same day.", "2020-04-13"), ("It fell the day before.", "2020-04-12"),
    ("The next town fell three days afterwards.", "2020-04-16"),
    ("They repelled two assaults overnight.", "2020-04-13"),
  ])
  func datesSeenFromTheDayLastSpokenOf(sentence: String, expected: String) throws {
    #expect(try date(sentence, "2020-06-06", context: "2020-04-13") == expected)
  }

  @Test(arguments: [
    "They may attack.", "Residents march on.", "The 10th Brigade moved in.", "Some 2,000 people fled.",
    "We sat in the sun.", "They will attack tomorrow.",
  ])
  func noDates(sentence: String) throws { #expect(try date(sentence, "2020-06-06") == nil) }

  @Test func noDayThatTheCalendarLacks() throws {
    #expect(try date("It fell on 31 April 2019.", "2020-06-06") == nil)
  }

  @Test func aDayAheadIsLastYears() throws {
    #expect(try date("It fell on 20 December.", "2020-06-06") == "2019-12-20")
  }
}
