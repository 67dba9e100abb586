import Geography
import Testing

@testable import Control

@Suite struct HarmonicSeriesTests {
  private static let region = BoundingBox(west: 39, south: 34, east: 41, north: 35)
  private static let ground = Ground(
    land: [region.expanded(byKilometres: 50).polygon()],
    rivers: [Line([Coordinate(longitude: 40.1, latitude: 33), Coordinate(longitude: 39.8, latitude: 36)])])
  private static let scale = EvidenceScale(spacing: 12_000, radiusInKilometres: 24)
  private static let cell = 4.0

  /// The state on a day: each day all evidence is older, and a few places change hands.
  private static func state(day: Int) -> ControlState {
    var places = Samples.randomPlaces(80, in: region, seed: 11)
    for i in places.indices {
      places[i].support *= 1 - 0.01 * Double(day)
      if i % 20 < day, !places[i].shares.isEmpty { places[i].shares[0].actor = "d" }
    }
    return Samples.state(places)
  }

  @Test func eachDateComesOutAsIfItStoodAlone() throws {
    var series = HarmonicSeries(
      scale: Self.scale, cellInKilometres: Self.cell, region: Self.region, ground: Self.ground)
    let alone = HarmonicEstimator(scale: Self.scale, cellInKilometres: Self.cell)
    for day in 0..<5 {
      let state = Self.state(day: day)
      let frame = try MapFrame(Self.region)
      let one = try alone.field(alone.stage(state, Self.ground, frame))
      let other = try series.field(state, frame)
      #expect(one.stage.reach.source == other.stage.reach.source)
      let worst = (0..<one.stage.terrain.grid.count).filter { one.stage.terrain.isLand[$0] }.map { cell in
        zip(one.shares(cell), other.shares(cell)).map { abs($0 - $1) }.max() ?? 0
      }
      #expect((worst.max() ?? 1) < 0.08)
      #expect(worst.reduce(0, +) / Double(worst.count) < 0.005)
    }
  }
}
