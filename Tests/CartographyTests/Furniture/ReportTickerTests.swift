import Geography
import Testing

@testable import Cartography

@Suite struct ReportTickerTests {
  private func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: 17_000 + number) }

  @Test func everyReportOfTheStretchIsCountedOnItsDay() throws {
    let ticker = try #require(ReportTicker([-1, 0, 2, 2, 9, 10].map(day), from: day(0), to: day(9)))
    #expect(ticker.counts == [1, 0, 2, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test(arguments: [60, 61, 119, 120, 121, 3000]) func longStretchesShareBars(days: Int) throws {
    let ticker = try #require(ReportTicker((0..<days).map(day), from: day(0), to: day(days - 1)))
    #expect(ticker.counts.count <= ReportTicker.mostBars && ticker.counts.count > ReportTicker.mostBars / 2)
    #expect(ticker.counts.reduce(0, +) == days)
    let positions = (0..<days).map { ticker.position(of: day($0)) }
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    #expect(positions.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func thereIsNothingToShowOfADayOrWithoutReports() {
    #expect(ReportTicker([day(0)], from: day(0), to: day(0)) == nil)
    #expect(ReportTicker([day(20)], from: day(0), to: day(9)) == nil)
    #expect(ReportTicker([day(0)], from: day(5), to: day(0)) == nil)
  }
}
