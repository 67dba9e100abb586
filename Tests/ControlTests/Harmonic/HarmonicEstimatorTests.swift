import Geography
import Reports
import Testing

@testable import Control

@Suite struct HarmonicEstimatorTests {
  private static let region = BoundingBox(west: 39, south: 34, east: 41, north: 35)
  private static let land = [region.expanded(byKilometres: 50).polygon()]
  /// Coarse, so that the tests are fast without optimisation too.
  private static let estimator = HarmonicEstimator(cellInKilometres: 3)

  private func spots(
    _ spots: [(Double, Double)], _ places: [PlaceControl], _ ground: Ground = Ground(land: land)
  ) throws -> [SpotControl] {
    try Self.estimator.control(
      at: spots.map { Coordinate(longitude: $0.0, latitude: $0.1) }, Samples.state(places), region: Self.region,
      ground: ground)
  }

  /// Places of two actors in two rows, a in the west.
  private static let rows = (0..<5).flatMap { i in
    let latitude = 34.1 + 0.2 * Double(i)
    return [
      Samples.control("w\(i)", at: 39.7, latitude, [("a", 1)]),
      Samples.control("e\(i)", at: 40.3, latitude, [("b", 1)]),
    ]
  }

  @Test func theFrontRunsHalfwayBetweenEqualPlaces() throws {
    let map = try HarmonicEstimator().map(
      Samples.state(Self.rows), region: Self.region, ground: Ground(land: Self.land))
    let front = try #require(map.fronts.first)
    #expect(map.fronts.count == 1)
    #expect(front.isFresh)
    #expect(Set(front.reports).isSuperset(of: ["r-w2", "r-e2"]))
    #expect(front.lines.flatMap(\.points).allSatisfy { abs($0.longitude - 40) < 0.02 })
    let shares = try spots([(39.75, 34.5), (40, 34.5)], Self.rows)
    #expect(shares[0].actor == "a" && shares[0].shares[0].share > 0.7)
    #expect(abs(shares[1].shares[0].share - 0.5) < 0.05)
  }

  @Test func aRiverKeepsEachBankToItsOwn() throws {
    let river = Line([Coordinate(longitude: 40.1, latitude: 33), Coordinate(longitude: 40.1, latitude: 36)])
    let ground = Ground(land: Self.land, rivers: [river])
    let answers = try spots([(40.05, 34.5), (40.15, 34.5)], Self.rows, ground)
    #expect(answers.map(\.actor) == ["a", "b"])
    let map = try Self.estimator.map(Samples.state(Self.rows), region: Self.region, ground: ground)
    let points = map.fronts.flatMap(\.lines).flatMap(\.points)
    #expect(!points.isEmpty && points.allSatisfy { abs($0.longitude - 40.1) < 1e-9 })
  }

  @Test func aBridgeLetsControlAcross() throws {
    let river = Line([Coordinate(longitude: 40, latitude: 33), Coordinate(longitude: 40, latitude: 36)])
    let places = [Samples.control("w", at: 39.9, 34.5, [("a", 1)]), Samples.control("e", at: 40.6, 34.5, [("b", 1)])]
    func shareOfA(_ crossings: [Coordinate]) throws -> Double {
      let ground = Ground(land: Self.land, rivers: [river], crossings: crossings)
      return try spots([(40.03, 34.5)], places, ground)[0].shares.first { $0.actor == "a" }?.share ?? 0
    }
    #expect(try shareOfA([Coordinate(longitude: 40, latitude: 34.5)]) > shareOfA([]) + 0.05)
  }

  @Test func theBankThatAReportNamesWinsOverItsCoordinates() throws {
    // Downstream is north: the left bank is the west.
    let river = Line([Coordinate(longitude: 40, latitude: 33), Coordinate(longitude: 40, latitude: 36)])
    var place = Samples.control("p", at: 40.005, 34.5, [("a", 1)])
    place.place.bank = .left
    let map = try Self.estimator.map(
      Samples.state([place]), region: Self.region, ground: Ground(land: Self.land, rivers: [river]))
    let polygons = try #require(map.area(of: "a")).polygons
    #expect(covers(polygons, 39.95, 34.5))
    #expect(!covers(polygons, 40.05, 34.5))
  }

  @Test func oneWrongReportAmongManyGivesWayAndIsDrawnAsDisputed() throws {
    var places = (0..<25).map { i in
      Samples.control("p\(i)", at: 39.2 + 0.1 * Double(i % 5), 34.2 + 0.1 * Double(i / 5), [("a", 1)])
    }
    places[12].shares = [.init(actor: "b", share: 1)]
    let answers = try spots([(39.45, 34.4), (39.4, 34.4)], places)
    #expect(answers[0].actor == "a")
    #expect(answers[1].state == .contested)
    let map = try Self.estimator.map(Samples.state(places), region: Self.region, ground: Ground(land: Self.land))
    #expect(map.contested.map(\.reports).joined().contains("r-p12"))
  }

