import Geography

/// Makes places of the rows of a country dump of GeoNames.
struct GeoNamesReader {
  /// The names of first-level divisions by country and code (`SY.07`), where admin1CodesASCII.txt was given.
  var divisionNames: [String: String] = [:]
  /// The country that all rows must be of, if one was asked for.
  var expectedCountry: String?
  /// The date of the newest row, `YYYY-MM-DD`.
  private(set) var newest: String?
  private(set) var fields = TabFields()
  private var seen: Set<String> = []

  /// The place of a row; nil when no map needs it.
  mutating func entry(_ line: Span<UInt8>) throws(RowTrouble) -> SourceEntry? {
    fields.split(line)
    guard fields.count == GeoNamesColumn.count else {
      throw RowTrouble("the row has \(fields.count) fields where GeoNames has \(GeoNamesColumn.count)")
    }
    guard let kind = FeatureKind(featureClass: featureClass(line), code: line.extracting(fields[.featureCode])) else {
      return nil
    }
    let country = line.text(fields[.country])
    if let expectedCountry, country != expectedCountry {
      throw trouble(.country, "the place is in “\(country)”, not in \(expectedCountry)")
    }
    guard let number = line.whole(fields[.id]) else {
      throw trouble(.id, "“\(line.text(fields[.id]).excerpt)” is no GeoNames id")
    }
    var place = Place(
      id: "geonames:\(number)", name: line.text(fields[.name]), coordinate: try coordinate(line), kind: .facility,
      countries: countries(country, line), population: try population(line))
    guard !place.name.isEmpty else { throw trouble(.name, "the place has no name") }
    place.kind = kind.placeKind(population: place.population)
    let division = line.text(fields[.admin1])
    if !division.isEmpty, division != "00" { place.admin1 = division }
    place.admin1Name = place.divisionKey.flatMap { divisionNames[$0] }
    noteDate(line)
    return finished(place, line)
  }

  /// The number of a row that ``entry(_:)`` would make a place of, read with little work; nil for any other.
  mutating func number(_ line: Span<UInt8>) -> Int? {
    fields.split(line)
    guard fields.count == GeoNamesColumn.count,
      FeatureKind(featureClass: featureClass(line), code: line.extracting(fields[.featureCode])) != nil
    else { return nil }
    return line.whole(fields[.id])
  }

  private func featureClass(_ line: Span<UInt8>) -> UInt8 {
    let range = fields[.featureClass]
    return range.count == 1 ? line[range.lowerBound] : 0
  }

  /// Gives countries and divisions the ids that the bundled gazetteer has them by, so that they are one place with those.
  private mutating func finished(_ place: Place, _ line: Span<UInt8>) -> SourceEntry {
    var entry = SourceEntry(place: place)
    var id: String?
    if place.kind == .country, let country = place.countries.first { id = "country:\(country)" }
    if place.kind == .governorate, let key = place.divisionKey { id = "admin1:\(key)" }
    if let id, seen.insert(id).inserted {
      entry.place.id = id
      entry.alternateIDs = [place.id]
    }
    let country = place.countries.first ?? ""
    for name in line.texts(fields[.alternateNames], separator: UInt8(ascii: ","))
    where name != place.name && NameFilter.isUsable(name, country: country) { entry.names.append(name) }
    if let latin = latinName(of: entry, ascii: line.text(fields[.asciiName]), country) {
      entry.place.name = latin
      entry.names.insert(place.name, at: 0)
    }
    return entry
  }

  /// What maps in Latin letters are to call a place whose main name is in another script; nil where it is not, or none is known.
  private func latinName(of entry: SourceEntry, ascii: String, _ country: String) -> String? {
    guard let script = NameScript(ofFirstLetterIn: entry.place.name), script != .latin else { return nil }
    if NameScript(ofFirstLetterIn: ascii) == .latin, NameFilter.isUsable(ascii, country: country) { return ascii }
    if country == "UA", let latin = UkrainianName.latin(entry.place.name) { return latin }
    return entry.names.first { NameScript(ofFirstLetterIn: $0) == .latin }
  }

  private func countries(_ country: String, _ line: Span<UInt8>) -> [String] {
    var codes = country.isEmpty ? [] : [country]
    for code in line.texts(fields[.otherCountries], separator: UInt8(ascii: ","))
    where code.utf8.count == 2 && !codes.contains(code) { codes.append(code) }
    return codes
  }

  private func coordinate(_ line: Span<UInt8>) throws(RowTrouble) -> Coordinate {
    let coordinate = Coordinate(
      longitude: try degrees(.longitude, "longitude", line), latitude: try degrees(.latitude, "latitude", line))
    guard coordinate.isValid else {
      throw trouble(
        .latitude, "latitude \(coordinate.latitude), longitude \(coordinate.longitude) is no place on Earth")
    }
    return coordinate
  }

  private func degrees(_ column: GeoNamesColumn, _ name: String, _ line: Span<UInt8>) throws(RowTrouble) -> Double {
    let text = line.text(fields[column])
    guard let number = Double(text), number.isFinite else { throw trouble(column, "“\(text.excerpt)” is no \(name)") }
    return number
  }

  private func population(_ line: Span<UInt8>) throws(RowTrouble) -> Int {
    let range = fields[.population]
    if range.isEmpty { return 0 }
    guard let number = line.whole(range), number <= 20_000_000_000 else {
      throw trouble(.population, "“\(line.text(range).excerpt)” is no number of inhabitants")
    }
    return number
  }

  private mutating func noteDate(_ line: Span<UInt8>) {
    let text = line.text(fields[.modified])
    if text.utf8.count == 10, text > newest ?? "", CalendarDate(text) != nil { newest = text }
  }

  private func trouble(_ column: GeoNamesColumn, _ message: String) -> RowTrouble {
    RowTrouble(message, field: column.rawValue)
  }
}

extension TabFields {
  fileprivate subscript(_ column: GeoNamesColumn) -> Range<Int> { self[column.rawValue] }
}
