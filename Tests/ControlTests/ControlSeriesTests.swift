import Geography
import Testing

@testable import Control

@Suite struct ControlSeriesTests {
  private static let region = BoundingBox(west: 39, south: 34, east: 41, north: 35)
  /// Land of two pieces, of which reports reach the one on some days only, and a lake.
  private static let ground = Ground(
    land: [
      BoundingBox(west: 38, south: 33, east: 40.6, north: 36).polygon(),
      BoundingBox(west: 40.7, south: 34.7, east: 42, north: 36).polygon(),
    ],
    lakes: [BoundingBox(west: 39.4, south: 34.4, east: 39.5, north: 34.5).polygon()],
    rivers: [Line([Coordinate(longitude: 40.1, latitude: 33), Coordinate(longitude: 39.8, latitude: 36)])])

  /// The state on a day: each day all evidence is older, a few places change hands, and some come.
  private static func state(day: Int) -> ControlState {
    var places = Samples.randomPlaces(60, in: region, seed: 11)
    for i in places.indices {
      places[i].support *= 1 - 0.01 * Double(day)
      if i % 20 < day, !places[i].shares.isEmpty { places[i].shares[0].actor = "d" }
    }
    let isFar = places.map { $0.place.coordinate.longitude > 40.5 }
    return Samples.state(zip(places, isFar).filter { !$1 || day % 2 == 1 }.map(\.0))
  }

  @Test(arguments: [true, false])
  func eachMapIsThatOfItsDateAlone(isScaleFixed: Bool) throws {
    let scale = isScaleFixed ? EvidenceScale(spacing: 12_000, radiusInKilometres: 24) : nil
    let estimators: [any ControlEstimator] = [
      HarmonicEstimator(scale: scale, cellInKilometres: 6), CostDistanceEstimator(scale: scale, cellInKilometres: 6),
      VoronoiEstimator(radiusInKilometres: 24),
    ]
    for estimator in estimators {
      let series = try estimator.series(in: Self.region, ground: Self.ground)
      for day in [0, 1, 2, 2, 0, 3] {
        let state = Self.state(day: day)
        let alone = try estimator.map(state, region: Self.region, ground: Self.ground)
        #expect(try series.map(state) == alone)
        #expect(!alone.areas.isEmpty)
      }
    }
  }
}
