import Foundation
import GRDB
import Geography

/// The index of a gazetteer, open for reading.
struct PlaceIndex: PlaceStore {
  private let queue: DatabaseQueue

  /// Opens an index file; nil when the file is not a whole index of this version.
  init?(file: URL) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "gazetteer"
    guard let queue = try? DatabaseQueue(path: file.path, configuration: configuration),
      let isWhole = try? queue.read({ try Self.isWhole(file, $0) }), isWhole
    else { return nil }
    self.queue = queue
  }

  /// A truncated file is found by its length: SQLite itself would notice only on reaching the missing pages.
  private static func isWhole(_ file: URL, _ db: Database) throws -> Bool {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == IndexSchema.applicationID,
      try Int.fetchOne(db, sql: "PRAGMA user_version") == IndexSchema.version,
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count"),
      let page = try Int.fetchOne(db, sql: "PRAGMA page_size")
    else { return false }
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber
    return size?.intValue == pages * page
  }

  /// Runs a reading, and says in words what a damaged file means.
  private func read<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw InputError(
        "the gazetteer index cannot be read (\(error.message ?? "SQLite error \(error.resultCode.rawValue)")); remove it and run again",
        file: queue.path)
    }
  }

  func findings(for name: LookupName, countries: [String]) throws -> [Finding] {
    try read { db in
      var best: [Int: Finding] = [:]
      for key in [name.exactKey] + name.skeletonKeys {
        let statement = try db.cachedStatement(sql: Self.findingSQL(countries: countries.count))
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments([key]) + StatementArguments(countries))
        while let row = try rows.next() {
          let (place, folded, prominence): (Int, String, Int) = (row[0], row[1], row[2])
          guard let distance = folded.isEmpty ? 0 : name.distance(toFolded: folded) else { continue }
          if let known = best[place], known.distance <= distance { continue }
          best[place] = Finding(row: place, distance: distance, prominence: prominence)
        }
      }
      return best.values.sorted { $0.row < $1.row }
    }
  }

  private static func findingSQL(countries: Int) -> String {
    let sql =
      "SELECT place.row, name.folded, place.prominence FROM name JOIN place ON place.row = name.place WHERE name.key = ?"
    guard countries > 0 else { return sql }
    let marks = repeatElement("?", count: countries).joined(separator: ", ")
    return sql + " AND (place.country IN (\(marks)) OR place.country LIKE '%;%')"
  }

  func records(rows: [Int]) throws -> [Int: PlaceRecord] {
    try read { db in
      let statement = try db.cachedStatement(sql: Self.recordSQL + " WHERE place.row = ?")
      var records: [Int: PlaceRecord] = [:]
      for row in rows { records[row] = try Row.fetchOne(statement, arguments: [row]).flatMap(Self.record) }
      return records
    }
  }

  /// The place with an id such as `geonames:174448`.
  func record(id: String) throws -> PlaceRecord? {
    try read { db in
      let statement = try db.cachedStatement(sql: Self.recordSQL + " WHERE place.id = ?")
      return try Row.fetchOne(statement, arguments: [id]).flatMap(Self.record)
    }
  }

  /// Whether the index has the country, or any place in it.
  func knows(country: String) throws -> Bool {
    if try record(id: "country:" + country) != nil { return true }
    return try read {
      try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM place WHERE country = ?)", arguments: [country])
    }
      ?? false
  }

  /// The places of a box, by population, then id.
  func places(in box: BoundingBox, kinds: Set<PlaceKind>, minimumPopulation: Int, limit: Int) throws -> [Place] {
    guard !kinds.isEmpty, limit > 0 else { return [] }
    let marks = repeatElement("?", count: kinds.count).joined(separator: ", ")
    // The tree keeps 32-bit numbers, so its answer is a little too large; the table decides.
    let sql =
      Self.recordSQL + """
         JOIN spot ON spot.row = place.row
        WHERE spot.east >= ?1 AND spot.west <= ?2 AND spot.north >= ?3 AND spot.south <= ?4 AND spot.most >= ?5
          AND place.longitude BETWEEN ?1 AND ?2 AND place.latitude BETWEEN ?3 AND ?4 AND place.population >= ?6
          AND place.kind IN (\(marks))
        ORDER BY place.population DESC, place.id LIMIT \(limit)
        """
    let names = kinds.map(\.rawValue).sorted()
    return try read { db in
      try box.halves.flatMap { half in
        let arguments: StatementArguments = [
          half.west, half.east, half.south, half.north, SpotSize.of(population: minimumPopulation) - 0.001,
          minimumPopulation,
        ]
        return try Row.fetchAll(db, sql: sql, arguments: arguments + StatementArguments(names))
          .compactMap(Self.record).map(\.place)
      }
    }
  }

  private static let recordSQL = """
    SELECT place.id, place.name, place.latitude, place.longitude, place.kind, place.country, place.admin1, division.name,
      place.population, place.prominence, place.arabic, place.names
    FROM place LEFT JOIN place AS division ON division.row = place.division
    """

  private static func record(_ row: Row) -> PlaceRecord? {
    guard let kind = PlaceKind(rawValue: row[4]) else { return nil }
    let (countries, names): (String, String) = (row[5], row[11])
    let place = Place(
      id: row[0], name: row[1], coordinate: Coordinate(longitude: row[3], latitude: row[2]), kind: kind,
      countries: countries.split(separator: ";").map(String.init), admin1: row[6], admin1Name: row[7],
      population: row[8],
      arabicName: row[10])
    return PlaceRecord(place: place, otherNames: names.split(separator: "|").map(String.init), prominence: row[9])
  }
}

extension BoundingBox {
  /// The box within ±180 degrees: itself, or its parts on either side of the antimeridian.
  fileprivate var halves: [BoundingBox] {
    guard east - west < 360 else { return [BoundingBox(west: -180, south: south, east: 180, north: north)] }
    let turn = ((west + 180) / 360).rounded(.down) * 360
    let (west, east) = (west - turn, east - turn)
    guard east > 180 else { return [BoundingBox(west: west, south: south, east: east, north: north)] }
    return [
      BoundingBox(west: west, south: south, east: 180, north: north),
      BoundingBox(west: -180, south: south, east: east - 360, north: north),
    ]
  }
}
