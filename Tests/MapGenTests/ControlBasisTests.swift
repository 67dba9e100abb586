import Control
import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer
@testable import MapGen

@Suite struct ControlBasisTests {
  private let folder: TemporaryFolder
  private let data = DataDirectory(url: repositoryRoot.appendingPathComponent("data"))

  init() throws {
    folder = try TemporaryFolder([
      "situation.yaml": """
      title: A war
      region: [36, 49, 38, 50.5]
      actors: [{id: a, name: Side A}, {id: b, name: Side B}]
      """,
      "reports.csv": """
      date,place,latitude,longitude,actor,change
      2022-09-08,Balakliia,49.4625,36.859,a,hold
      2022-09-08,Izium,49.21,37.26,b,hold
      2022-09-08,Kupiansk,49.71,37.615,b,hold
      2022-09-08,Beside the region,49.6,38.1,b,hold
      2022-09-08,Far away,44.5,33.5,b,hold
      """,
    ])
  }

  private func generator() throws -> MapGenerator {
    let (situation, _) = try Situation.load(directory: folder.url)
    let places = try PlaceResolution.resolve(situation) { throw InputError("the gazetteer was opened") }
    return MapGenerator(
      situation, places: places, data: data, method: .harmonic, gazetteer: Gazetteer(packs: [], ownCount: 0))
  }

  private let part = BoundingBox(west: 36.5, south: 49.1, east: 37.5, north: 49.9)

  @Test func aSpotHasOneAnswerHoweverTheMapIsFramed() throws {
    let date = try #require(CalendarDate("2022-09-09"))
    let spots = stride(from: 36.6, to: 37.5, by: 0.1).map { Coordinate(longitude: $0, latitude: 49.5) }
    let generator = try generator()
    let whole = try generator.control(at: spots, on: date)
    #expect(whole.contains { $0.state == .held })
    #expect(try generator.control(at: spots, on: date, region: part) == whole)
  }

  @Test func areasOfAPartAreThoseOfTheWholeUpToItsEdge() throws {
    let date = try #require(CalendarDate("2022-09-09"))
    let generator = try generator()
    let whole = try generator.control(on: date)
    let cut = try generator.control(on: date, region: part)
    #expect(cut.region == part)
    for area in cut.areas {
      let inside = try Overlay.difference(
        area.polygons, whole.areas.filter { $0.actor == area.actor }.flatMap(\.polygons))
      #expect(inside.reduce(0) { $0 + $1.exterior.count } == 0, "\(area.actor) holds more on the map of a part")
      #expect(area.polygons.flatMap(\.exterior).allSatisfy { part.expanded(byKilometres: 0.01).contains($0) })
    }
  }

  @Test func whatLiesBesideTheRegionCountsAndWhatLiesFarOffDoesNot() throws {
    let generator = try generator()
    let wide = BoundingBox(west: 35, south: 48.5, east: 39, north: 51)
    let basis = try generator.basis(showing: wide)
    #expect(basis.region == (try generator.basis(showing: part)).region)
    #expect(basis.region.east > 38.1)
    #expect(basis.region.south > 48)
    let elsewhere = BoundingBox(west: 33, south: 44, east: 34, north: 45)
    #expect(try generator.basis(showing: elsewhere).region == elsewhere)
  }
}
