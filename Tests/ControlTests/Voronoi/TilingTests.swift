import Geography
import Testing

@testable import Control

/// Whatever the places, the parts of a map are valid and fill the land of the region without gap or overlap.
@Suite struct TilingTests {
  static let levant = BoundingBox(west: 39, south: 33, east: 42, north: 36)

  /// An island with a bay, a lake in it, and an islet; partly outside the region.
  static let islands = [
    Polygon(
      exterior: [(38.5, 33.2), (41.7, 33.1), (41.5, 35.8), (40.6, 35.7), (40.5, 34.6), (40.2, 35.9), (38.9, 35.5)].map {
        Coordinate(longitude: $0.0, latitude: $0.1)
      },
      holes: [[(39.8, 33.8), (39.9, 34.4), (40.4, 34.2)].map { Coordinate(longitude: $0.0, latitude: $0.1) }]),
    BoundingBox(west: 41.8, south: 34.1, east: 41.9, north: 34.3).polygon(),
  ]

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
    // A front runs along the border of what it parts, or through an area contested by the two.
    let vertices = Set(map.parts.flatMap { $0 }.flatMap(\.rings).flatMap { $0 })
    for front in map.fronts {
      let shared = map.contested.filter { Set($0.actors) == Set(front.actors) }.flatMap(\.polygons)
      let loose = front.lines.flatMap(\.points).filter { !vertices.contains($0) }
      #expect(try Overlay.contains(shared, loose).allSatisfy { $0 })
    }
  }

  @Test(arguments: 1...12)
  func randomPlacesTileTheLand(seed: Int) throws {
    let places = Samples.randomPlaces(seed * 12, in: TilingTests.levant, seed: UInt64(seed))
    let state = Samples.state(places)
    for land in [[TilingTests.levant.polygon()], TilingTests.islands] {
      let map = try VoronoiEstimator().map(state, region: TilingTests.levant, ground: Ground(land: land))
      #expect(!map.areas.isEmpty && !map.fronts.isEmpty)
      try check(map, land: land)
      #expect(try VoronoiEstimator().map(state, region: TilingTests.levant, ground: Ground(land: land)) == map)
    }
  }

  @Test(arguments: [
    BoundingBox(west: -30, south: 75, east: 60, north: 90), BoundingBox(west: -180, south: -90, east: 180, north: -60),
    BoundingBox(west: 170, south: -20, east: 190, north: 10), BoundingBox(west: -180, south: -90, east: 180, north: 90),
    BoundingBox(west: 40.9, south: 34.4, east: 40.95, north: 34.5),
  ])
  func soDoPlacesOfFarAndWideAndSmallRegions(region: BoundingBox) throws {
    let places = Samples.randomPlaces(60, in: region, seed: 7)
    let map = try VoronoiEstimator().map(
      Samples.state(places), region: region, ground: Ground(land: [region.polygon()]))
    try check(map, land: [region.polygon()])
  }

  @Test func rowsAndGridsOfPlacesDoNoHarm() throws {
    let row = (0..<20).map { i in
      let actor = i % 2 == 0 ? "a" : "b"
      return Samples.control("\(i)", at: 39.5 + 0.1 * Double(i), 34.5, [(actor, 1)])
    }
    let grid = (0..<100).map { i in
      let actor = i % 3 == 0 ? "a" : "b"
      let (column, row) = (Double(i % 10), Double(i / 10))
      return Samples.control("\(i)", at: 39.5 + 0.1 * column, 34 + 0.1 * row, [(actor, 1)])
    }
    for places in [row, grid] {
      let map = try VoronoiEstimator().map(
        Samples.state(places), region: TilingTests.levant, ground: Ground(land: TilingTests.islands))
      #expect(map.areas.count == 2)
      try check(map, land: TilingTests.islands)
    }
  }

  @Test func brokenLandIsRepaired() throws {
    // A bow tie, and two boxes that overlap.
    let tie = Polygon(
      exterior: [(39.2, 33.2), (40, 34), (40, 33.2), (39.2, 34)].map { Coordinate(longitude: $0.0, latitude: $0.1) })
    let land = [
      tie, BoundingBox(west: 40, south: 34, east: 41, north: 35).polygon(),
      BoundingBox(west: 40.5, south: 34.5, east: 41.5, north: 35.5).polygon(),
    ]
    let places = Samples.randomPlaces(40, in: TilingTests.levant, seed: 3)
    let map = try VoronoiEstimator().map(Samples.state(places), region: TilingTests.levant, ground: Ground(land: land))
    #expect(abs(map.parts.map(area).reduce(0, +) - (0.32 + 1.75)) < 1e-5)
  }
}
