import Control
import Geography
import Testing

@Suite struct PolygonEstimatorTests {
  private let region = BoundingBox(west: 40, south: 34, east: 42, north: 36)
  private let first: CalendarDate
  private let second: CalendarDate

  init() throws {
    first = try #require(CalendarDate("2017-11-01"))
    second = try #require(CalendarDate("2017-11-09"))
  }

  private func square(_ west: Double, _ east: Double, south: Double = 34.2, north: Double = 35.8) -> Polygon<Coordinate>
  {
    BoundingBox(west: west, south: south, east: east, north: north).polygon()
  }

  private func map(_ areas: [DatedArea], on date: CalendarDate) throws -> ControlMap {
    try PolygonEstimator(areas).map(
      ControlState(date: date, places: [], newestReport: nil), region: region, ground: Ground(land: [region.polygon()]))
  }

  @Test func anAreaStandsUntilTheDayOnWhichItEnds() throws {
    let areas = [
      DatedArea(actors: ["a"], polygons: [square(40.2, 41)], from: first, to: second),
      DatedArea(actors: ["b"], polygons: [square(40.2, 41)], from: second),
    ]
    #expect(try map(areas, on: first).areas.map(\.actor) == ["a"])
    #expect(try map(areas, on: second.adding(days: -1)).areas.map(\.actor) == ["a"])
    #expect(try map(areas, on: second).areas.map(\.actor) == ["b"])
    #expect(try map(areas, on: first.adding(days: -1)).areas.isEmpty)
  }

  @Test func neighboursFaceEachOtherWhereTheyShareCorners() throws {
    let map = try map(
      [DatedArea(actors: ["b"], polygons: [square(41, 41.5)]), DatedArea(actors: ["a"], polygons: [square(40.5, 41)])],
      on: first)
    let front = try #require(map.fronts.first)
    #expect(map.fronts.count == 1 && front.actors == ["a", "b"] && map.contested.isEmpty)
    let line = try #require(front.lines.first)
    #expect(line.points.allSatisfy { $0.longitude == 41 } && line.length > 1.5)
    // The first actor lies left of the line: the west, where it runs north.
    #expect((line.points.last?.latitude ?? 0) > (line.points.first?.latitude ?? 90))
  }

  @Test func whereTwoLieOverEachOtherIsContested() throws {
    let map = try map(
      [
        DatedArea(actors: ["a"], polygons: [square(40.2, 41.1)]),
        DatedArea(actors: ["b"], polygons: [square(40.9, 41.8)]),
      ],
      on: first)
    #expect(map.contested.map(\.actors) == [["a", "b"]])
    let area = { (polygons: [Polygon<Coordinate>]) in polygons.reduce(0) { $0 + $1.area } }
    #expect(abs(area(map.contested[0].polygons) - 0.2 * 1.6) < 1e-9)
    #expect(map.areas.allSatisfy { abs(area($0.polygons) - 0.7 * 1.6) < 1e-9 })
  }

  @Test func polygonsThatCrossThemselvesOrLeaveTheRegionAreCutIntoShape() throws {
    let bow = Polygon(
      exterior: [(39.0, 35.0), (41, 36), (41, 35), (39, 36)].map { Coordinate(longitude: $0.0, latitude: $0.1) })
    let map = try map([DatedArea(actors: ["a"], polygons: [bow])], on: first)
    let polygons = try #require(map.areas.first?.polygons)
    #expect(try Overlay.isValid(polygons))
    #expect(polygons.allSatisfy { $0.exterior.allSatisfy { $0.longitude >= 40 } })
  }

  @Test func spotsAreAnsweredAsTheMapIsDrawn() throws {
    let estimator = PolygonEstimator([
      DatedArea(actors: ["a"], polygons: [square(40.2, 41)]),
      DatedArea(actors: ["a", "b"], polygons: [square(40.8, 41.4)]),
    ])
    let spots =
      [40.5, 41.2, 41.9, 50].map { Coordinate(longitude: $0, latitude: 35) } + [
        Coordinate(longitude: 40.1, latitude: 34.1)
      ]
    let land = [BoundingBox(west: 40.15, south: 34, east: 42, north: 36).polygon()]
    let answers = try estimator.control(
      at: spots, ControlState(date: first, places: [], newestReport: nil), region: region, ground: Ground(land: land))
    #expect(answers.map(\.state) == [.held, .contested, .noData, .noData, .water])
    #expect(answers[0].actor == "a" && answers[1].shares.map(\.share) == [0.5, 0.5])
  }

  @Test func frontsThatAreDrawnWin() throws {
    let line = Line([(41.0, 34.0), (41.2, 36.5)].map { Coordinate(longitude: $0.0, latitude: $0.1) })
    let map = try map(
      [
        DatedArea(actors: ["a"], polygons: [square(40.5, 41)]), DatedArea(actors: ["b"], polygons: [square(41, 41.5)]),
        DatedArea(actors: ["a", "b"], lines: [line], from: first),
      ], on: first)
    #expect(map.fronts.count == 1 && map.fronts[0].lines[0].points.contains { $0.longitude > 41.1 })
  }
}
