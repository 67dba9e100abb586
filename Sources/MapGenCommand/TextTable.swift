import Geography

/// Rows of text in aligned columns, for people at a terminal.
struct TextTable {
  var header: [String]
  var rows: [[String]] = []
  /// Columns that are set flush right: numbers.
  var rightAligned: Set<Int> = []

  /// The lines of the table; the last column is not padded.
  func lines(indent: String = "") -> [String] {
    let all = [header] + rows.map { row in row.map(\.withoutControls) }
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = row.enumerated().map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.count)
        if rightAligned.contains(column) { return padding + text }
        return column == row.count - 1 ? text : text + padding
      }
      return indent + cells.joined(separator: "  ")
    }
  }
}
