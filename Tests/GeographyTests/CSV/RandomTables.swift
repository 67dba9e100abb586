import TestSupport

@testable import Geography

/// The pieces that random cells are made of: all that has a meaning in CSV or to a spreadsheet, and some plain text.
private let pieces = [
  "a", "Deir ez-Zor", "البوكمال", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "=", "+", "-", "@", "'", "''", " ",
  "1",
  "0.5", "-1.29", "é", "👩‍👧", "\u{FEFF}", "e\u{301}", "%", "\u{0600}", "=HYPERLINK(\"x\")",
]

extension CSVTable {
  /// A table of random cells with a header that is not blank.
  static func random(using generator: inout SeededGenerator) -> CSVTable {
    func cell(_ generator: inout SeededGenerator) -> Cell {
      let count = Int.random(in: 0...4, using: &generator)
      return Cell((0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined())
    }
    let width = Int.random(in: 1...5, using: &generator)
    var header = Row((0..<width).map { _ in cell(&generator) })
    header.cells[0].text += "x"
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      Row((0..<width).map { _ in cell(&generator) })
    }
    let format = Format(
      delimiter: Delimiter.allCases.randomElement(using: &generator) ?? .comma,
      hasByteOrderMark: Bool.random(using: &generator),
      lineEnding: LineEnding.allCases.randomElement(using: &generator) ?? .lf)
    return CSVTable(header: header, rows: rows, format: format)
  }

  /// The texts alone, without where they stood.
  var texts: [[String]] { ([header] + rows).map { $0.cells.map(\.text) } }
}
