import Geography
import Testing

@testable import Control

@Suite struct LoneReportTests {
  private let region = BoundingBox(west: 39, south: 34, east: 41, north: 35)
  private let scale = EvidenceScale(spacing: 8000, radiusInKilometres: 16)

  private func find(_ places: [PlaceControl], rivers: [Line<Coordinate>] = []) throws -> [LoneReport] {
    try LoneReport.find(
      in: Samples.state(places), region: region, ground: Ground(land: [region.polygon()], rivers: rivers), scale: scale)
  }

  private let around = [(39.9, 34.5), (40.1, 34.5), (40, 34.4), (40, 34.6)].enumerated().map { i, spot in
    Samples.control("n\(i)", at: spot.0, spot.1, [("a", 1)])
  }

  @Test func oneAgainstFourIsNamed() throws {
    let lone = try find(around + [Samples.control("x", at: 40, 34.5, [("b", 1)])])
    #expect(lone.count == 1)
    #expect(lone.first?.reports == ["r-x"])
    #expect(lone.first?.neighbours == 4)
    #expect(lone.first?.others == ["a"])
    #expect(lone.first?.kilometres == 12)
  }

  @Test func oneWithAFriendNearbyIsNot() throws {
    let pair = [Samples.control("x", at: 40, 34.5, [("b", 1)]), Samples.control("y", at: 40.05, 34.5, [("b", 1)])]
    #expect(try find(around + pair).isEmpty)
  }

  @Test func placesAcrossARiverSayNothing() throws {
    let river = Line([Coordinate(longitude: 39.97, latitude: 33), Coordinate(longitude: 39.97, latitude: 36)])
    let others = around.filter { $0.place.coordinate.longitude < 40 } + around.prefix(1)
    #expect(try find(others + [Samples.control("x", at: 40, 34.5, [("b", 1)])], rivers: [river]).isEmpty)
  }
}
