public import Geography

/// The rows of a reports.csv with every cell as the user wrote it, so that it can be edited and written back.
///
/// Columns that we do not know are kept. ``ReportReader`` makes reports of it.
public struct ReportTable: Hashable, Sendable {
  /// The file as problems name it.
  public let file: String?
  public private(set) var csv: CSVTable
  /// The file that the table was read from, and the table as it was then.
  private var origin: Origin?
  private var indexOfColumn: [ReportColumn: Int] = [:]
  private var rowOfID: [String: Int] = [:]

  private struct Origin: Hashable {
    var bytes: [UInt8]
    var csv: CSVTable
  }

  /// An empty table with all columns, to add reports to.
  public init(file: String? = nil) {
    self.init(csv: CSVTable(header: CSVTable.Row(ReportColumn.allCases.map { CSVTable.Cell($0.rawValue) })), file: file)
  }

  private init(csv: CSVTable, file: String?) {
    self.csv = csv
    self.file = file
    for (i, cell) in csv.header.cells.enumerated() {
      if let column = ReportColumn(header: cell.text), indexOfColumn[column] == nil { indexOfColumn[column] = i }
    }
    for row in csv.rows.indices where !csv.rows[row].isBlank && rowOfID[id(ofRow: row)] == nil {
      rowOfID[id(ofRow: row)] = row
    }
  }

  /// Reads the bytes of a reports.csv, with every problem of its form and its header; cells are not looked at yet.
  public static func read(_ bytes: [UInt8], file: String? = nil) -> (table: ReportTable, problems: [Problem]) {
    let (csv, problems) = CSVReader.read(bytes, file: file)
    var table = ReportTable(csv: csv, file: file)
    table.origin = Origin(bytes: bytes, csv: csv)
    return (table, problems + (csv.header.cells.isEmpty ? [] : table.headerProblems))
  }

  /// The bytes of the file, in the format that it was read in; rows that have not been touched keep theirs.
  public var bytes: [UInt8] {
    origin.map { CSVPatch.write(csv, over: $0.bytes, before: $0.csv) } ?? CSVWriter.write(csv)
  }

  /// The numbers of the rows that hold anything.
  public var rows: [Int] { csv.rows.indices.filter { !csv.rows[$0].isBlank } }

  public func has(_ column: ReportColumn) -> Bool { indexOfColumn[column] != nil }

  /// The text of a cell without white space at its ends, or nil when it is empty or missing.
  public func text(_ row: Int, _ column: ReportColumn) -> String? {
    guard let text = cell(row, column)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// The id of a row: its cell, or `r` and the line where that is empty.
  public func id(ofRow row: Int) -> String { text(row, .id) ?? "r\(csv.rows[row].line)" }

  /// The row of a report, by the report's id.
  public func row(ofReport id: String) -> Int? { rowOfID[id] }

  /// A problem at a cell, or at the start of the row when the row has no such cell.
  public func problem(
    _ message: String, severity: Problem.Severity = .error, row: Int, _ column: ReportColumn
  ) -> Problem {
    let cell = cell(row, column) ?? csv.rows[row].cells.first
    // Rows that came from no file have no lines.
    guard let cell, cell.line > 0 else { return Problem(message, severity: severity, file: file) }
    return Problem(message, severity: severity, file: file, line: cell.line, column: cell.column)
  }

  /// Writes a cell; a column or the cells that the row lacks are added.
  public mutating func set(_ text: String, row: Int, _ column: ReportColumn) {
    let index: Int
    if let known = indexOfColumn[column] {
      index = known
    } else {
      index = csv.header.cells.count
      csv.header.cells.append(CSVTable.Cell(column.rawValue))
      indexOfColumn[column] = index
      for i in csv.rows.indices where !csv.rows[i].isBlank { pad(row: i, to: index + 1) }
    }
    pad(row: row, to: index + 1)
    csv.rows[row].cells[index].text = text
  }

  /// Adds a row.
  public mutating func append(_ report: Report) {
    csv.rows.append(CSVTable.Row([]))
    let row = csv.rows.count - 1
    pad(row: row, to: csv.header.cells.count)
    for (column, text) in report.cells { set(text, row: row, column) }
    if rowOfID[report.id] == nil { rowOfID[report.id] = row }
  }

  private mutating func pad(row: Int, to count: Int) {
    while csv.rows[row].cells.count < count { csv.rows[row].cells.append(CSVTable.Cell("")) }
  }

  private func cell(_ row: Int, _ column: ReportColumn) -> CSVTable.Cell? {
    guard let index = indexOfColumn[column], csv.rows[row].cells.indices.contains(index) else { return nil }
    return csv.rows[row].cells[index]
  }
}
