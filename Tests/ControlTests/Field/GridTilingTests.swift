import Geography
import Testing

@testable import Control

/// Whatever the places and the ground, the parts of a map are valid and fill the land without gap or overlap.
@Suite struct GridTilingTests {
  private static let levant = TilingTests.levant
  private static let estimators: [any ControlEstimator] = [
    HarmonicEstimator(cellInKilometres: 5), CostDistanceEstimator(cellInKilometres: 5),
  ]

  /// A river that winds through the region, one that ends in it, and a lake.
  private static let river = Line(
    (0...60).map { i in
      Coordinate(longitude: 38.9 + 0.055 * Double(i), latitude: 34.5 + 0.3 * Double((i * 7) % 11) / 11)
    })
  private static let spring = Line([
    Coordinate(longitude: 40.2, latitude: 33.7), Coordinate(longitude: 40.6, latitude: 32),
  ])
  private static let lake = BoundingBox(west: 40.9, south: 33.5, east: 41.2, north: 33.9).polygon()

  private func check(_ map: ControlMap, land: [Polygon<Coordinate>]) throws {
    let expected = area(try Overlay.intersection(land, [map.region.polygon()]))
    let total = map.parts.map(area).reduce(0, +)
    #expect(abs(total - expected) <= 1e-6 * expected)
    for (i, part) in map.parts.enumerated() {
      #expect(try Overlay.isValid(part))
      for other in map.parts.dropFirst(i + 1) {
        #expect(area(try Overlay.intersection(part, other)) <= 1e-9 * expected)
      }
    }
    // A front runs along the border of what it parts.
    let vertices = Set(map.parts.flatMap { $0 }.flatMap(\.rings).flatMap { $0 })
    for front in map.fronts {
      #expect(!front.reports.isEmpty)
      let shared = map.contested.filter { Set($0.actors) == Set(front.actors) }.flatMap(\.polygons)
      let loose = front.lines.flatMap(\.points).filter { !vertices.contains($0) }
      #expect(try Overlay.contains(shared, loose).allSatisfy { $0 })
    }
  }

  @Test(arguments: 1...5)
  func randomPlacesTileTheLand(seed: Int) throws {
    let state = Samples.state(Samples.randomPlaces(seed * 12, in: Self.levant, seed: UInt64(seed)))
    for estimator in Self.estimators {
      for land in [[Self.levant.polygon()], TilingTests.islands] {
        let ground = Ground(land: land, lakes: [Self.lake], rivers: [Self.river, Self.spring])
        let map = try estimator.map(state, region: Self.levant, ground: ground)
        #expect(!map.areas.isEmpty)
        try check(map, land: Overlay.difference(land, [Self.lake]))
        #expect(try estimator.map(state, region: Self.levant, ground: ground) == map)
      }
    }
  }

  @Test(arguments: [
    BoundingBox(west: -30, south: 75, east: 60, north: 90), BoundingBox(west: -180, south: -90, east: 180, north: -60),
    BoundingBox(west: 170, south: -20, east: 190, north: 10), BoundingBox(west: -180, south: -90, east: 180, north: 90),
    BoundingBox(west: 40, south: 34, east: 40.00001, north: 34.00001),
  ])
  func soDoPlacesOfFarAndWideAndSmallRegions(region: BoundingBox) throws {
    let state = Samples.state(Samples.randomPlaces(60, in: region, seed: 7))
    let cell = region.widthInKilometres / 60
    let map = try HarmonicEstimator(cellInKilometres: cell).map(
      state, region: region, ground: Ground(land: [region.polygon()]))
    try check(map, land: [region.polygon()])
  }

