import Foundation
import Geography
import TestSupport
import Testing

@testable import Cartography

@Suite struct LayerStoreTests {
  private let folder: TemporaryFolder
  private let store: LayerStore

  init() throws {
    folder = try TemporaryFolder()
    store = LayerStore(url: folder.url.appendingPathComponent("own.sqlite"))
  }

  private func line(_ longitude: Double, name: String) -> GeoFeature {
    var feature = GeoFeature()
    feature.lines = [Line([35.0, 36].map { Coordinate(longitude: longitude, latitude: $0) })]
    feature.properties["name"] = name
    return feature
  }

  private func names(_ layer: String, in box: BoundingBox, maximumRank: Int = .max) throws -> [String?] {
    var names: [String?] = []
    try store.forEach(of: layer, in: box, maximumRank: maximumRank, grid: .none) { names.append($0.properties["name"]) }
    return names
  }

  @Test func whatIsInTheBoxComesBack() throws {
    var area = GeoFeature()
    area.polygons = [
      Polygon(
        exterior: BoundingBox(west: 40, south: 34, east: 42, north: 36).polygon().exterior,
        holes: [BoundingBox(west: 41, south: 34.5, east: 41.5, north: 35).polygon().exterior])
    ]
    try store.write { add in
      try add("roads", 30, line(40.5, name: "near"))
      try add("roads", 70, line(40.6, name: "minor"))
      try add("roads", 30, line(-170, name: "far"))
      try add("areas", 0, area)
    }
    let box = BoundingBox(west: 40, south: 34, east: 41, north: 36)
    #expect(try names("roads", in: box) == ["near", "minor"])
    #expect(try names("roads", in: box, maximumRank: 50) == ["near"])
    #expect(try names("roads", in: BoundingBox(west: 180, south: 30, east: 200, north: 40)) == ["far"])
    var areas: [GeoFeature] = []
    try store.forEach(of: "areas", in: box, maximumRank: 9, grid: .none) { areas.append($0) }
    #expect(areas == [area])
  }

  @Test func aDamagedStoreIsAMessage() throws {
    try Data("no database, though long enough to be taken for one by its size".utf8).write(to: store.url)
    let box = BoundingBox(west: 40, south: 34, east: 41, north: 36)
    let error = #expect(throws: InputError.self) { try names("roads", in: box) }
    #expect(error?.description.contains("fetch them again with mapgen data add") == true)
  }

  /// What is packed is read back, to a hundred-thousandth of a degree.
  @Test func packedGeometryIsReadBack() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<50 {
      let points = (0..<Int.random(in: 3..<20, using: &random)).map { _ in
        Coordinate(
          longitude: (Double.random(in: -180...180, using: &random) * 1e5).rounded() / 1e5,
          latitude: (Double.random(in: -90...90, using: &random) * 1e5).rounded() / 1e5)
      }
      let lines = [Line(points), Line(points.reversed())]
      #expect(try GeometryBlob.lines(GeometryBlob.pack(lines)) == lines)
      let polygons = [Polygon(exterior: points, holes: [points]), Polygon(exterior: points)]
      #expect(try GeometryBlob.polygons(GeometryBlob.pack(polygons)) == polygons)
    }
  }
}
