import Cartography
import Foundation
import Geography
import TestSupport
import Testing

@testable import MapGen

@Suite struct UserLayerTests {
  private let box = BoundingBox(west: 40, south: 34, east: 42, north: 36)

  private func layers(_ yaml: String, _ files: [String: String]) throws -> [UserLayer] {
    let folder = try TemporaryFolder(files.merging(["situation.yaml": "title: T\nlayers: \(yaml)\n"]) { own, _ in own })
    let (situation, problems) = Situation.read(directory: folder.url, needsReports: false)
    #expect(problems.isEmpty)
    return try situation.userLayers(in: box, kilometresPerPoint: 0.2)
  }

  private func collection(_ features: String...) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
  }

  private func feature(_ type: String, _ coordinates: String, name: String = "") -> String {
    "{\"type\": \"Feature\", \"properties\": {\"n\": \"\(name)\"}, \"geometry\": {\"type\": \"\(type)\", \"coordinates\": \(coordinates)}}"
  }

  @Test func whatLiesElsewhereIsLeftOut() throws {
    let text = collection(
      feature("Point", "[41, 35]", name: "Camp"), feature("Point", "[41, 35]"), feature("Point", "[10, 35]"),
      feature("LineString", "[[39, 35], [43, 35]]", name: "Road"), feature("LineString", "[[10, 35], [11, 35]]"))
    let layer = try #require(try layers("[{file: own-places.geojson, label: n}]", ["own-places.geojson": text]).first)
    #expect(layer.name == "own places" && layer.points.count == 1 && layer.lines.count == 1)
    #expect(layer.labels.map(\.text) == ["Camp", "Road"] && layer.labels.map(\.isBeside) == [true, false])
  }

  @Test func neighboursShareTheirBorder() throws {
    let text = collection(
      feature("Polygon", "[[[40, 34], [41, 34], [41, 35], [40, 35], [40, 34]]]", name: "West"),
      feature("Polygon", "[[[41, 34], [42, 34], [42, 35], [41, 35], [41, 34]]]", name: "East"))
    let layer = try #require(
      try layers("[{file: a.geojson, fill: \"#ff000080\", label: n}]", ["a.geojson": text]).first)
    // Seven degrees of border: the degree that both have is there once.
    #expect(abs(layer.lines.reduce(0) { $0 + $1.length } - 7) < 0.01)
    #expect(
      layer.polygons.count == 2 && layer.fill?.hex == "#ff000080" && layer.labels.map(\.text) == ["West", "East"])
  }

  @Test func aPolygonThatCrossesItselfIsDrawn() throws {
    let text = feature("Polygon", "[[[40, 34], [41, 35], [41, 34], [40, 35], [40, 34]]]", name: "Bow")
    let layer = try #require(try layers("[{file: a.geojson, label: n}]", ["a.geojson": text]).first)
    #expect(layer.polygons.count == 1 && !layer.lines.isEmpty)
  }

  @Test func swappedAxesAreNamed() throws {
    let text = collection(feature("Point", "[35, 41]"), feature("Point", "[34.5, 40.5]"))
    let error = #expect(throws: InputError.self) { try layers("[a.geojson]", ["a.geojson": text]) }
    let message = error?.description ?? ""
    #expect(message.contains("longitude 34.5 to 35.0, latitude 40.5 to 41.0, far from the map"), "\(message)")
    #expect(
      message.contains("are latitude and longitude swapped?") && message.hasPrefix("a.geojson: error:")
        || message.contains("/a.geojson: error:"))
    // A layer that simply lies elsewhere is none of our business.
    #expect(try layers("[a.geojson]", ["a.geojson": feature("Point", "[10, 10]")]).first?.points.isEmpty == true)
  }

  @Test func otherFilesAreNamedWithTheirLine() {
    let error = #expect(throws: InputError.self) { try layers("[a.shp]", [:]) }
    #expect(error?.description.contains("situation.yaml:2:10: error: “a.shp” is no file for a layer") == true)
    let missing = #expect(throws: InputError.self) { try layers("[a.geojson]", [:]) }
    #expect(missing?.description.contains("the file cannot be read") == true)
  }
}