  @Test func spotsAgreeWithTheAreasThatTheyLieIn() throws {
    let state = Samples.state(Samples.randomPlaces(60, in: Self.levant, seed: 4))
    let ground = Ground(land: TilingTests.islands, lakes: [Self.lake], rivers: [Self.river])
    let spots = (0..<900).map { i in
      Coordinate(longitude: 39.05 + 0.1 * Double(i % 30), latitude: 33.05 + 0.1 * Double(i / 30))
    }
    for estimator in Self.estimators {
      let map = try estimator.map(state, region: Self.levant, ground: ground)
      let answers = try estimator.control(at: spots, state, region: Self.levant, ground: ground)
      var agreeing = 0
      for (spot, answer) in zip(spots, answers) {
        let sum = answer.shares.reduce(0) { $0 + $1.share }
        #expect(answer.shares.isEmpty || abs(sum - 1) < 1e-9)
        let isRight =
          switch answer.state {
          case .held: covers(map.area(of: answer.actor ?? "")?.polygons ?? [], spot.longitude, spot.latitude)
          case .contested: map.contested.contains { covers($0.polygons, spot.longitude, spot.latitude) }
          case .noData: covers(map.noData, spot.longitude, spot.latitude)
          case .water: !map.parts.contains { covers($0, spot.longitude, spot.latitude) }
          }
        if isRight { agreeing += 1 }
      }
      // Borders are smoothed: a spot within a cell of one may lie just across it.
      #expect(agreeing > spots.count * 95 / 100)
    }
  }

  @Test(arguments: [2, 3, 5, 9, 20, 45])
  func whoIsReportedToHoldAPlaceHoldsItsSpotUnlessItsNeighboursDisputeIt(count: Int) throws {
    let ground = Ground(land: [Self.levant.polygon()], lakes: [Self.lake], rivers: [Self.river, Self.spring])
    for seed in 1...3 {
      let state = Samples.state(Samples.randomPlaces(count, in: Self.levant, seed: UInt64(100 * count + seed)))
      let estimator = HarmonicEstimator(cellInKilometres: 5)
      let field = try GridSeries(estimator, in: Self.levant, ground: ground).field(state)
      let map = try estimator.map(state, region: Self.levant, ground: ground)
      try check(map, land: Overlay.difference([Self.levant.polygon()], [Self.lake]))
      let land = try Overlay.contains(map.parts.flatMap { $0 }, field.stage.pins.map(\.coordinate))
      for i in field.stage.pins.indices where land[i] && !field.disputed.contains(i) {
        let pin = field.stage.pins[i]
        guard case .held(let actor) = pin.tenure, Self.levant.contains(pin.coordinate),
          field.stage.townTenure(at: field.stage.spots[i]) == nil
        else { continue }
        #expect(
          covers(map.area(of: actor)?.polygons ?? [], pin.coordinate.longitude, pin.coordinate.latitude),
          "\(count), \(seed): \(pin.reports) of \(actor) at \(pin.coordinate)"
        )
      }
    }
  }

  @Test(arguments: 1...6)
  func noScrapOfAnAreaLiesWhereNoReportNamesItsHolder(seed: Int) throws {
    // Towns that are held in parts have scraps of their own.
    let places = Samples.randomPlaces(8 + 6 * seed, in: Self.levant, seed: UInt64(40 + seed)).filter { place in
      place.shares.allSatisfy { $0.sectors.isEmpty }
    }
    let state = Samples.state(places)
    let bend = Line(
      (0...60).map { i in
        Coordinate(longitude: 38.9 + 0.055 * Double(i), latitude: 34.5 + 0.02 * Double(abs(i % 20 - 10)))
      })
    let ground = Ground(
      land: [Self.levant.polygon()], rivers: [bend],
      crossings: stride(from: 0, to: 60, by: 7).map { bend.points[$0] })
    let map = try HarmonicEstimator(cellInKilometres: 3).map(state, region: Self.levant, ground: ground)
    let radius = map.radiusInKilometres / 4
    let inner = Self.levant.expanded(byKilometres: -1)
    let degree = 111.2 * 111.2 * 0.82
    for area in map.areas {
      let spots = state.places.filter { $0.shares.contains { $0.actor == area.actor } }.map(\.place.coordinate)
      for polygon in area.polygons where polygon.area * degree < 0.5 * .pi * radius * radius {
        // The region's edge cuts areas.
        let isNamed = spots.contains { spot in polygon.exterior.contains { $0.distance(to: spot) < 7 } }
        let isCut = polygon.exterior.contains { !inner.contains($0) }
        #expect(isNamed || isCut, "\(area.actor) at \(polygon.exterior[0]), \(polygon.area * degree) km²")
      }
    }
  }
}
