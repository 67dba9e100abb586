import Gazetteer
import Geography
import Testing

@Suite struct BoxTests {
  private let box = BoundingBox(west: 39, south: 34, east: 42, north: 36)

  @Test func comesByPopulationThenID() throws {
    let places = try Fixture().open().places(in: box, kinds: [.city, .town], minimumPopulation: 0, limit: 10)
    #expect(places.map(\.id) == ["g:16", "g:2", "g:7", "g:1", "g:8", "g:3"])
  }

  @Test func keepsToKindsPopulationAndLimit() throws {
    let gazetteer = try Fixture().open()
    #expect(
      gazetteer.places(in: box, kinds: [.town], minimumPopulation: 20_000, limit: 10).map(\.id) == ["g:7", "g:1"])
    #expect(gazetteer.places(in: box, kinds: [.city, .town], minimumPopulation: 0, limit: 1).map(\.id) == ["g:16"])
    #expect(gazetteer.places(in: box, kinds: [.oilField], minimumPopulation: 0, limit: 9).map(\.id) == ["m:2"])
    #expect(gazetteer.places(in: box, kinds: [], minimumPopulation: 0, limit: 9).isEmpty)
  }

  @Test func crossesTheAntimeridian() throws {
    let pacific = BoundingBox(west: 175, south: -20, east: 190, north: -10)
    let places = try Fixture().open().places(in: pacific, kinds: [.town], minimumPopulation: 0, limit: 9)
    #expect(places.map(\.name) == ["Suva", "Apia"])
    let turned = BoundingBox(west: -185, south: -20, east: -170, north: -10)
    #expect(try Fixture().open().places(in: turned, kinds: [.town], minimumPopulation: 0, limit: 9) == places)
    let world = BoundingBox(west: -190, south: -20, east: 190, north: -10)
    #expect(try Fixture().open().places(in: world, kinds: [.town], minimumPopulation: 0, limit: 9) == places)
  }

  @Test func includesTheEdge() throws {
    let edge = BoundingBox(west: 40.91854, south: 34.45226, east: 41, north: 35)
    #expect(try Fixture().open().places(in: edge, kinds: [.town], minimumPopulation: 1, limit: 9).map(\.id) == ["g:1"])
  }
}
