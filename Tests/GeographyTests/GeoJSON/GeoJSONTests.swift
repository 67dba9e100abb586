import Foundation
import Geography
import TestSupport
import Testing

@Suite struct GeoJSONTests {
  private func read(_ text: String) throws -> [GeoFeature] {
    try GeoJSON.features(in: Data(text.utf8), file: "layer.geojson")
  }

  @Test func propertiesAreText() throws {
    let features = try read(
      """
      {"type": "Feature", "geometry": null, "properties":
        {"name": "Rawa", "population": 13000, "share": 0.5, "aliases": ["Rāwah", "راوة"], "none": null, "inner": {"a": 1}}}
      """)
    #expect(
      features[0].properties == ["name": "Rawa", "population": "13000", "share": "0.5", "aliases": "Rāwah|راوة"])
  }

  @Test func everyGeometryIsTakenApart() throws {
    let features = try read(
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [40, 35, 200]}},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[40, 35], [41, 36]]}},
        {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates":
          [[[[0, 0], [9, 0], [9, 9], [0, 0]], [[2, 1], [3, 1], [3, 2], [2, 1]]]]}},
        {"type": "Feature", "geometry": null},
        {"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries":
          [{"type": "MultiLineString", "coordinates": [[[1, 1], [2, 2]], [[3, 3], [4, 4]]]},
           {"type": "MultiPoint", "coordinates": [[5, 5], [6, 6]]}]}}
      ]}
      """)
    #expect(features.count == 5)
    #expect(features[0].points == [Coordinate(longitude: 40, latitude: 35)])
    #expect(features[1].lines.first?.points.count == 2)
    #expect(features[2].polygons.first?.exterior.count == 3)
    #expect(features[2].polygons.first?.holes.count == 1)
    #expect(features[3] == GeoFeature())
    #expect(features[4].lines.count == 2 && features[4].points.count == 2)
  }

  @Test func aBareGeometryIsOneFeature() throws {
    #expect(try read(#"{"type": "Point", "coordinates": [1, 2]}"#).first?.points.count == 1)
  }

  @Test(arguments: [
    ("", "cannot be read|not JSON"), ("{", "not JSON: its text breaks off"), ("[1]", "no “type”"),
    (#"{"type": "FeatureCollection"}"#, "“features”"),
    (#"{"type": "Blob", "coordinates": []}"#, "“Blob”"), (#"{"type": "Point"}"#, "“coordinates”"),
    (#"{"type": "Point", "coordinates": ["a", 2]}"#, "not two numbers"),
    (#"{"type": "LineString", "coordinates": [1, 2]}"#, "nested too shallowly"),
    (#"{"type": "Point", "coordinates": [35.3, 140.1]}"#, "longitude comes first"),
    (#"{"type": "FeatureCollection", "features": [{"type": "Point", "coordinates": [1, 2]}, 7]}"#, "feature 2"),
  ])
  func mistakesAreNamed(_ text: String, _ message: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    let text = error?.description ?? ""
    #expect(message.split(separator: "|").contains { text.contains($0) }, "\(text)")
    #expect(text.hasPrefix("layer.geojson:1:"), "\(text)")
  }

  @Test(arguments: [
    (#"{"type": "Point", "coordinates": [NaN, 2]}"#, "layer.geojson:1:35: error: “NaN” is no number that JSON knows"),
    (#"{"type": "Point", "coordinates": [1, null]}"#, "feature 1 has a position that is not two numbers"),
    (#"{"type": "Point", "coordinates": [1e999, 2]}"#, "this is no number"),
    (#"{"type": "Point", "coordinates": [4438225, 3703212]}"#, "it looks like metres"),
    (#"{"type": "Point", "coordinates": [34, 120]}"#, "are the two swapped?"),
    (#"{"type": "LineString", "coordinates": [[1, 2], [[3, 4]]]}"#, "nested unevenly"),
    (#"{"type": "Point", "coordinates": [1, 2]} x"#, "something stands behind the end"),
    (#"{"type": "Point", "coordinates": [1, 2]"#, "breaks off"),
    (#"{"type": "Feature", "properties": {"a": "\q"}, "geometry": null}"#, "an escape that JSON does not know"),
    (#"{"type": "Point" "coordinates": [1, 2]}"#, "a comma or “}” is missing before"),
  ])
  func whatIsNoPosition(_ text: String, _ message: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func membersComeInAnyOrder() throws {
    let features = try read(
      """
      {"features": [{"geometry": {"coordinates": [[1, 2], [3.25, -4e1]], "type": "LineString"},
        "properties": {"na\\u006de": "A \\"B\\"", "ok": true}, "type": "Feature"}], "type": "FeatureCollection"}
      """)
    #expect(features.first?.lines.first?.points.last == Coordinate(longitude: 3.25, latitude: -40))
    #expect(features.first?.properties == ["name": "A \"B\"", "ok": "true"])
  }

  @Test func deepNestingIsAMessage() {
    let text = String(repeating: "[", count: 100_000)
    let error = #expect(throws: InputError.self) {
      try read("{\"type\": \"Feature\", \"properties\": {\"a\": \(text)")
    }
    #expect(error?.description.contains("nested too deeply") == true)
  }

  @Test func aGridBoundsWhatMillionsOfVerticesComeTo() throws {
    let ring = (0..<20_000).map { i -> String in
      let a = Double(i) / 20_000 * 2 * .pi
      return "[\(40 + cos(a)), \(35 + sin(a))]"
    }
    let text = "{\"type\": \"Polygon\", \"coordinates\": [[\(ring.joined(separator: ",")), \(ring[0])]]}"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ring-\(UUID().uuidString).geojson")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder)
    var features: [GeoFeature] = []
    try GeoJSON.forEach(in: folder, grid: CoarseGrid(step: 0.05)) { features.append($0) }
    let polygon = try #require(features.first?.polygons.first)
    #expect((60...400).contains(polygon.exterior.count))
    #expect(abs(polygon.area - .pi) < 0.1)
  }

  /// Numbers are read as the standard library reads them, whichever way they take.
  @Test func numbersAreExact() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let value = Double.random(in: -90...90, using: &random)
      for text in ["\(value)", String(format: "%.6f", value), String(format: "%.3e", value)] {
        let point = try read("{\"type\": \"Point\", \"coordinates\": [\(text), 0]}").first?.points.first
        #expect(point?.longitude == Double(text))
      }
    }
  }

  @Test func bytesAtRandomNeverTrap() {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"type\"", "\"Feature\"", "\"coordinates\"", "\"geometry\"", "\"Point\"", "1", "-",
      "1e5", "null", "true", "\"features\"", "\"FeatureCollection\"", " ", "\\", "\"", "é", "0.5", "\"Polygon\"",
    ]
    for _ in 0..<3000 {
      let text =
        "{"
        + (0..<Int.random(in: 0..<30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      _ = try? read(text)
    }
  }
}
