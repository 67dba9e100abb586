/// Writes a table as CSV (RFC 4180) in the table's own format, the same bytes each time.
///
/// Text that a spreadsheet would run as a formula is guarded with a leading apostrophe, which ``CSVReader`` takes away.
public enum CSVWriter {
  /// The bytes of the file, UTF-8.
  public static func write(_ table: CSVTable) -> [UInt8] {
    var bytes: [UInt8] = table.format.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    // The reader tells the delimiter from the header: no other one may stand there bare.
    write(table.header, table.format, quoting: delimiters, to: &bytes)
    bytes += table.format.lineEnding.rawValue.utf8
    for row in table.rows {
      bytes += self.bytes(of: row, in: table)
      bytes += table.format.lineEnding.rawValue.utf8
    }
    return bytes
  }

  /// The bytes of one row of a table, without a line end.
  static func bytes(of row: CSVTable.Row, in table: CSVTable) -> [UInt8] {
    var bytes: [UInt8] = []
    let quoting = table.header.cells.count < 2 ? delimiters : [table.format.delimiter.rawValue]
    write(row, table.format, quoting: quoting, to: &bytes)
    return bytes
  }

  private static let delimiters = Set(CSVTable.Delimiter.allCases.map(\.rawValue))

  private static func write(
    _ row: CSVTable.Row, _ format: CSVTable.Format, quoting: Set<UInt8>, to bytes: inout [UInt8]
  ) {
    for (i, cell) in row.cells.enumerated() {
      if i > 0 { bytes.append(format.delimiter.rawValue) }
      let text = FormulaGuard.guarded(cell.text)
      if cell.isQuoted || needsQuotes(text, quoting) {
        bytes.append(quote)
        for byte in text.utf8 {
          bytes.append(byte)
          if byte == quote { bytes.append(quote) }
        }
        bytes.append(quote)
      } else {
        bytes += text.utf8
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ text: String, _ delimiters: Set<UInt8>) -> Bool {
    text.unicodeScalars.first == "\u{FEFF}"
      || text.utf8.contains {
        $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || delimiters.contains($0)
      }
  }
}
