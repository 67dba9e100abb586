public import Geography

/// Reads CSV (RFC 4180) as people keep it, and knows line and column of every cell.
///
/// The delimiter (comma, semicolon or tab) is told from the header; lines may end with LF, CRLF or CR; the encoding is
/// that of ``DecodedText``. It works on bytes in one pass, so that long lines and large files cost no more than their size.
public enum CSVReader {
  /// Reads a table and every problem found in it; the header is empty when the file cannot be read at all.
  ///
  /// A row that is longer than the header is an error, as an unquoted comma makes it; a shorter one is a warning. The row of
  /// a quote that is never closed is left out: what it holds cannot be told.
  public static func read(_ bytes: [UInt8], file: String? = nil) -> (table: CSVTable, problems: [Problem]) {
    let nothing = CSVTable(header: CSVTable.Row([]))
    let text: DecodedText
    do { text = try DecodedText(bytes, file: file) } catch { return (nothing, error.problems) }

    let delimiter = detectDelimiter(text.utf8)
    var scanner = CSVScanner(text.utf8, delimiter: delimiter.rawValue, file: file)
    var header = scanner.nextRow()
    while let row = header, row.isBlank { header = scanner.nextRow() }
    guard let header, !scanner.hasOpenQuote else {
      let problems = scanner.problems
      return (nothing, problems.isEmpty ? [Problem("the file is empty", file: file)] : problems)
    }

    var rows: [CSVTable.Row] = []
    var problems: [Problem] = []
    while let row = scanner.nextRow(), !scanner.hasOpenQuote {
      rows.append(row)
      if let problem = ragged(row, header: header, file: file) { problems.append(problem) }
    }
    let format = CSVTable.Format(
      delimiter: delimiter, hasByteOrderMark: text.hasByteOrderMark, lineEnding: detectLineEnding(text.utf8))
    let table = CSVTable(header: header, rows: rows, format: format)
    problems += scanner.problems
    problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return (table, problems)
  }

  private static func ragged(_ row: CSVTable.Row, header: CSVTable.Row, file: String?) -> Problem? {
    let (has, wants) = (row.cells.count, header.cells.count)
    if has < wants, !row.isBlank {
      return Problem(
        "the row has \(has) cells, the header \(wants); the missing ones count as empty", severity: .warning,
        file: file, line: row.line, column: row.cells.first?.column)
    }
    // Spreadsheets leave empty cells behind at the ends of rows.
    guard let extra = row.cells.dropFirst(wants).first(where: { !$0.text.isEmpty }) else { return nil }
    return Problem(
      "the row has \(has) cells, the header \(wants): “\(extra.text.excerpt)” stands in no column; "
        + "put a cell that contains the delimiter in double quotes", file: file, line: extra.line, column: extra.column)
  }

  /// The delimiter that occurs most often in the header, outside quotes; comma when none does.
  private static func detectDelimiter(_ bytes: [UInt8]) -> CSVTable.Delimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          if isBlank { counts = [:]; continue } else { break }
        }
        counts[byte, default: 0] += 1
      }
      if CSVTable.Delimiter(rawValue: byte) == nil, byte != UInt8(ascii: " ") { isBlank = false }
    }
    var best = CSVTable.Delimiter.comma
    for candidate in CSVTable.Delimiter.allCases
    where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0] { best = candidate }
    return best
  }

  /// The first line ending outside quotes.
  private static func detectLineEnding(_ bytes: [UInt8]) -> CSVTable.LineEnding {
    var isQuoted = false
    for (i, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { return .lf }
      if byte == UInt8(ascii: "\r") { return i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n") ? .crlf : .cr }
    }
    return .lf
  }
}
