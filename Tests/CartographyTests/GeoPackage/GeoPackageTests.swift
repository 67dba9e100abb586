import Foundation
import GRDB
import Geography
import TestSupport
import Testing

@testable import Cartography

@Suite struct GeoPackageTests {
  private let folder: TemporaryFolder
  private var url: URL { folder.url.appendingPathComponent("own.gpkg") }

  init() throws { folder = try TemporaryFolder() }

  /// A geometry as the standard packs it: a header with an envelope of a kind, then well-known binary.
  private func blob(_ wkb: [UInt8], envelope: Int = 0) -> Data {
    Data(
      [0x47, 0x50, 0, UInt8(envelope << 1 | 1), 0, 0, 0, 0]
        + [UInt8](repeating: 0, count: [0, 32, 48, 48, 64][envelope]))
      + Data(wkb)
  }

  private func bytes(_ numbers: [Double]) -> [UInt8] {
    numbers.flatMap { withUnsafeBytes(of: $0.bitPattern.littleEndian, Array.init) }
  }

  private func count(_ n: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(n).littleEndian, Array.init) }

  private func point(_ x: Double, _ y: Double) -> [UInt8] { [1, 1, 0, 0, 0] + bytes([x, y]) }

  private func polygon(_ ring: [(Double, Double)]) -> [UInt8] {
    [1, 3, 0, 0, 0] + count(1) + count(ring.count) + bytes(ring.flatMap { [$0.0, $0.1] })
  }

  private func write(_ tables: [(name: String, system: Int, features: [(name: String, geometry: Data?)])]) throws {
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER,
            definition TEXT);
          INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, ''), ('UTM', 32637, 'EPSG', 32637, ''),
            ('odd', 9, 'NONE', 9, 'nonsense');
          CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
          """)
      for table in tables {
        try db.execute(
          sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?)",
          arguments: [table.name, table.system])
        try db.execute(sql: "CREATE TABLE \"\(table.name)\" (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, size REAL)")
        for feature in table.features {
          try db.execute(
            sql: "INSERT INTO \"\(table.name)\" (geom, name, size) VALUES (?, ?, 3.0)",
            arguments: [feature.geometry, feature.name])
        }
      }
    }
    try queue.close()
  }

  private func read(_ table: String? = nil, box: BoundingBox? = nil, grid: CoarseGrid = .none) throws -> [GeoFeature] {
    let package = try GeoPackage(url, name: "own.gpkg")
    var features: [GeoFeature] = []
    try package.forEach(of: package.table(table), in: box, grid: grid) { features.append($0) }
    return features
  }

  private func message(_ table: String? = nil) -> String {
    let error = #expect(throws: InputError.self) { try read(table) }
    return error?.description ?? ""
  }

  @Test func geometriesOfAllEnvelopesAreRead() throws {
    let ring = [(40.0, 35.0), (41, 35), (41, 36), (40, 35)]
    try write([
      (
        "a b", 4326,
        [
          ("P", blob(point(40.9, 34.4))), ("Q", blob(polygon(ring), envelope: 1)),
          ("R", blob(polygon(ring), envelope: 4)), ("S", nil),
        ]
      )
    ])
    let features = try read()
    #expect(features.map(\.properties["name"]) == ["P", "Q", "R", "S"])
    #expect(features.first?.properties == ["fid": "1", "name": "P", "size": "3"])
    #expect(features[0].points == [Coordinate(longitude: 40.9, latitude: 34.4)])
    #expect(features[1].polygons.first?.exterior.count == 3 && features[1].polygons == features[2].polygons)
    #expect(features[3].isEmpty)
  }

  /// The point of Albu Kamal in UTM zone 37 (39° E), as gdaltransform has it.
  @Test func otherSystemsAreTransformed() throws {
    try write([("t", 32637, [("P", blob(point(675_914.75, 3_813_993.62)))])])
    let spot = try #require(try read().first?.points.first)
    #expect(abs(spot.longitude - 40.915) < 1e-6 && abs(spot.latitude - 34.4525) < 1e-6, "\(spot)")
  }

  @Test func anIndexLeavesOutWhatLiesElsewhere() throws {
    try write([
      ("t", 32637, [("near", blob(point(675_914.75, 3_813_993.62))), ("far", blob(point(300_000, 4_400_000)))])
    ])
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE rtree_t_geom USING rtree(id, minx, maxx, miny, maxy);
          INSERT INTO rtree_t_geom VALUES (1, 675914, 675915, 3813993, 3813994), (2, 299999, 300001, 4399999, 4400001);
          """)
    }
    try queue.close()
    let box = BoundingBox(west: 40, south: 34, east: 41.5, north: 35)
    #expect(try read(box: box).map(\.properties["name"]) == ["near"])
    #expect(try read().count == 2)
  }

  @Test func whatIsNoGeoPackageIsAMessage() throws {
    #expect(message() == "own.gpkg: error: the file cannot be read; check its name and permissions")
    try Data("no database, though long enough to be taken for one by its size".utf8).write(to: url)
    #expect(message().contains("cannot be read as a GeoPackage"))
  }

  @Test func tablesAreNamed() throws {
    try write([("roads", 4326, []), ("towns", 4326, [])])
    #expect(message().contains("several tables; say which one with table: (roads, towns)"))
    #expect(message("road").contains("no table “road”; there are roads, towns"))
    #expect(try read("roads").isEmpty)
  }

  @Test(arguments: [
    ([1, 1, 0, 0, 0, 1] as [UInt8], "feature 1 of “t” cannot be read"), ([], "is none of a GeoPackage"),
    ([9, 9, 9, 9, 9, 9, 9, 9, 9], "feature 1 of “t” cannot be read"),
  ])
  func brokenGeometries(_ wkb: [UInt8], _ text: String) throws {
    try write([("t", 4326, [("x", blob(wkb))])])
    #expect(message().contains(text), "\(message())")
  }

  @Test func positionsThatAreNotOnEarth() throws {
    try write([
      ("a", 4326, [("x", blob(point(34, 140)))]), ("b", 4326, [("x", blob(point(.nan, 1)))]),
      ("c", 9, [("x", blob(point(1, 1)))]),
    ])
    #expect(message("a").contains("34.0, 140.0, which is not on Earth; longitude comes first"))
    #expect(message("b").contains("nan, 1.0, which is not on Earth"))
    #expect(message("c").contains("PROJ does not know the reference system “nonsense”"))
  }
}
