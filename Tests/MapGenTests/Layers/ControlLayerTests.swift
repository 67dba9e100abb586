import Control
import Foundation
import Geography
import Reports
import TestSupport
import Testing

@testable import MapGen

@Suite struct ControlLayerTests {
  private func situation(_ features: [String], actors: String = "") throws -> (Situation, [String]) {
    let folder = try TemporaryFolder([
      "situation.yaml": "title: T\n\(actors)layers: [{file: c.geojson, as: control}]\n",
      "c.geojson": "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}",
    ])
    let (situation, problems) = Situation.read(directory: folder.url)
    return (situation, problems.map { $0.description.replacing(folder.url.path + "/", with: "") })
  }

  private func area(_ properties: String, ring: String = "[[40, 34], [41, 34], [41, 35], [40, 34]]") -> String {
    "{\"type\": \"Feature\", \"properties\": {\(properties)}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [\(ring)]}}"
  }

  @Test func areasHaveTheirActorAndDays() throws {
    let (situation, problems) = try situation([
      area(#""actor": "Red Army", "valid_from": "2017-11-01", "valid_to": "2017-11-09""#),
      area(#""actor": "red-army", "valid_from": "2017-11-09T00:00:00""#), area(#""actors": ["Blues", "Red Army"]"#),
      area(#""kind": "no_data""#),
    ])
    #expect(problems.isEmpty)
    let areas = try #require(situation.controlAreas)
    #expect(areas.map(\.actors) == [["red-army"], ["red-army"], ["blues", "red-army"]])
    #expect(areas.map(\.from) == [CalendarDate("2017-11-01"), CalendarDate("2017-11-09"), nil])
    #expect(areas.map(\.to) == [CalendarDate("2017-11-09"), nil, nil])
    #expect(situation.actors.map(\.name) == ["Red Army", "Blues"])
  }

  @Test func aDateAloneStandsUntilTheNext() throws {
    let (situation, problems) = try situation([
      area(#""actor": "a", "date": "2017-11-05""#), area(#""actor": "a", "date": "2017-11-01""#),
      area(#""actor": "b", "date": "2017-11-01""#),
    ])
    #expect(problems.isEmpty)
    #expect(situation.controlAreas?.map(\.to) == [nil, CalendarDate("2017-11-05"), CalendarDate("2017-11-05")])
  }

  @Test(arguments: [
    (#""name": "x""#, "c.geojson: error: feature 1 has no “actor” (its properties are name); say whose area it is"),
    (#""actor": "Rads""#, "c.geojson: error: feature 1: no actor is called “Rads”; did you mean “Reds”?"),
    (#""actor": "r", "valid_from": "2017-11-31""#, "c.geojson: error: feature 1: valid_from: "),
    (
      #""actor": "r", "valid_from": "2017-11-09", "valid_to": "2017-11-09""#,
      "c.geojson: error: feature 1: valid_to 2017-11-09 does not come after valid_from 2017-11-09"
    ),
  ])
  func whatIsWrongIsToldOfItsFeature(_ properties: String, _ message: String) throws {
    let (_, problems) = try situation([area(properties)], actors: "actors: [{id: r, name: Reds}]\n")
    #expect(problems.first?.hasPrefix(message) == true, "\(problems)")
  }

  @Test func aPolygonThatCrossesItselfIsAWarning() throws {
    let (situation, problems) = try situation([
      area(#""actor": "a""#, ring: "[[40, 34], [41, 35], [41, 34], [40, 35], [40, 34]]")
    ])
    #expect(
      problems == ["c.geojson: warning: feature 1: the polygon crosses itself; it is drawn as it looks, repaired"])
    #expect(situation.controlAreas?.count == 1)
  }

  @Test func aLayerWithoutPolygonsIsAnError() throws {
    #expect(try situation([]).1 == ["c.geojson: error: the layer has no polygon; control needs polygons with an actor"])
  }
}
