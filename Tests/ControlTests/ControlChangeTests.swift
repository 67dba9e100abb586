import Geography
import Testing

@testable import Control

@Suite struct ControlChangeTests {
  private static func box(_ west: Double, _ east: Double) -> Polygon<Coordinate> {
    BoundingBox(west: west, south: 0, east: east, north: 1).polygon()
  }

  /// A map of strips of a box of four by one degrees: `areas` by actor, then contested, then no data.
  static func map(
    _ areas: [(String, Double, Double)], contested: [(Double, Double)] = [], noData: [(Double, Double)] = [],
    places: [PlaceControl] = []
  ) -> ControlMap {
    ControlMap(
      state: Samples.state(places), region: BoundingBox(west: 0, south: 0, east: 4, north: 1),
      areas: areas.map { .init(actor: $0.0, polygons: [box($0.1, $0.2)], support: 0.5, reports: ["\($0.0)1"]) },
      contested: contested.map { .init(actors: ["x", "y"], polygons: [box($0.0, $0.1)], reports: ["c"]) }, fronts: [],
      noData: noData.map { box($0.0, $0.1) }, radiusInKilometres: 10)
  }

  private func size(_ polygons: [Polygon<Coordinate>]) -> Double { polygons.reduce(0) { $0 + $1.area } }

  @Test func gainsLossesAndNewFightingAreToldByActor() throws {
    let earlier = Self.map([("a", 0, 2), ("b", 2, 4)])
    let later = Self.map([("a", 0, 2.5), ("c", 3.9, 4)], contested: [(2.5, 3)], noData: [(3, 3.9)])
    let change = try ControlChange(from: earlier, to: later)
    #expect(change.actors.map(\.actor) == ["a", "b", "c"])
    #expect(change.actors.map { (size($0.gained) * 1000).rounded() } == [500, 0, 100])
    #expect(change.actors.map { (size($0.lost) * 1000).rounded() } == [0, 2000, 0])
    #expect(change.actors.map { (size($0.lostFromSight) * 1000).rounded() } == [0, 900, 0])
    #expect(change.contested.map { (size($0.polygons) * 1000).rounded() } == [500])
  }

  @Test func theSameMapHasNoChange() throws {
    let map = Self.map([("a", 0, 2), ("b", 2, 3)], contested: [(3, 4)])
    let change = try ControlChange(from: map, to: map)
    #expect(change.actors.isEmpty && change.contested.isEmpty)
  }
}

@Suite struct SourceDisagreementTests {
  @Test func mapsAreContestedWhereTheyGiveLandToDifferentActors() throws {
    let one = ControlChangeTests.map([("a", 0, 2)], noData: [(2, 4)])
    let two = ControlChangeTests.map([("a", 0, 1), ("b", 1, 3)], noData: [(3, 4)])
    let all = try #require(try Disagreement.map(of: [one, two]))
    func size(_ polygons: [Polygon<Coordinate>]) -> Double { (polygons.reduce(0) { $0 + $1.area } * 1000).rounded() }
    #expect(all.areas.map(\.actor) == ["a", "b"])
    #expect(all.areas.map { size($0.polygons) } == [1000, 1000])
    #expect(all.contested.map(\.actors) == [["a", "b"]] && all.contested.map { size($0.polygons) } == [1000])
    #expect(all.contested.first?.reports == ["a1", "b1"])
    #expect(size(all.noData) == 1000)
    #expect(try Disagreement.map(of: []) == nil)
  }

  @Test func placesAreHeldWhereAllWhoSpeakAgree() throws {
    let one = ControlChangeTests.map(
      [], places: [Samples.control("p", at: 1, 0.5, [("a", 1)]), Samples.control("q", at: 2, 0.5, [("a", 1)])])
    let two = ControlChangeTests.map(
      [], places: [Samples.control("p", at: 1, 0.5, [("a", 0.9)]), Samples.control("q", at: 2, 0.5, [("b", 1)])])
    let three = ControlChangeTests.map([], places: [Samples.control("p", at: 1, 0.5, [])])
    let all = try #require(try Disagreement.map(of: [one, two, three]))
    #expect(all.state.places.map(\.place.id) == ["p", "q"])
    #expect(all.state.places.map(\.status) == [.held, .contested])
    #expect(all.state.places.map(\.split) == ["a 95", "a 50, b 50"])
  }
}
