import Geography
import Reports
import TestSupport
import Testing

@testable import Control

/// A river that runs south along 40.5° E through a region two degrees wide.
@Suite struct RiverBanksTests {
  let region = BoundingBox(west: 39.5, south: 33.5, east: 41.5, north: 35.5)
  let river = Line(stride(from: 36.0, through: 33, by: -0.1).map { Coordinate(longitude: 40.5, latitude: $0) })

  private func map(_ places: [PlaceControl], rivers: [Line<Coordinate>]? = nil) throws -> ControlMap {
    try VoronoiEstimator(radiusInKilometres: 30).map(
      Samples.state(places), region: region, ground: Ground(land: [region.polygon()], rivers: rivers ?? [river]))
  }

  private func holder(_ map: ControlMap, _ longitude: Double, _ latitude: Double) -> String? {
    let spot = Coordinate(longitude: longitude, latitude: latitude)
    return map.areas.first { $0.polygons.contains { $0.contains(spot) } }?.actor
  }

  @Test func aPlaceDoesNotSpeakForTheOtherBank() throws {
    let map = try map([Samples.control("west", at: 40.45, 34.5, [("gov", 1)])])
    #expect(holder(map, 40.49, 34.5) == "gov")
    #expect(holder(map, 40.51, 34.5) == nil)
    #expect(map.noData.contains { $0.contains(Coordinate(longitude: 40.51, latitude: 34.5)) })
  }

  @Test func theRiverIsTheFrontBetweenItsBanks() throws {
    let map = try map([
      Samples.control("west", at: 40.48, 34.5, [("gov", 1)]), Samples.control("east", at: 40.7, 34.5, [("sdf", 1)]),
    ])
    #expect(holder(map, 40.49, 34.5) == "gov" && holder(map, 40.52, 34.5) == "sdf")
    let front = try #require(map.fronts.first)
    #expect(front.lines.allSatisfy { $0.points.allSatisfy { abs($0.longitude - 40.5) < 1e-9 } })
  }

  @Test func aReportsBankCorrectsACoordinate() throws {
    var place = Samples.control("village", at: 40.51, 34.5, [("gov", 1)])
    // Seen downstream, to the south, the west bank is the right one.
    place.place.bank = .right
    let right = try map([place])
    #expect(holder(right, 40.49, 34.5) == "gov" && holder(right, 40.51, 34.5) == nil)
    place.place.bank = .left
    let left = try map([place])
    #expect(holder(left, 40.49, 34.5) == nil && holder(left, 40.51, 34.5) == "gov")
  }

  @Test func aRiverThatEndsInThePlainPartsNothing() throws {
    let short = Line([Coordinate(longitude: 40.5, latitude: 36), Coordinate(longitude: 40.5, latitude: 34.5)])
    let map = try map([Samples.control("west", at: 40.45, 34.6, [("gov", 1)])], rivers: [short])
    #expect(holder(map, 40.55, 34.6) == "gov")
  }

  @Test func theMapIsStillTiledWithoutGapOrOverlap() throws {
    var random = SeededGenerator(seed: 5)
    let bends = Line(
      stride(from: 36.0, through: 33, by: -0.05).map {
        Coordinate(longitude: 40.5 + .random(in: -0.1...0.1, using: &random), latitude: $0)
      })
    let places = (0..<25).map { i in
      Samples.control(
        "p\(i)", at: .random(in: 39.6...41.4, using: &random), .random(in: 33.6...35.4, using: &random),
        [(["gov", "sdf", "is"][i % 3], 1)])
    }
    let map = try map(places, rivers: [bends])
    let parts = map.areas.map(\.polygons) + map.contested.map(\.polygons) + [map.noData]
    let total = parts.joined().reduce(0) { $0 + $1.area }
    #expect(abs(total - 4) < 1e-6)
    for part in parts { #expect(try Overlay.isValid(part)) }
  }
}