  @Test func aTownThatSeveralSourcesPlaceAmidTheOthersIsAnEnclave() throws {
    var places = (0..<25).map { i in
      Samples.control("p\(i)", at: 39.2 + 0.1 * Double(i % 5), 34.2 + 0.1 * Double(i / 5), [("a", 1)])
    }
    places[12].shares = [.init(actor: "b", share: 1)]
    places[12].isCorroborated = true
    let answers = try spots([(39.4, 34.4), (39.475, 34.4)], places)
    #expect(answers.map(\.state) == [.held, .held])
    #expect(answers.map(\.actor) == ["b", "a"])
    let map = try Self.estimator.map(Samples.state(places), region: Self.region, ground: Ground(land: Self.land))
    let enclave = try #require(map.area(of: "b")).polygons
    #expect(covers(enclave, 39.4, 34.4) && !covers(enclave, 39.475, 34.4))
    #expect(map.contested.isEmpty)
    let front = try #require(map.fronts.first { $0.actors == ["a", "b"] })
    #expect(front.lines.contains { $0.points.first == $0.points.last })
    #expect(front.reports.contains("r-p12"))
  }

  @Test func farFromAnyReportThereIsNoDataThoughSharesLean() throws {
    let answer = try spots([(40.9, 34.95)], [Samples.control("p", at: 39.2, 34.2, [("a", 1)])])[0]
    #expect(answer.state == .noData)
    #expect(answer.actor == "a")
    #expect(answer.support == 0)
  }

  @Test func waterOffTheShoreHasTheSharesOfTheLandNextToIt() throws {
    let land = [
      BoundingBox(west: 38, south: 33, east: 40, north: 36).polygon(),
      BoundingBox(west: 40.8, south: 33, east: 42, north: 36).polygon(),
    ]
    let places = [Samples.control("p", at: 39.8, 34.5, [("a", 1)]), Samples.control("q", at: 40.95, 34.5, [("b", 1)])]
    let answers = try spots([(40.1, 34.5), (40.7, 34.5)], places, Ground(land: land))
    #expect(answers.map(\.state) == [.water, .water])
    #expect(answers.map(\.actor) == ["a", "b"])
    #expect(answers.allSatisfy { $0.support == 0 })
    // In the middle of the sea nobody is asked.
    let wide = try Self.estimator.control(
      at: [Coordinate(longitude: 40.9, latitude: 34.5)], Samples.state(places), region: Self.region,
      ground: Ground(land: [BoundingBox(west: 38, south: 33, east: 39.9, north: 36).polygon()]))
    #expect(wide == [SpotControl(.water)])
  }

  @Test func oldEvidenceReachesLessFar() throws {
    func held(_ support: Double) throws -> Double {
      let place = Samples.control("p", at: 40, 34.5, [("a", 1)], support: support)
      let map = try HarmonicEstimator().map(
        Samples.state([place]), region: Self.region, ground: Ground(land: Self.land))
      return area(map.area(of: "a")?.polygons ?? [])
    }
    #expect(try held(0.1) < 0.5 * held(0.8))
    #expect(try held(0.1) > 0)
  }

  @Test func aTownHeldInPartsIsDrawnInPartsOnANearMap() throws {
    let region = BoundingBox(west: 39.9, south: 34.4, east: 40.1, north: 34.6)
    var town = Samples.control("t", at: 40, 34.5, [("a", 0.6), ("b", 0.4)])
    town.place.population = 200_000
    town.shares[1].sectors = [.north, .northeast, .northwest]
    let map = try HarmonicEstimator(cellInKilometres: 0.4).map(
      Samples.state([town]), region: region, ground: Ground(land: [region.polygon()]))
    #expect(covers(map.area(of: "b")?.polygons ?? [], 40, 34.52))
    #expect(covers(map.area(of: "a")?.polygons ?? [], 40, 34.48))
    #expect(map.fronts.contains { $0.actors == ["a", "b"] })
  }

  @Test func aRiverIsNoLessTightOnANearMap() throws {
    let region = BoundingBox(west: 39.9, south: 34.4, east: 40.1, north: 34.6)
    let river = Line([Coordinate(longitude: 40, latitude: 33), Coordinate(longitude: 40, latitude: 36)])
    let map = try HarmonicEstimator(scale: EvidenceScale(spacing: 9000, radiusInKilometres: 19), cellInKilometres: 0.3)
      .map(
        Samples.state([Samples.control("p", at: 39.99, 34.5, [("a", 1)])]), region: region,
        ground: Ground(land: [region.polygon()], rivers: [river]))
    let polygons = try #require(map.area(of: "a")).polygons
    #expect(covers(polygons, 39.95, 34.5) && !covers(polygons, 40.01, 34.5))
  }

