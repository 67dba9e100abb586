import Geography
import Testing

@testable import Control

@Suite struct VoronoiEstimatorTests {
  let region = BoundingBox(west: 39, south: 33, east: 42, north: 36)

  private func map(
    _ places: [PlaceControl], in region: BoundingBox? = nil, land: [Polygon<Coordinate>]? = nil
  ) throws -> ControlMap {
    let region = region ?? self.region
    return try VoronoiEstimator().map(
      Samples.state(places), region: region, ground: Ground(land: land ?? [region.polygon()]))
  }

  @Test func withoutPlacesThereIsNoData() throws {
    let empty = try map([])
    #expect(empty.areas.isEmpty && empty.contested.isEmpty && empty.fronts.isEmpty)
    #expect(abs(area(empty.noData) - 9) < 1e-9)
    let far = try map([Samples.control("far", at: 10, 50, [("gov", 1)])])
    #expect(far.areas.isEmpty)
  }

  @Test func withoutLandThereIsNothing() throws {
    let sea = try map([Samples.control("ship", at: 40, 34, [("gov", 1)])], land: [])
    #expect(sea.areas.isEmpty && sea.noData.isEmpty && sea.fronts.isEmpty)
  }

  @Test func onePlaceHoldsADiscAroundIt() throws {
    let one = try map([Samples.control("a", at: 40.5, 34.5, [("gov", 1)])])
    let gov = try #require(one.area(of: "gov"))
    #expect(one.areas.count == 1)
    #expect(gov.reports == ["r-a"])
    #expect(gov.support == 0.8)
    let center = Coordinate(longitude: 40.5, latitude: 34.5)
    for bearing in stride(from: 0.0, to: 360, by: 30) {
      let inside = center.moved(kilometres: one.radiusInKilometres * 0.98, bearing: bearing)
      let outside = center.moved(kilometres: one.radiusInKilometres * 1.02, bearing: bearing)
      #expect(covers(gov.polygons, inside.longitude, inside.latitude))
      #expect(covers(one.noData, outside.longitude, outside.latitude))
    }
    #expect(one.radiusInKilometres == one.radiusInKilometres.rounded())
  }

  @Test func twoPlacesMeetHalfWayAtAFrontWithTheFirstOnItsLeft() throws {
    let two = try map([
      Samples.control("east", at: 40.7, 34.5, [("is", 1)]), Samples.control("west", at: 40.3, 34.5, [("gov", 1)]),
    ])
    let front = try #require(two.fronts.first)
    #expect(two.fronts.count == 1)
    #expect(front.actors == ["gov", "is"])
    #expect(front.isFresh)
    #expect(Set(front.reports) == ["r-west", "r-east"])
    #expect(front.lines.count == 1)
    let points = try #require(front.lines.first).points
    #expect(points.allSatisfy { abs($0.longitude - 40.5) < 0.001 })
    // With the west on its left the line runs north.
    #expect(try #require(points.first).latitude < (try #require(points.last)).latitude)
    #expect(covers(try #require(two.area(of: "gov")).polygons, 40.49, 34.5))
    #expect(covers(try #require(two.area(of: "is")).polygons, 40.51, 34.5))
  }

  @Test func aFrontIsAsStaleAsTheOlderSide() throws {
    func fronts(_ daysAgo: Int) throws -> [Bool] {
      try map([
        Samples.control("east", at: 40.7, 34.5, [("is", 1)]),
        Samples.control("west", at: 40.3, 34.5, [("gov", 1)], daysAgo: daysAgo),
      ]).fronts.map(\.isFresh)
    }
    #expect(try fronts(30) == [true])
    #expect(try fronts(31) == [false])
  }

  @Test func aContestedTownIsItsOwnAreaAndFacesWhomItsMajorityFaces() throws {
    let three = try map([
      Samples.control("west", at: 40.2, 34.5, [("gov", 1)]),
      Samples.control("town", at: 40.5, 34.5, [("is", 0.6), ("gov", 0.4)]),
      Samples.control("east", at: 40.8, 34.5, [("is", 1)]),
    ])
    let contested = try #require(three.contested.first)
    #expect(three.contested.count == 1)
    #expect(contested.actors == ["is", "gov"])
    #expect(contested.reports == ["r-town"])
    #expect(covers(contested.polygons, 40.5, 34.5))
    // Towards its own side there is no front.
    let points = three.fronts.flatMap(\.lines).flatMap(\.points)
    #expect(!points.isEmpty)
    #expect(points.allSatisfy { abs($0.longitude - 40.35) < 0.001 })
  }

