import Geography

/// A place as a source file gives it, before it is indexed.
struct SourceEntry {
  var place: Place
  /// Names from the hands of editors (aliases, supplement): the first to print.
  var preferredNames: [String] = []
  /// Further names and spellings in any language.
  var names: [String] = []
  /// Further ids by which the place is found, such as the P-codes of OCHA's COD-AB: `pcode:SY0304`.
  var alternateIDs: [String] = []

  /// Every name once, the main one first.
  var allNames: [String] {
    var seen: Set<String> = []
    return ([place.name] + preferredNames + names).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension SourceEntry {
  /// Reads a row of `places-*.tsv` or `supplement.tsv`; `namesAreChosen` marks names chosen by an editor.
  init(placeRow row: TSVTable.Row, namesAreChosen: Bool) throws {
    let kindText = row.text("kind")
    guard let kind = PlaceKind(rawValue: String(kindText)) else {
      let known = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw row.error("kind", "“\(kindText)” is no kind of place; use one of \(known)")
    }
    var population = 0
    let populationText = row.text("population")
    if !populationText.isEmpty {
      guard let number = Int(populationText), (0...20_000_000_000).contains(number) else {
        throw row.error(
          "population", "“\(populationText)” is no number of inhabitants; write a whole number or leave it empty")
      }
      population = number
    }
    let admin1 = row.text("admin1")
    try self.init(
      row: row, kind: kind, countries: row.text("country").split(separator: ";").map(String.init),
      admin1: admin1.isEmpty ? nil : String(admin1), population: population, namesAreChosen: namesAreChosen)
  }

  /// Reads a row of `admin1.tsv`.
  init(admin1Row row: TSVTable.Row) throws {
    try self.init(
      row: row, kind: .governorate, countries: [String(row.text("country"))], admin1: String(row.text("code")),
      population: 0,
      namesAreChosen: false)
  }

  /// Reads a row of `countries.tsv`.
  init(countryRow row: TSVTable.Row) throws {
    try self.init(
      row: row, kind: .country, countries: [String(row.text("country"))], admin1: nil, population: 0,
      namesAreChosen: false)
  }

  private init(
    row: TSVTable.Row, kind: PlaceKind, countries: [String], admin1: String?, population: Int, namesAreChosen: Bool
  ) throws {
    let id = String(row.text("id"))
    guard !id.isEmpty else { throw row.error("id", "the place has no id") }
    let name = String(row.text("name"))
    guard !name.isEmpty else { throw row.error("name", "the place \(id) has no name") }
    let coordinate = Coordinate(longitude: try row.degrees("longitude"), latitude: try row.degrees("latitude"))
    guard coordinate.isValid else {
      throw row.error(
        "latitude",
        "latitude \(coordinate.latitude), longitude \(coordinate.longitude) is no place on Earth; are they swapped?")
    }
    let names = row.text("names").split(separator: "|").map(String.init)
    self.init(
      place: Place(
        id: id, name: name, coordinate: coordinate, kind: kind, countries: countries, admin1: admin1,
        population: population),
      preferredNames: namesAreChosen ? names : [], names: namesAreChosen ? [] : names)
  }
}

extension TSVTable.Row {
  /// The number of a column in decimal degrees.
  fileprivate func degrees(_ column: String) throws -> Double {
    guard let number = Double(text(column)), number.isFinite else {
      throw error(column, "“\(text(column))” is no \(column); write decimal degrees, for example 34.45")
    }
    return number
  }
}

extension Place {
  /// `SY.07`: what joins a place to its first-level division.
  var divisionKey: String? {
    guard let admin1, let country = countries.first else { return nil }
    return country + "." + admin1
  }
}
