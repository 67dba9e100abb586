import Foundation
import GRDB
import Geography

/// Writes the index of a gazetteer folder into a new SQLite file.
struct IndexBuilder {
  let source: SourceFolder

  /// - Throws: ``InputError`` for a broken source file, and when the index cannot be written.
  func build(at file: URL) throws {
    let entries = try source.entries()
    do { try write(entries, to: file) } catch let error as DatabaseError {
      throw InputError(
        "the gazetteer index cannot be written (\(error.message ?? "SQLite error \(error.resultCode.rawValue)")); "
          + "name a folder with XDG_CACHE_HOME", file: file.deletingLastPathComponent().path)
    }
  }

  private func write(_ entries: [SourceEntry], to file: URL) throws {
    let queue = try DatabaseQueue(path: file.path)
    try queue.writeWithoutTransaction { db in
      // The file is thrown away if anything fails: no journal, no waiting for the disk.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000")
      try db.inTransaction {
        try IndexSchema.create(in: db)
        try insertPlaces(entries, in: db)
        try insertSpots(entries, in: db)
        try insertKeys(of: entries, in: db)
        try IndexSchema.createIndexes(in: db)
        try db.execute(sql: "PRAGMA application_id = \(IndexSchema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
        return .commit
      }
    }
    try queue.close()
  }

  private func insertPlaces(_ entries: [SourceEntry], in db: Database) throws {
    var divisions: [String: Int] = [:]
    for (row, entry) in entries.enumerated()
    where entry.place.kind == .governorate && entry.place.id.hasPrefix("admin1:") {
      if let key = entry.place.divisionKey { divisions[key] = row }
    }
    let prominences = Prominence.values(of: entries)
    let statement = try RowInserter(db, "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (row, entry) in entries.enumerated() {
      let place = entry.place
      let arabic = ArabicName.best(preferred: entry.preferredNames, others: [place.name] + entry.names, for: place.name)
      try statement.insert([
        row, place.id, place.name, place.coordinate.latitude, place.coordinate.longitude, place.kind.rawValue,
        place.countries.joined(separator: ";"), place.admin1, place.divisionKey.flatMap { divisions[$0] },
        place.population,
        prominences[row], arabic, entry.allNames.dropFirst().joined(separator: "|"),
      ])
    }
  }

  /// The third dimension of the tree is the logarithm of the population, so that "the large cities of this box" reads few
  /// rows.
  private func insertSpots(_ entries: [SourceEntry], in db: Database) throws {
    let cells = entries.enumerated().map { row, entry in
      let c = entry.place.coordinate
      let size = SpotSize.of(population: entry.place.population)
      return SpotTree.Cell(id: Int64(row), point: [c.longitude, c.latitude, size])
    }
    try SpotTree.write(cells, in: db)
  }

  private func insertKeys(of entries: [SourceEntry], in db: Database) throws {
    let statement = try RowInserter(db, "INSERT OR IGNORE INTO name VALUES (?, ?, ?)")
    for key in IndexKey.sortedKeys(of: entries) { try statement.insert([key.hash, key.row, key.folded]) }
  }
}

/// The size of a place in the R*Tree.
enum SpotSize {
  static func of(population: Int) -> Double { log2(Double(max(0, population)) + 1) }
}

extension Place {
  /// `SY.07`: what joins a place to its first-level division.
  var divisionKey: String? {
    guard let admin1, let country = countries.first else { return nil }
    return country + "." + admin1
  }
}
