import GRDB

/// The tables of the index; a change of any of them, or of what keys are made of, takes a new ``version``.
enum IndexSchema {
  static let version = 5
  /// Marks the SQLite file as ours ("mapg").
  static let applicationID = 0x6D61_7067

  /// `name` files a place under the hash of each of its keys. `folded` is the spelling behind a skeleton, empty behind a
  /// folded name, so that spellings can be compared without fetching places.
  static func create(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE place (
          row INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
          kind TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT, division INTEGER, population INTEGER NOT NULL,
          prominence INTEGER NOT NULL, arabic TEXT, names TEXT NOT NULL);
        CREATE TABLE name (
          key INTEGER NOT NULL, place INTEGER NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (key, place, folded)
        ) WITHOUT ROWID;
        CREATE VIRTUAL TABLE spot USING rtree(row, west, east, south, north, least, most);
        """)
  }

  /// Made after the rows are in, which is faster.
  static func createIndexes(in db: Database) throws {
    try db.execute(sql: "CREATE UNIQUE INDEX place_id ON place (id)")
  }
}
