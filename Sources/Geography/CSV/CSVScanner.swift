/// Cuts valid UTF-8 into rows and cells, counting lines and columns on the way.
struct CSVScanner {
  private var problems: [Problem] = []
  /// Whether a quote was never closed, so that the last row holds the rest of the file.
  private(set) var hasOpenQuote = false
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let file: String?
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8], delimiter: UInt8, file: String?) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.file = file
  }

  /// The problems found since this was last asked.
  mutating func takeProblems() -> [Problem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
  }

  /// The next row, or nil at the end.
  mutating func nextRow() -> CSVTable.Row? {
    guard offset < bytes.count else { return nil }
    var row = CSVTable.Row([], line: line)
    while true {
      row.cells.append(nextCell())
      guard offset < bytes.count else { return row }
      let isDelimiter = bytes[offset] == delimiter
      advance()
      if !isDelimiter { return row }
    }
  }

  /// Reads up to the delimiter, line end or end of file that closes the cell, and stops before it.
  private mutating func nextCell() -> CSVTable.Cell {
    var cell = CSVTable.Cell("", line: line, column: column)
    if offset < bytes.count, bytes[offset] == Self.quote {
      cell.isQuoted = true
      cell.text = quotedText()
    } else {
      cell.text = plainText()
    }
    cell.text = FormulaGuard.unguarded(cell.text)
    return cell
  }

  private mutating func plainText() -> String {
    let start = offset
    while !isAtCellEnd { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func quotedText() -> String {
    let (startLine, startColumn) = (line, column)
    advance()
    var text: [UInt8] = []
    while true {
      guard offset < bytes.count else {
        report("the quote that opens here is never closed", startLine, startColumn)
        hasOpenQuote = true
        break
      }
      if bytes[offset] == Self.quote {
        advance()
        guard offset < bytes.count, bytes[offset] == Self.quote else {
          text += textAfterQuote()
          break
        }
      }
      text += advance()
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands between the closing quote and the end of the cell: blanks are dropped, anything else is a problem.
  private mutating func textAfterQuote() -> ArraySlice<UInt8> {
    while !isAtCellEnd, bytes[offset] == UInt8(ascii: " ") { advance() }
    if isAtCellEnd { return [] }
    report("text follows the closing quote; a quote inside a quoted cell is written twice", line, column)
    let start = offset
    while !isAtCellEnd { advance() }
    return bytes[start..<offset]
  }

  private static let quote = UInt8(ascii: "\"")

  private var isAtCellEnd: Bool {
    guard offset < bytes.count else { return true }
    let byte = bytes[offset]
    return byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Steps over one byte, or over CR and LF together, and returns what it stepped over.
  @discardableResult
  private mutating func advance() -> ArraySlice<UInt8> {
    let start = offset
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    return bytes[start..<offset]
  }

  private mutating func report(_ message: String, _ line: Int, _ column: Int) {
    problems.append(Problem(message, file: file, line: line, column: column))
  }
}
