import Foundation
import Geography
import Testing

@Suite struct JSONTextTests {
  @Test func membersComeInOrderAndTextIsEscaped() throws {
    var json = JSONText()
    json.object { json in
      json.member("z", "a \"b\" \\ \n \u{1} \u{2028} ü")
      json.member("a", nil as String?)
      json.member("n", 1.23456, decimals: 2)
      json.member("whole", 3.0)
      json.member("none", Double.nan)
      json.member("list", ["x", "y"])
      json.member("flag", true)
      json.key("empty")
      json.object { _ in }
    }
    #expect(
      json.text
        == #"{"z":"a \"b\" \\ \n \u0001 \u2028 ü","a":null,"n":1.23,"whole":3,"none":null,"list":["x","y"],"flag":true,"empty":{}}"#
    )
    let read = try #require(JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
    #expect(read["z"] as? String == "a \"b\" \\ \n \u{1} \u{2028} ü")
  }

  @Test func exteriorsRunCounterClockwiseAndHolesClockwise() throws {
    let square = [(0.0, 0.0), (0, 2), (2, 2), (2, 0)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
    let hole = [(0.5, 0.5), (1, 0.5), (1, 1)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
    var json = JSONText()
    json.feature(.polygons([Polygon(exterior: square, holes: [hole])])) { $0.member("kind", "area") }
    #expect(
      json.text == #"{"type":"Feature","properties":{"kind":"area"},"geometry":{"type":"MultiPolygon","coordinates":"#
        + "[[[[2,0],[2,2],[0,2],[0,0],[2,0]],[[1,1],[1,0.5],[0.5,0.5],[1,1]]]]}}")
    let read = try GeoJSON.features(in: Data(json.text.utf8), file: "x")
    #expect(abs((read.first?.polygons.first?.area ?? 0) - 3.875) < 1e-12)
  }

  @Test func whatCrossesTheAntimeridianIsCutThere() throws {
    let box = BoundingBox(west: 178, south: 0, east: 183, north: 1).polygon()
    let parts = try [box].cutAtAntimeridian()
    #expect(parts.allSatisfy { $0.exterior.allSatisfy { abs($0.longitude) <= 180 } })
    #expect(abs(parts.reduce(0) { $0 + $1.area } - 5) < 1e-9)
    var json = JSONText()
    let line = Line([Coordinate(longitude: 179, latitude: 0), Coordinate(longitude: 181, latitude: 2)])
    json.feature(.lines([line])) { _ in }
    #expect(json.text.contains("[[[179,0],[180,1]],[[-180,1],[-179,2]]]"))
  }
}
