import Geography

extension ReportTable {
  /// What is wrong with the header: columns that are missing, named twice, or probably misspelt.
  var headerProblems: [Problem] {
    var problems: [Problem] = []
    var seen: Set<ReportColumn> = []
    for cell in csv.header.cells {
      guard let column = ReportColumn(header: cell.text) else {
        guard let nearest = ReportColumn.nearest(to: cell.text), !has(named: nearest) else { continue }
        problems.append(
          Problem(
            "the column “\(cell.text.excerpt)” is kept but not read; did you mean “\(nearest)”?", severity: .warning,
            file: file, line: cell.line, column: cell.column))
        continue
      }
      if !seen.insert(column).inserted {
        problems.append(
          Problem(
            "the column “\(column.rawValue)” stands here for the second time; rename or remove one of them", file: file,
            line: cell.line, column: cell.column))
      }
    }
    let missing = ReportColumn.required.filter { !has($0) }.map { "“\($0.rawValue)”" }
    if !missing.isEmpty {
      let names = missing.joined(separator: ", ")
      problems.append(
        Problem(
          missing.count == 1 ? "the column \(names) is missing" : "the columns \(names) are missing", file: file,
          line: csv.header.line, column: 1))
    }
    return problems
  }

  private func has(named name: String) -> Bool { ReportColumn(rawValue: name).map(has) ?? false }
}
