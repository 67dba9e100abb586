import Foundation
import Geography
import Testing

@Suite struct GeoJSONTests {
  private func read(_ text: String) throws -> [GeoJSONFeature] {
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
    #expect(features[3] == GeoJSONFeature())
    #expect(features[4].lines.count == 2 && features[4].points.count == 2)
  }

  @Test func aBareGeometryIsOneFeature() throws {
    #expect(try read(#"{"type": "Point", "coordinates": [1, 2]}"#).first?.points.count == 1)
  }

  @Test(arguments: [
    ("{", "not JSON"), ("[1]", "no “type”"), (#"{"type": "FeatureCollection"}"#, "“features”"),
    (#"{"type": "Blob", "coordinates": []}"#, "“Blob”"), (#"{"type": "Point"}"#, "“coordinates”"),
    (#"{"type": "Point", "coordinates": ["a", 2]}"#, "not two numbers"),
    (#"{"type": "LineString", "coordinates": [1, 2]}"#, "nested too shallowly"),
    (#"{"type": "Point", "coordinates": [35.3, 140.1]}"#, "longitude comes first"),
    (#"{"type": "FeatureCollection", "features": [{"type": "Point", "coordinates": [1, 2]}, 7]}"#, "feature 2"),
  ])
  func mistakesAreNamed(_ text: String, _ message: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("layer.geojson: error:") == true)
  }
}
