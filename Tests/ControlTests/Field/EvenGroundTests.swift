import Geography
import Testing

@testable import Control

/// Where the reports do not tell who holds the ground between them it is contested, if that is broad.
@Suite struct EvenGroundTests {
  private static let region = BoundingBox(west: 40, south: 34, east: 42, north: 35)
  private static let ground = Ground(land: [region.polygon()])
  private static let scale = EvidenceScale(spacing: 10_000, radiusInKilometres: 40)

  /// Places of two actors in turns, as on a chessboard.
  private static func mixed() -> ControlState {
    let places = (0..<40).map { i -> PlaceControl in
      let (column, row) = (i % 8, i / 8)
      return Samples.control(
        "\(i)", at: 40.1 + 0.25 * Double(column), 34.1 + 0.2 * Double(row),
        [((column + row) % 2 == 0 ? "gov" : "is", 1)],
        support: 0.1)
    }
    return Samples.state(places)
  }

  /// Places of two actors, each on its own half.
  private static func apart(_ other: String = "is") -> ControlState {
    Samples.state(
      (0..<40).map { i in
        let (column, row) = (i % 8, i / 8)
        return Samples.control(
          "\(i)", at: 40.1 + 0.25 * Double(column), 34.1 + 0.2 * Double(row), [(column < 4 ? "gov" : other, 1)])
      })
  }

  @Test func mixedReportsLeaveGroundContestedAndSpotsSaySo() throws {
    let estimator = HarmonicEstimator(scale: Self.scale, cellInKilometres: 2)
    let map = try estimator.map(Self.mixed(), region: Self.region, ground: Self.ground)
    let contested = try #require(map.contested.first { $0.actors.sorted() == ["gov", "is"] })
    #expect(contested.reports.count > 2)
    let disputed = map.contested.flatMap(\.polygons)
    #expect(area(disputed) > 0.2)
    let inside = try #require(try Overlay.pointInside(disputed))
    let answer = try #require(
      try estimator.control(at: [inside], Self.mixed(), region: Self.region, ground: Self.ground).first)
    #expect(answer.state == .contested)
    for (i, part) in map.parts.enumerated() {
      #expect(try Overlay.isValid(part))
      for other in map.parts.dropFirst(i + 1) { #expect(area(try Overlay.intersection(part, other)) < 1e-9) }
    }
    #expect(abs(map.parts.map(area).reduce(0, +) - area([Self.region.polygon()])) < 1e-6)
  }

  @Test func alongAClearFrontThereIsNoBand() throws {
    for estimator in [
      HarmonicEstimator(scale: Self.scale, cellInKilometres: 2) as any ControlEstimator,
      CostDistanceEstimator(scale: Self.scale, cellInKilometres: 2),
    ] {
      let map = try estimator.map(Self.apart(), region: Self.region, ground: Self.ground)
      #expect(map.contested.isEmpty)
      #expect(map.areas.map(\.actor) == ["gov", "is"])
      #expect(!map.fronts.isEmpty)
      let alone = try estimator.map(Self.apart("gov"), region: Self.region, ground: Self.ground)
      #expect(alone.contested.isEmpty)
    }
  }
}
