import Control
import Geography
import Testing

@testable import Cartography

@Suite struct LegendKeyTests {
  private func map(_ areas: [([String], Double)]) throws -> ControlMap {
    let date = try #require(CalendarDate(year: 2017, month: 11, day: 9))
    let region = BoundingBox(west: 0, south: 0, east: 10, north: 10)
    return ControlMap(
      state: ControlState(date: date, places: [], newestReport: date), region: region, areas: [],
      contested: areas.map { actors, width in
        .init(
          actors: actors, polygons: [BoundingBox(west: 0, south: 0, east: width, north: 1).polygon()], reports: [])
      }, fronts: [], noData: [], radiusInKilometres: 10)
  }

  @Test func contestedLandIsExplainedByTheStripesThatTheMapHas() throws {
    #expect(LegendKey([try map([])]).contested.isEmpty)
    #expect(LegendKey([try map([(["a"], 1), (["b", "c", "d"], 2)])]).contested == [["b", "c"], ["a"]])
  }

  @Test func stripesOfTheSameTwoAreToldOnceAndTheSmallestLeftOut() throws {
    let key = LegendKey([
      try map([(["a", "b"], 1), (["c", "d"], 3)]), try map([(["b", "a"], 3), (["e"], 0.5), (["f"], 0.2)]),
    ])
    #expect(key.contested == [["a", "b"], ["c", "d"], ["e"]])
  }
}
