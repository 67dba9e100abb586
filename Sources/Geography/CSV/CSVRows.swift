/// The rows of a CSV file one after the other, for files that are too long to be kept as a table.
public struct CSVRows {
  /// The names of the columns.
  public let header: CSVTable.Row
  public let format: CSVTable.Format
  private var problems: [Problem] = []
  private var scanner: CSVScanner
  private let file: String?

  /// Decodes the bytes of a file and reads its header; blank lines above it are skipped.
  ///
  /// - Throws: ``InputError`` when the file is empty, is in no encoding we read, or its header cannot be told.
  public init(_ bytes: [UInt8], file: String? = nil) throws(InputError) {
    let text = try DecodedText(bytes, file: file)
    let delimiter = CSVTable.Delimiter(detectedIn: text.utf8)
    scanner = CSVScanner(text.utf8, delimiter: delimiter.rawValue, file: file)
    var header = scanner.nextRow()
    while let row = header, row.isBlank { header = scanner.nextRow() }
    guard let header, !scanner.hasOpenQuote else {
      let problems = scanner.takeProblems()
      throw InputError(problems.isEmpty ? [Problem("the file is empty", file: file)] : problems)
    }
    self.header = header
    self.file = file
    format = CSVTable.Format(
      delimiter: delimiter, hasByteOrderMark: text.hasByteOrderMark,
      lineEnding: CSVTable.LineEnding(detectedIn: text.utf8))
    problems = scanner.takeProblems()
  }

  /// The next row, blank ones included, or nil at the end.
  ///
  /// A row that is longer than the header is an error, as an unquoted comma makes it; a shorter one is a warning. The row
  /// of a quote that is never closed is left out: what it holds cannot be told.
  public mutating func next() -> CSVTable.Row? {
    let row = scanner.nextRow()
    problems += scanner.takeProblems()
    guard let row, !scanner.hasOpenQuote else { return nil }
    if let problem = ragged(row) { problems.append(problem) }
    return row
  }

  /// What was wrong with the quotes and the numbers of cells of the rows read since this was last asked.
  public mutating func takeProblems() -> [Problem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
  }

  private func ragged(_ row: CSVTable.Row) -> Problem? {
    let (has, wants) = (row.cells.count, header.cells.count)
    if has < wants, !row.isBlank {
      return Problem(
        "the row has \(has) cells, the header \(wants); the missing ones count as empty", severity: .warning,
        file: file, line: row.line, column: row.cells.first?.column,
        sort: "rows have fewer cells than the header has; the missing ones count as empty")
    }
    // Spreadsheets leave empty cells behind at the ends of rows.
    guard let extra = row.cells.dropFirst(wants).first(where: { !$0.text.isEmpty }) else { return nil }
    return Problem(
      "the row has \(has) cells, the header \(wants): “\(extra.text.excerpt)” stands in no column; "
        + "put a cell that contains the delimiter in double quotes", file: file, line: extra.line, column: extra.column)
  }
}
