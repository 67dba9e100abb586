import Geography
import TestSupport
import Testing

@Suite struct DistanceTests {
  let aleppo = Coordinate(longitude: 37.16, latitude: 36.2)
  let damascus = Coordinate(longitude: 36.3, latitude: 33.51)

  @Test func knownDistancesComeOut() {
    #expect(abs(aleppo.distance(to: damascus) - 309.4) < 0.5)
    #expect(aleppo.distance(to: aleppo) == 0)
    let equator = Coordinate(longitude: 0, latitude: 0)
    #expect(abs(equator.distance(to: Coordinate(longitude: 90, latitude: 0)) - 10_007.557) < 0.01)
    #expect(abs(equator.distance(to: Coordinate(longitude: 180, latitude: 0)) - 20_015.115) < 0.01)
    // Across the antimeridian the way is the short one.
    let west = Coordinate(longitude: -179.5, latitude: 0)
    #expect(abs(west.distance(to: Coordinate(longitude: 179.5, latitude: 0)) - 111.195) < 0.001)
  }

  @Test(arguments: [(0.0, 1.0, 0.0), (1, 0, 90), (0, -1, 180), (-1, 0, 270)])
  func bearingsRunClockwiseFromNorth(longitude: Double, latitude: Double, expected: Double) {
    let bearing = Coordinate(longitude: 0, latitude: 0).bearing(
      to: Coordinate(longitude: longitude, latitude: latitude))
    #expect(abs(bearing - expected) < 1e-9)
  }

  @Test func movingLeadsWhereDistanceAndBearingSay() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let start = Coordinate(
        longitude: Double.random(in: -180...180, using: &random), latitude: Double.random(in: -85...85, using: &random))
      let kilometres = Double.random(in: 1...5000, using: &random)
      let bearing = Double.random(in: 0..<360, using: &random)
      let end = start.moved(kilometres: kilometres, bearing: bearing)
      #expect(end.isValid)
      #expect(abs(start.distance(to: end) - kilometres) < 1e-6 * kilometres)
      let turn = abs(start.bearing(to: end) - bearing)
      #expect(min(turn, 360 - turn) < 1e-5)
    }
  }
}
