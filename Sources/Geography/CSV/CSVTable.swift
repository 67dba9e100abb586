/// A table of text cells that came from a CSV file or is to become one.
public struct CSVTable: Hashable, Sendable {
  /// The names of the columns.
  public var header: Row
  /// The rows below the header, blank lines included, so that a file can be written back as it was.
  public var rows: [Row]
  public var format: Format

  public init(header: Row, rows: [Row] = [], format: Format = Format()) {
    self.header = header
    self.rows = rows
    self.format = format
  }

  /// A table of texts that came from no file.
  public init(header: [String], rows: [[String]]) {
    self.init(header: Row(header.map { Cell($0) }), rows: rows.map { Row($0.map { Cell($0) }) })
  }
}

extension CSVTable {
  /// One cell: its text and where it began in the file.
  public struct Cell: Hashable, Sendable {
    /// The text without quotes, and without the apostrophe that guards a formula.
    public var text: String
    /// The line, from 1; 0 for a cell that came from no file.
    public var line: Int
    /// The column in Unicode scalars, from 1; 0 for a cell that came from no file.
    public var column: Int
    /// Whether it was written in quotes; it is written so again.
    public var isQuoted: Bool

    public init(_ text: String, line: Int = 0, column: Int = 0, isQuoted: Bool = false) {
      self.text = text
      self.line = line
      self.column = column
      self.isQuoted = isQuoted
    }
  }

  public struct Row: Hashable, Sendable {
    public var cells: [Cell]
    /// The line, from 1, that the row begins on; 0 for a row that came from no file.
    public var line: Int

    public init(_ cells: [Cell], line: Int = 0) {
      self.cells = cells
      self.line = line
    }

    /// Whether no cell holds anything but white space: an empty line, or one of nothing but commas.
    public var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
  }

  /// How the file was written, kept so that the program that wrote it can open it again.
  public struct Format: Hashable, Sendable {
    public var delimiter: Delimiter
    public var hasByteOrderMark: Bool
    public var lineEnding: LineEnding

    public init(delimiter: Delimiter = .comma, hasByteOrderMark: Bool = false, lineEnding: LineEnding = .lf) {
      self.delimiter = delimiter
      self.hasByteOrderMark = hasByteOrderMark
      self.lineEnding = lineEnding
    }
  }

  public enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  public enum LineEnding: String, Sendable, CaseIterable {
    case lf = "\n"
    case crlf = "\r\n"
    case cr = "\r"
  }
}
