import Control
import Geography
import Testing

@testable import Cartography

@Suite struct MarkSizesTests {
  private func village(_ x: Double, population: Int = 500) throws -> (PlaceControl, Point) {
    let place = LocatedPlace(
      id: String(x), name: "V", coordinate: Coordinate(longitude: 0, latitude: 0), population: population)
    let date = try #require(CalendarDate(year: 2017, month: 1, day: 1))
    return (
      PlaceControl(
        place: place, status: .held, shares: [], support: 1, newestReport: date,
        evidence: []), Point(x: x, y: 0)
    )
  }

  @Test func freeMarksKeepTheirSize() throws {
    let places = try [village(0), village(100), village(200)]
    let sizes = MarkSizes(places, unit: 1)
    #expect(sizes.crowding == 0)
    #expect(sizes.radius(places[0].0.place) == 8)
  }

  @Test func crowdedVillagesShrinkMoreThanTowns() throws {
    let city = try village(0, population: 200_000)
    let places = try [city] + (1...10).map { try village(Double($0) * 6) }
    let sizes = MarkSizes(places, unit: 1)
    #expect(sizes.crowding == 1)
    #expect(sizes.radius(places[1].0.place) < 5)
    #expect(sizes.radius(city.0.place) > 11)
  }
}
