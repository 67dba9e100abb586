public import Foundation
public import Geography
internal import GRDB

/// The bundled base map on disk: SQLite files with an R*Tree by box, one set of layers each.
public struct BaseMapStore: Sendable {
  private let directory: URL

  /// A store in the `basemap` folder of the data directory.
  public init(directory: URL) { self.directory = directory }

  /// Reads what lies in a box.
  ///
  /// - Parameters:
  ///   - box: degrees; an `east` above 180 crosses the antimeridian and gets longitudes above 180 back.
  ///   - kilometresPerPoint: the scale of the map, which decides how minor a river or lake is still worth reading.
  /// - Throws: ``InputError`` when a file is missing or damaged.
  public func read(_ box: BoundingBox, kilometresPerPoint scale: Double) throws -> BaseMap {
    var map = BaseMap()
    let riverRank = scale < 0.35 ? 5 : scale < 0.7 ? 3 : scale < 2.5 ? 2 : 1
    let lakeRank = scale < 0.5 ? 4 : scale < 2 ? 3 : 2
    map.land = try areas(try open("coast"), "land", box)
    map.lakes = try areas(try open("lakes"), "lake", box, maximumRank: lakeRank)
    let shores = try open("shore")
    map.shores = try lines(shores, "coast", box) + lines(shores, "lakeshore", box, maximumRank: lakeRank)
    map.rivers = try lines(try open("rivers"), "river", box, maximumRank: riverRank)
    let borders = try open("borders")
    map.borders = try lines(borders, "border", box)
    map.countries = try areas(borders, "country", box)
    return map
  }

  /// Reads only the coarse countries of a box, for the locator.
  public func countries(_ box: BoundingBox) throws -> [BaseMap.Areas] {
    try areas(try open("borders"), "country", box)
  }

  private func open(_ name: String) throws -> DatabaseQueue {
    let url = directory.appendingPathComponent(name + ".sqlite")
    guard FileManager.default.isReadableFile(atPath: url.path) else {
      throw InputError("the base map lacks a file; install mapgen's data again", file: url.path)
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: url.path, configuration: configuration)
    } catch {
      throw InputError("the base map cannot be opened: \(error)", file: url.path)
    }
  }

  private func areas(
    _ queue: DatabaseQueue, _ layer: String, _ box: BoundingBox, maximumRank: Int = .max
  ) throws -> [BaseMap.Areas] {
    try features(queue, layer, box, maximumRank) { try GeometryBlob.polygons($0, shift: $1) }
  }

  private func lines(
    _ queue: DatabaseQueue, _ layer: String, _ box: BoundingBox, maximumRank: Int = .max
  ) throws -> [BaseMap.Lines] {
    try features(queue, layer, box, maximumRank) { try GeometryBlob.lines($0, shift: $1) }
  }

  private func features<Shape>(
    _ queue: DatabaseQueue, _ layer: String, _ box: BoundingBox, _ maximumRank: Int,
    _ shape: (Data, Double) throws -> Shape
  ) throws -> [BaseMap.Feature<Shape>] {
    // The world is stored within ±180 degrees; a box that sticks out is looked up once more, a turn away.
    let turns: [Double] = [-360, 0, 360].filter { box.west - $0 <= 180 && box.east - $0 >= -180 }
    do {
      return try queue.read { db in
        var found: [BaseMap.Feature<Shape>] = []
        for turn in turns {
          let rows = try Row.fetchCursor(
            db, sql: BaseMapStore.query,
            arguments: [box.east - turn, box.west - turn, box.north, box.south, layer, maximumRank])
          while let row = try rows.next() {
            let geometry = try row.withUnsafeData(atIndex: 5) { try shape($0 ?? Data(), turn) }
            found.append(
              BaseMap.Feature(
                shape: geometry, rank: row[0], name: row[1], arabicName: row[2], country: row[3], status: row[4]))
          }
        }
        return found
      }
    } catch let error as DatabaseError {
      throw InputError("the base map cannot be read: \(error)", file: queue.path)
    }
  }

  private static let query = """
    SELECT f.rank, f.name, f.name_ar, f.country, f.status, f.geometry
    FROM feature_box b CROSS JOIN feature f ON f.id = b.id
    WHERE b.west <= ? AND b.east >= ? AND b.south <= ? AND b.north >= ? AND f.layer = ? AND f.rank <= ?
    ORDER BY f.id
    """
}
