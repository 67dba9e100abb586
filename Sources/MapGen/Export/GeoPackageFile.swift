import Foundation
import GRDB
import Geography

/// Writes an OGC GeoPackage 1.3: https://www.geopackage.org/spec130/
///
/// Positions are degrees on WGS 84, longitude first. Nothing in it depends on the clock.
struct GeoPackageFile {
  /// A table of features, or of attributes where it has no kind of geometry.
  struct Table {
    var name: String
    /// What it holds, in words.
    var title: String
    /// `MULTIPOLYGON`, `MULTILINESTRING` or `POINT`; nil for a table without geometry.
    var geometryType: String?
    /// Names and SQL types.
    var columns: [(name: String, type: String)]
    var rows: [Row]
  }

  struct Row {
    var geometry: GeoJSONGeometry?
    var values: [(any DatabaseValueConvertible)?]
  }

  var tables: [Table]
  /// The day of the newest thing in it.
  var date: CalendarDate

  /// - Throws: ``InputError`` when the file cannot be written; ``GeographyError`` when geometry cannot be built.
  func write(to url: URL) throws {
    var configuration = Configuration()
    // The file has a name of its own until it is complete: a journal beside it would only be litter.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF") }
    do {
      let queue = try DatabaseQueue(path: url.path, configuration: configuration)
      try queue.write { db in
        try db.execute(sql: GeoPackageSchema.sql)
        for table in tables { try add(table, to: db) }
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw InputError("the GeoPackage cannot be written: \(error.message ?? error.description)")
    }
  }

  private func add(_ table: Table, to db: Database) throws {
    let box = BoundingBox.around(table.rows.compactMap(\.geometry))
    try db.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        table.name, table.geometryType == nil ? "attributes" : "features", table.name, table.title,
        "\(date)T00:00:00.000Z", box?.west, box?.south, box?.east, box?.north,
        table.geometryType == nil ? nil : GeoPackageSchema.wgs84,
      ])
    let geometry = table.geometryType.map { ["geom \($0)"] } ?? []
    let columns = table.columns.map { "\"\($0.name)\" \($0.type)" }
    let all = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"] + geometry + columns
    try db.execute(sql: "CREATE TABLE \"\(table.name)\" (\(all.joined(separator: ", ")))")
    if let type = table.geometryType {
      try db.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
        arguments: [table.name, type, GeoPackageSchema.wgs84])
    }
    let marks = Array(repeating: "?", count: geometry.count + columns.count).joined(separator: ", ")
    let names = (geometry.isEmpty ? [] : ["geom"]) + table.columns.map { "\"\($0.name)\"" }
    let statement = try db.makeStatement(
      sql: "INSERT INTO \"\(table.name)\" (\(names.joined(separator: ", "))) VALUES (\(marks))")
    for row in table.rows {
      let blob = try row.geometry.map { [try GeoPackageSchema.blob($0)] } ?? []
      try statement.execute(arguments: StatementArguments(blob + row.values))
    }
  }
}

/// The parts that every GeoPackage has.
enum GeoPackageSchema {
  /// EPSG:4326.
  static let wgs84 = 4326

  /// Geometry as the header of a GeoPackage, with its envelope, and well-known binary.
  static func blob(_ geometry: GeoJSONGeometry) throws -> Data {
    guard let box = BoundingBox.around([geometry]) else {
      throw GeographyError("a geometry without points cannot be kept")
    }
    // “GP”, version 1, flags: little-endian, envelope of four numbers except for a point.
    let isPoint = if case .point = geometry { true } else { false }
    var data = Data([0x47, 0x50, 0x00, isPoint ? 0x01 : 0x03])
    withUnsafeBytes(of: Int32(wgs84).littleEndian) { data.append(contentsOf: $0) }
    if !isPoint {
      for bound in [box.west, box.east, box.south, box.north] {
        withUnsafeBytes(of: bound.bitPattern.littleEndian) { data.append(contentsOf: $0) }
      }
    }
    data.append(contentsOf: try WellKnownBinary.bytes(of: geometry))
    return data
  }

  static let sql = """
    PRAGMA application_id = 0x47504B47;
    PRAGMA user_version = 10300;
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
      ('WGS 84', 4326, 'EPSG', 4326,
       'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
       'longitude and latitude in degrees on the WGS 84 ellipsoid');
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
      max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    """
}

extension BoundingBox {
  /// The box around geometries; nil where they have no point.
  static func around(_ geometries: [GeoJSONGeometry]) -> BoundingBox? {
    let points = geometries.flatMap { geometry -> [Coordinate] in
      switch geometry {
      case .point(let c): [c]
      case .lines(let lines): lines.flatMap(\.points)
      case .polygons(let polygons): polygons.flatMap(\.exterior)
      }
    }
    return BoundingBox(around: points)
  }
}
