internal import Gazetteer
public import Geography

/// Reads places.csv: `name`, `latitude`, `longitude`, and if wanted `aliases`, `name_ar`, `bank`, `kind`.
///
/// Aliases stand in one cell with `;` or `|` between them. Other columns are left alone.
public enum UserPlaceReader {
  /// Reads the bytes of a places.csv, with every problem found; a row that cannot be read makes no place.
  public static func read(_ bytes: [UInt8], file: String? = nil) -> (places: [UserPlace], problems: [Problem]) {
    let (csv, csvProblems) = CSVReader.read(bytes, file: file)
    guard !csv.header.cells.isEmpty else { return ([], csvProblems) }
    var columns: [String: Int] = [:]
    var problems = csvProblems
    for (i, cell) in csv.header.cells.enumerated() {
      let name = cell.text.trimmed.lowercased()
      if columns[name] == nil {
        columns[name] = i
      } else if Cells.columns.contains(name) {
        problems.append(
          Problem(
            "the column “\(name)” stands here for the second time; rename or remove one of them", file: file,
            line: cell.line, column: cell.column))
      }
    }
    let missing = ["name", "latitude", "longitude"].filter { columns[$0] == nil }.map { "“\($0)”" }
    guard missing.isEmpty else {
      let names = missing.joined(separator: ", ")
      let problem = Problem(
        missing.count == 1 ? "the column \(names) is missing" : "the columns \(names) are missing", file: file,
        line: csv.header.line, column: 1)
      return ([], problems + [problem])
    }

    var places: [UserPlace] = []
    var lineOfName: [String: Int] = [:]
    for row in csv.rows where !row.isBlank {
      var cells = Cells(row: row, columns: columns, file: file)
      if let place = cells.place() {
        for name in [place.name] + place.aliases {
          let line = lineOfName[NameFolding.folded(name), default: row.line]
          lineOfName[NameFolding.folded(name)] = line
          if line != row.line {
            cells.add("line \(line) has a place called “\(name.excerpt)” already, and it counts", "name", .warning)
          }
        }
        places.append(place)
      }
      problems += cells.problems
    }
    problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return (places, problems)
  }
}

/// The cells of one row, by the names of their columns.
private struct Cells {
  static let columns: Set<String> = ["name", "latitude", "longitude", "aliases", "name_ar", "bank", "kind"]

  let row: CSVTable.Row
  let columns: [String: Int]
  let file: String?
  var problems: [Problem] = []

  mutating func place() -> UserPlace? {
    let name = text("name")
    if name == nil { add("the place has no name", "name") }
    let latitude = degrees("latitude", limit: 90)
    let longitude = degrees("longitude", limit: 180)
    let aliases = (text("aliases") ?? "").split(whereSeparator: { ";|؛".contains($0) }).map { String($0).trimmed }
    let bank = text("bank").flatMap { cell -> Report.Bank? in
      if let bank = Report.Bank(rawValue: cell.lowercased()) { return bank }
      add("“\(cell.excerpt)” is no bank: it is left or right, seen downstream", "bank")
      return nil
    }
    let kind = text("kind").flatMap { cell -> PlaceKind? in
      if let kind = PlaceKind(rawValue: cell.lowercased()), !kind.isExtended { return kind }
      let known = PlaceKind.allCases.filter { !$0.isExtended }.map(\.rawValue).joined(separator: ", ")
      add("“\(cell.excerpt)” is no kind of spot; choose from \(known)", "kind")
      return nil
    }
    guard let name, let latitude, let longitude else { return nil }
    return UserPlace(
      name: name, coordinate: Coordinate(longitude: longitude, latitude: latitude),
      aliases: aliases.filter { !$0.isEmpty }, arabicName: text("name_ar"), bank: bank,
      kind: kind ?? .town)
  }

  mutating func add(_ message: String, _ column: String, _ severity: Problem.Severity = .error) {
    let cell = cell(column) ?? row.cells.first
    problems.append(Problem(message, severity: severity, file: file, line: cell?.line, column: cell?.column))
  }

  private func cell(_ column: String) -> CSVTable.Cell? {
    guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
    return row.cells[index]
  }

  private func text(_ column: String) -> String? {
    guard let text = cell(column)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  private mutating func degrees(_ column: String, limit: Double) -> Double? {
    guard let text = text(column) else {
      add("the place has no \(column)", column)
      return nil
    }
    guard let value = CellNumber.read(text, unit: "°")?.value, abs(value) <= limit else {
      add("“\(text.excerpt)” is no \(column); write it in degrees within ±\(Int(limit))", column)
      return nil
    }
    return value
  }
}