  @Test func anActorWhoLeadsAmongFourIsNotDisputed() throws {
    let places = [("a", 39.95, 34.5), ("b", 40.05, 34.5), ("c", 40, 34.45), ("d", 40, 34.55)].map {
      Samples.control($0.0, at: $0.1, $0.2, [($0.0, 1)], support: 0.2)
    }
    let map = try Self.estimator.map(Samples.state(places), region: Self.region, ground: Ground(land: Self.land))
    #expect(map.contested.isEmpty)
    #expect(map.areas.count == 4)
    for place in places {
      let spot = place.place.coordinate
      #expect(covers(map.area(of: place.holder ?? "")?.polygons ?? [], spot.longitude, spot.latitude))
    }
  }

  // MARK: Bad input

  @Test func reportsOfOneActorAreAllItsOwn() throws {
    let places = Self.rows.filter { $0.holder == "a" }
    let answers = try spots([(39.7, 34.5), (40.9, 34.1)], places)
    #expect(answers.allSatisfy { $0.shares == [.init(actor: "a", share: 1)] })
    let map = try Self.estimator.map(Samples.state(places), region: Self.region, ground: Ground(land: Self.land))
    #expect(map.areas.map(\.actor) == ["a"] && map.fronts.isEmpty && map.contested.isEmpty)
  }

  @Test func twoActorsAtOneSpotContestIt() throws {
    let places = [Samples.control("p", at: 40, 34.5, [("a", 1)]), Samples.control("q", at: 40, 34.5, [("b", 1)])]
    let answer = try spots([(40, 34.5)], places)[0]
    #expect(answer.state == .contested)
    #expect(Set(answer.shares.map(\.actor)) == ["a", "b"])
    #expect(answer.shares.allSatisfy { abs($0.share - 0.5) < 0.01 })
  }

  @Test func noReportsGiveNoData() throws {
    let map = try Self.estimator.map(Samples.state([]), region: Self.region, ground: Ground(land: Self.land))
    #expect(map.areas.isEmpty && map.fronts.isEmpty && !map.noData.isEmpty)
    #expect(try spots([(40, 34.5)], []) == [SpotControl(.noData)])
  }

  @Test func reportsAtSeaAndOutsideTheRegionLeaveTheOthersAsTheyAre() throws {
    let land = [BoundingBox(west: 38, south: 33, east: 40, north: 36).polygon()]
    let onLand = Samples.control("p", at: 39.5, 34.5, [("a", 1)])
    let scale = EvidenceScale(spacing: 20_000, radiusInKilometres: 20)
    func map(_ places: [PlaceControl]) throws -> ControlMap {
      try HarmonicEstimator(scale: scale, cellInKilometres: 3).map(
        Samples.state(places), region: Self.region, ground: Ground(land: land))
    }
    let odd = [
      Samples.control("sea", at: 40.7, 34.5, [("b", 1)]), Samples.control("far", at: -100, 50, [("b", 1)]),
      Samples.control("pole", at: 0, 90, [("b", 1)]),
    ]
    let (alone, together) = (try map([onLand]), try map([onLand] + odd))
    #expect(together.areas == alone.areas)
    #expect(together.noData == alone.noData)
    let answers = try HarmonicEstimator(scale: scale, cellInKilometres: 3).control(
      at: [Coordinate(longitude: 40.7, latitude: 34.5)], Samples.state([onLand] + odd), region: Self.region,
      ground: Ground(land: land))
    #expect(answers.map(\.state) == [.water])
  }

  @Test func placesOnBothSidesOfTheDateLineAreNeighbours() throws {
    let region = BoundingBox(west: 175, south: -20, east: 185, north: -10)
    let places = [
      Samples.control("p", at: 179.8, -15, [("a", 1)]), Samples.control("q", at: -179.8, -15, [("a", 1)]),
    ]
    let answers = try HarmonicEstimator(cellInKilometres: 15).control(
      at: [Coordinate(longitude: 180, latitude: -15), Coordinate(longitude: -179.9, latitude: -15)],
      Samples.state(places), region: region, ground: Ground(land: [region.polygon()]))
    #expect(answers.map(\.state) == [.held, .held])
  }

  @Test func onAMapOfTheEarthEachReportHasItsArea() throws {
    let earth = BoundingBox(west: -180, south: -90, east: 180, north: 90)
    let spots = [(36.8, 49.4, "a"), (-70.0, -10.0, "b"), (150.0, 65.0, "c")]
    let places = spots.map { Samples.control($0.2, at: $0.0, $0.1, [($0.2, 1)]) }
    let scale = EvidenceScale(spacing: 5_000_000, radiusInKilometres: 40)
    let map = try HarmonicEstimator(scale: scale, cellInKilometres: 200).map(
      Samples.state(places), region: earth, ground: Ground(land: [earth.polygon()]))
    #expect(map.areas.map(\.actor) == ["a", "b", "c"])
  }

  @Test func aHundredThousandReportsAreMapped() throws {
    let places = Samples.randomPlaces(100_000, in: Self.region, seed: 3)
    let map = try HarmonicEstimator(cellInKilometres: 4).map(
      Samples.state(places), region: Self.region, ground: Ground(land: Self.land))
    #expect(!map.areas.isEmpty)
  }
}
