public import Foundation
public import Geography
internal import GRDB

/// Layers of the whole Earth in one SQLite file, with an R*Tree by box: what `mapgen data add natural-earth` installs.
public struct LayerStore: Sendable {
  public let url: URL

  public init(url: URL) { self.url = url }

  public var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

  /// Writes a store anew; the body adds features with the name of their layer.
  ///
  /// - Throws: ``InputError`` when the file cannot be written, and what the body throws; the file may then be there in part.
  public func write(_ body: ((_ layer: String, _ rank: Int, _ feature: GeoFeature) throws -> Void) throws -> Void)
    throws
  {
    do {
      try? FileManager.default.removeItem(at: url)
      let queue = try DatabaseQueue(path: url.path)
      try queue.write { db in
        try db.execute(sql: LayerStore.schema)
        let row = try db.makeStatement(
          sql: "INSERT INTO feature (layer, rank, name, geometry) VALUES (?, ?, ?, ?)")
        let tree = try db.makeStatement(sql: "INSERT INTO feature_box VALUES (?, ?, ?, ?, ?)")
        try body { layer, rank, feature in
          guard let box = feature.box else { return }
          let geometry =
            feature.polygons.isEmpty ? GeometryBlob.pack(feature.lines) : GeometryBlob.pack(feature.polygons)
          try row.execute(arguments: [layer, rank, feature.properties["name"], geometry])
          try tree.execute(arguments: [db.lastInsertedRowID, box.west, box.east, box.south, box.north])
        }
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw InputError("the layers cannot be written: \(error.message ?? "SQLite gives no reason")", file: url.path)
    }
  }

  private static let schema = """
    CREATE TABLE feature (id INTEGER PRIMARY KEY, layer TEXT NOT NULL, rank INTEGER NOT NULL, name TEXT, geometry BLOB NOT NULL);
    CREATE VIRTUAL TABLE feature_box USING rtree(id, west, east, south, north);
    """

  /// Reads the features of a layer that reach into a box.
  ///
  /// - Parameters:
  ///   - box: degrees.
  ///   - maximumRank: leaves out what is of less importance, which has a greater rank.
  /// - Throws: ``InputError`` when the file is damaged, and what the body throws.
  public func forEach(
    of layer: String, in box: BoundingBox, maximumRank: Int, grid: CoarseGrid, _ body: (GeoFeature) throws -> Void
  ) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: url.path, configuration: configuration)
      try queue.read { db in
        for turn in [-360.0, 0, 360] where box.west - turn <= 180 && box.east - turn >= -180 {
          let rows = try Row.fetchCursor(
            db, sql: LayerStore.query,
            arguments: [box.east - turn, box.west - turn, box.north, box.south, layer, maximumRank])
          while let row = try rows.next() {
            var feature = GeoFeature()
            if let name: String = row[0] { feature.properties["name"] = name }
            let data: Data = row[1]
            if data.first == 3 {
              feature.polygons = try GeometryBlob.polygons(data, shift: turn)
            } else {
              feature.lines = try GeometryBlob.lines(data, shift: turn).map { Line(grid.snapped($0.points)) }
                .filter { $0.points.count > 1 }
            }
            try body(feature)
          }
        }
      }
    } catch let error as DatabaseError {
      throw InputError(
        "the layers cannot be read: \(error.message ?? "SQLite gives no reason"); fetch them again with mapgen data add",
        file: url.path)
    }
  }

  private static let query = """
    SELECT f.name, f.geometry FROM feature_box b CROSS JOIN feature f ON f.id = b.id
    WHERE b.west <= ? AND b.east >= ? AND b.south <= ? AND b.north >= ? AND f.layer = ? AND f.rank <= ? ORDER BY f.id
    """
}
