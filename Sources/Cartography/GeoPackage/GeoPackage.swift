public import Foundation
public import Geography
internal import GRDB

/// A GeoPackage (OGC 12-128r18): tables of features in an SQLite file, in any reference system that PROJ knows.
public struct GeoPackage {
  /// A table of features.
  public struct Table: Hashable, Sendable {
    public var name: String
    var geometryColumn: String
    /// What PROJ calls the reference system; nil for degrees on WGS 84.
    var system: String?
  }

  public let tables: [Table]
  private let queue: DatabaseQueue
  private let file: String

  /// Opens a file; `name` is what messages call it.
  ///
  /// - Throws: ``InputError`` when it is no GeoPackage, or has no table of features.
  public init(_ url: URL, name: String) throws {
    file = name
    guard FileManager.default.isReadableFile(atPath: url.path) else {
      throw InputError("the file cannot be read; check its name and permissions", file: name)
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: url.path, configuration: configuration)
      tables = try queue.read { db in
        try Row.fetchAll(db, sql: GeoPackage.contents).map { row in
          Table(name: row[0], geometryColumn: row[1], system: GeoPackage.system(row))
        }
      }
    } catch let error as DatabaseError {
      throw InputError(
        "the file cannot be read as a GeoPackage: \(error.message ?? "SQLite gives no reason")", file: name)
    }
    guard !tables.isEmpty else { throw InputError("the GeoPackage has no table of features", file: name) }
  }

  private static let contents = """
    SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, g.srs_id
    FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.rowid
    """

  private static func system(_ row: Row) -> String? {
    let (organization, number, definition) = (row[2] as String? ?? "", row[3] as Int? ?? 0, row[4] as String? ?? "")
    let identifier: Int = row[5] ?? 0
    // 0 and -1 are systems that nobody has named: degrees, if the coordinates allow it.
    if identifier == 4326 || identifier <= 0 || (organization.uppercased() == "EPSG" && number == 4326) { return nil }
    return organization.uppercased() == "EPSG" ? "EPSG:\(number)" : definition
  }

  /// The table of a name, or the only one.
  ///
  /// - Throws: ``InputError`` that lists the tables.
  public func table(_ name: String?) throws -> Table {
    let names = tables.map(\.name).joined(separator: ", ")
    guard let name else {
      guard tables.count == 1, let only = tables.first else {
        throw InputError("the GeoPackage has several tables; say which one with table: (\(names))", file: file)
      }
      return only
    }
    guard let table = tables.first(where: { $0.name == name }) else {
      throw InputError("the GeoPackage has no table “\(name.excerpt)”; there are \(names)", file: file)
    }
    return table
  }

  /// Reads the features of a table one by one.
  ///
  /// - Parameters:
  ///   - box: degrees; where the table has an index, only what reaches into the box is read. Nil for all.
  ///   - grid: what lines and rings are brought onto.
  /// - Throws: ``InputError`` that names the feature that cannot be read, and what the body throws.
  public func forEach(
    of table: Table, in box: BoundingBox?, grid: CoarseGrid, _ body: (GeoFeature) throws -> Void
  ) throws {
    do {
      let reading = try GeoPackageReading(table, file: file, grid: grid)
      try queue.read { db in
        let index = "rtree_\(table.name)_\(table.geometryColumn)"
        let extent = try box.flatMap { try db.tableExists(index) ? reading.extent(of: $0) : nil }
        let rows =
          if let extent {
            try Row.fetchCursor(
              db,
              sql: """
                SELECT t.rowid AS "mapgen feature", t.* FROM \(index.quotedDatabaseIdentifier) r
                CROSS JOIN \(table.name.quotedDatabaseIdentifier) t ON t.rowid = r.id
                WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ? ORDER BY r.id
                """, arguments: [extent.maxX, extent.minX, extent.maxY, extent.minY])
          } else {
            try Row.fetchCursor(
              db,
              sql: "SELECT rowid AS \"mapgen feature\", * FROM \(table.name.quotedDatabaseIdentifier) ORDER BY rowid")
          }
        while let row = try rows.next() { try body(try reading.feature(row)) }
      }
    } catch let error as DatabaseError {
      throw InputError("the GeoPackage cannot be read: \(error.message ?? "SQLite gives no reason")", file: file)
    } catch let error as GeographyError {
      throw InputError(error.message, file: file)
    }
  }
}
