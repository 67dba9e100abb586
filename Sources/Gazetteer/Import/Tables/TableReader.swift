import Geography

/// Makes places of the rows of a table, or of the features of a GeoJSON file.
struct TableReader {
  let columns: TableColumns
  /// The name of the pack, which begins the ids of places that have none of their own.
  let pack: String
  /// The country of rows that do not say theirs.
  let country: String?

  /// The place of a row.
  ///
  /// - Parameters:
  ///   - cell: the text of a column.
  ///   - spot: the position, where it does not stand in the columns.
  ///   - isArea: whether the row is of an area rather than a spot.
  func entry(
    at spot: Coordinate? = nil, isArea: Bool = false, _ cell: (Int) -> String
  ) throws(RowTrouble) -> SourceEntry {
    func text(_ role: TableColumns.Role) -> String { columns.index[role].map { cell($0).trimmed } ?? "" }
    let level = text(.name).isEmpty ? deepestLevel(text) : nil
    let names = names(level: level, cell, text)
    guard let name = names.name else { throw RowTrouble("the place has no name", field: columns.index[.name]) }
    let coordinate: Coordinate
    if let spot { coordinate = spot } else { coordinate = try self.coordinate(text) }
    let population = try population(text)
    let code = pcode(level: level, text)
    var place = Place(
      id: "", name: name, coordinate: coordinate, kind: try kind(level: level, isArea, population, text),
      countries: try countries(code, text), population: population, arabicName: names.arabic)
    let division = level == 1 ? "" : text(.division).isEmpty ? text(.levelName(1)) : text(.division)
    if !division.isEmpty, division != name { place.admin1Name = division }
    var ids = ids(of: place, code, text)
    place.id = ids.removeFirst()
    return SourceEntry(
      place: place, preferredNames: names.arabic.map { [$0] } ?? [], names: names.others, alternateIDs: ids)
  }

  private func deepestLevel(_ text: (TableColumns.Role) -> String) -> Int? {
    guard let deepest = columns.deepestLevel else { return nil }
    return (0...deepest).last { !text(.levelName($0)).isEmpty || !text(.levelCode($0)).isEmpty }
  }

  private func names(
    level: Int?, _ cell: (Int) -> String, _ text: (TableColumns.Role) -> String
  ) -> (name: String?, arabic: String?, others: [String]) {
    var all: [String] = [level.map { text(.levelName($0)) } ?? text(.name)]
    var arabic: String?
    for (role, index) in columns.roles {
      switch role {
      case .aliases: all += cell(index).split(whereSeparator: { ";|؛".contains($0) }).map { String($0).trimmed }
      case .levelAlias(let own) where own == level: all.append(cell(index).trimmed)
      case .localName(let language) where level == nil, .levelLocalName(level ?? -1, let language):
        all.append(cell(index).trimmed)
        if language == "ar", arabic == nil, let name = all.last, !name.isEmpty { arabic = name }
      default: break
      }
    }
    all.removeAll(where: \.isEmpty)
    return (all.first, arabic, Array(all.dropFirst()))
  }

  private func coordinate(_ text: (TableColumns.Role) -> String) throws(RowTrouble) -> Coordinate {
    func degrees(_ role: TableColumns.Role, _ name: String) throws(RowTrouble) -> Double {
      let written = text(role)
      guard let number = CellNumber.read(written, unit: "°")?.value else {
        let what = written.isEmpty ? "the place has no \(name)" : "“\(written.excerpt)” is no \(name)"
        throw RowTrouble(what + "; write decimal degrees, for example 34.45", field: columns.index[role])
      }
      return number
    }
    let coordinate = Coordinate(
      longitude: try degrees(.longitude, "longitude"), latitude: try degrees(.latitude, "latitude"))
    guard coordinate.isValid else {
      throw RowTrouble(
        "latitude \(coordinate.latitude), longitude \(coordinate.longitude) is no place on Earth in degrees; "
          + "are they swapped, or metres?", field: columns.index[.latitude])
    }
    return coordinate
  }

  private func population(_ text: (TableColumns.Role) -> String) throws(RowTrouble) -> Int {
    let written = text(.population).filter { !" ,\u{A0}\u{202F}".contains($0) }
    if written.isEmpty { return 0 }
    guard let number = Double(written), (0...20_000_000_000).contains(number) else {
      throw RowTrouble("“\(written.excerpt)” is no number of inhabitants", field: columns.index[.population])
    }
    return Int(number)
  }
}