  @Test func cellsOfOneHolderAreOneArea() throws {
    let all = try map([
      Samples.control("a", at: 40.4, 34.5, [("gov", 1)]), Samples.control("b", at: 40.5, 34.5, [("gov", 1)]),
      Samples.control("c", at: 40.6, 34.5, [("gov", 1)]),
    ])
    #expect(all.areas.count == 1)
    #expect(all.areas.first?.polygons.count == 1)
    #expect(all.fronts.isEmpty)
  }

  @Test func placesAtOneSpotAreContestedOrWonByTheStronger() throws {
    func both(_ support: Double) throws -> ControlMap {
      try map([
        Samples.control("a", at: 40.5, 34.5, [("gov", 1)], support: 0.8),
        Samples.control("b", at: 40.5005, 34.5, [("is", 1)], support: support),
      ])
    }
    let even = try both(0.7)
    #expect(even.areas.isEmpty)
    #expect(even.contested.map(\.actors) == [["gov", "is"]])
    #expect(even.contested.map(\.reports) == [["r-a", "r-b"]])
    let uneven = try both(0.3)
    #expect(uneven.areas.map(\.actor) == ["gov"])
    #expect(uneven.contested.isEmpty)
  }

  @Test func extentsAndMereApproachesPinNothing() throws {
    var approached = Samples.control("b", at: 40.5, 34.5, [])
    approached.pressures = [.init(actor: "gov", sectors: [])]
    let none = try map([Samples.control("a", at: 40, 34, [("gov", 1)], isExtended: true), approached])
    #expect(none.areas.isEmpty)
    #expect(abs(area(none.noData) - 9) < 1e-9)
  }

  @Test func aPlaceWithoutAHolderKeepsItsNeighboursOff() throws {
    let map = try map([
      Samples.control("west", at: 40.4, 34.5, [("gov", 1)]), Samples.control("lost", at: 40.5, 34.5, []),
    ])
    #expect(covers(map.noData, 40.5, 34.5))
    #expect(covers(try #require(map.area(of: "gov")).polygons, 40.4, 34.5))
  }

  @Test func aPlaceAtSeaHasNoAreaBeyondItsCoast() throws {
    let land = [BoundingBox(west: 39, south: 33, east: 40, north: 36).polygon()]
    let places = [Samples.control("ship", at: 41.5, 34.5, [("gov", 1)])]
    let far = try map(places, land: land)
    #expect(far.areas.isEmpty)
    #expect(abs(area(far.noData) - 3) < 1e-9)
  }

  @Test func anyRadiusCanBeAskedFor() throws {
    let state = Samples.state([Samples.control("a", at: 40.5, 34.5, [("gov", 1)])])
    let map = try VoronoiEstimator(radiusInKilometres: 5).map(
      state, region: region, ground: Ground(land: [region.polygon()]))
    #expect(map.radiusInKilometres == 5)
    let squareKilometres = area(map.areas.flatMap(\.polygons)) * 111.2 * 111.2 * 0.824
    #expect(abs(squareKilometres - 25 * .pi) < 1)
  }

  @Test func theFarSideOfTheAntimeridianIsOneWithTheNear() throws {
    let region = BoundingBox(west: 178, south: -19, east: 182, north: -16)
    // Land given within 180 degrees, as base maps give it.
    let land = [
      BoundingBox(west: 178, south: -19, east: 180, north: -16).polygon(),
      BoundingBox(west: -180, south: -19, east: -178, north: -16).polygon(),
    ]
    let map = try map(
      [
        Samples.control("near", at: 179.9, -17.5, [("a", 1)]), Samples.control("far", at: -179.9, -17.5, [("b", 1)]),
      ], in: region, land: land)
    #expect(covers(try #require(map.area(of: "a")).polygons, 179.95, -17.5))
    #expect(covers(try #require(map.area(of: "b")).polygons, 180.05, -17.5))
    #expect(map.fronts.first?.lines.flatMap(\.points).allSatisfy { abs($0.longitude - 180) < 0.001 } == true)
    #expect(abs(map.parts.map(area).reduce(0, +) - 12) < 1e-5)
  }
}
