/// Reads CSV (RFC 4180) as people keep it, and knows line and column of every cell.
///
/// The delimiter (comma, semicolon or tab) is told from the header; lines may end with LF, CRLF or CR; the encoding is
/// that of ``DecodedText``. It works on bytes in one pass, so that long lines and large files cost no more than their size.
public enum CSVReader {
  /// Reads a table and every problem found in it; the header is empty when the file cannot be read at all.
  ///
  /// What counts as a problem is said at ``CSVRows/next()``.
  public static func read(_ bytes: [UInt8], file: String? = nil) -> (table: CSVTable, problems: [Problem]) {
    var rows: CSVRows
    do { rows = try CSVRows(bytes, file: file) } catch {
      return (CSVTable(header: CSVTable.Row([])), error.problems)
    }
    var table = CSVTable(header: rows.header, format: rows.format)
    while let row = rows.next() { table.rows.append(row) }
    var problems = rows.takeProblems()
    problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return (table, problems)
  }
}
