import GRDB

/// A prepared INSERT that is run a million times: compiled once, its arguments not checked again for each row.
struct RowInserter {
  private let statement: Statement

  init(_ db: Database, _ sql: String) throws { statement = try db.makeStatement(sql: sql) }

  func insert(_ values: StatementArguments) throws {
    statement.setUncheckedArguments(values)
    try statement.execute()
  }
}
