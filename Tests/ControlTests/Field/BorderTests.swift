import Geography
import Testing

@testable import Control

/// Who is reported on one side of a national border is not taken to hold the other.
@Suite struct BorderTests {
  private static let region = BoundingBox(west: 40, south: 34, east: 42, north: 35)
  /// A border that runs from south to north.
  private static let border = Line([33.5, 34.4, 35.5].map { Coordinate(longitude: 41, latitude: $0) })
  private static let ground = Ground(land: [region.polygon()], borders: [border])
  private static let estimators: [any ControlEstimator] = [
    HarmonicEstimator(scale: EvidenceScale(spacing: 20_000, radiusInKilometres: 20), cellInKilometres: 2),
    CostDistanceEstimator(scale: EvidenceScale(spacing: 20_000, radiusInKilometres: 20), cellInKilometres: 2),
    VoronoiEstimator(radiusInKilometres: 20),
  ]
  /// A spot four kilometres west of the border and one as far east of it.
  private static let spots = [40.956, 41.044].map { Coordinate(longitude: $0, latitude: 34.5) }

  private static func reports(_ west: String, _ east: String?) -> ControlState {
    Samples.state(
      [Samples.control("w", at: 40.9, 34.5, [(west, 1)])]
        + (east.map { [Samples.control("e", at: 41.1, 34.5, [($0, 1)])] } ?? []))
  }

  @Test func anAreaEndsAtTheBorder() throws {
    for estimator in Self.estimators {
      let map = try estimator.map(Self.reports("gov", nil), region: Self.region, ground: Self.ground)
      let gov = try #require(map.area(of: "gov")?.polygons)
      #expect(Self.spots.map { covers(gov, $0.longitude, $0.latitude) } == [true, false])
      let east = gov.flatMap(\.exterior).map(\.longitude).max() ?? 0
      #expect(abs(east - 41) < 1e-6)
      let answers = try estimator.control(
        at: Self.spots, Self.reports("gov", nil), region: Self.region, ground: Self.ground)
      #expect(answers.map(\.state) == [.held, .noData])
    }
  }

  @Test func aReportBeyondItLeadsThere() throws {
    for estimator in Self.estimators {
      let same = try estimator.map(Self.reports("gov", "gov"), region: Self.region, ground: Self.ground)
      let gov = try #require(same.area(of: "gov")?.polygons)
      #expect(Self.spots.allSatisfy { covers(gov, $0.longitude, $0.latitude) })
      let two = try estimator.map(Self.reports("gov", "is"), region: Self.region, ground: Self.ground)
      // The front is the border itself.
      let front = try #require(two.fronts.first)
      #expect(front.lines.flatMap(\.points).allSatisfy { abs($0.longitude - 41) < 1e-6 })
    }
  }
}
