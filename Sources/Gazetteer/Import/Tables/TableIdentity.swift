import Foundation
import Geography

/// What a row of a table is: its ids, country and kind.
extension TableReader {
  /// The ids of a place: the one it is known by, then others.
  func ids(of place: Place, _ code: String, _ text: (TableColumns.Role) -> String) -> [String] {
    var ids: [String] = []
    let (own, number) = (text(.id), text(.geoNamesID))
    if !own.isEmpty { ids.append(own.contains(":") ? own : "\(pack):\(own)") }
    if !number.isEmpty { ids.append("geonames:\(number)") }
    if !code.isEmpty { ids.append("pcode:\(code)") }
    // The same name at the same spot is the same place, wherever its row stands in the next edition of the file.
    if ids.isEmpty {
      let words = place.name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
      ids.append(String(format: "\(pack):\(words)@%.4f/%.4f", place.coordinate.latitude, place.coordinate.longitude))
    }
    return ids
  }

  /// The P-code of the level that a row names.
  func pcode(level: Int?, _ text: (TableColumns.Role) -> String) -> String {
    if !text(.pcode).isEmpty { return text(.pcode) }
    if let level { return text(.levelCode(level)) }
    // Beside a name of its own, a code of a level that the table does not name is the place's; others are of what
    // contains it.
    let own = (0...9).last { columns.index[.levelCode($0)] != nil && columns.index[.levelName($0)] == nil }
    return own.map { text(.levelCode($0)) } ?? ""
  }

  /// The countries of a row: what it says, else what its P-codes begin with, else what the user says.
  func countries(_ code: String, _ text: (TableColumns.Role) -> String) throws(RowTrouble) -> [String] {
    let written = text(.country).split(whereSeparator: { ";|/".contains($0) }).map { String($0).trimmed.uppercased() }
    if !written.isEmpty {
      if written.allSatisfy(Self.isCountry) { return written }
      if let country { return [country] }
      throw RowTrouble(
        "“\(text(.country).excerpt)” is no ISO 3166 code of two letters; write SY, or give --country SY",
        field: columns.index[.country])
    }
    let codes = [text(.levelCode(0)), text(.levelCode(1)), text(.levelCode(2)), code]
    let prefix = codes.first { !$0.isEmpty }.map { String($0.prefix(2)).uppercased() } ?? ""
    if Self.isCountry(prefix) { return [prefix] }
    return country.map { [$0] } ?? []
  }

  private static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The kind of a row: what it says, else what its level is, else a settlement by its size.
  func kind(
    level: Int?, _ isArea: Bool, _ population: Int, _ text: (TableColumns.Role) -> String
  ) throws(RowTrouble) -> PlaceKind {
    for role in [TableColumns.Role.kind, .featureCode] {
      let written = text(role)
      if written.isEmpty { continue }
      if let kind = PlaceKind(rawValue: written.lowercased().replacing(" ", with: "-").replacing("_", with: "-")) {
        return kind
      }
      if let kind = FeatureKind(code: written.uppercased())?.placeKind(population: population) { return kind }
      if let kind = KindWords.kind(of: written) { return kind }
      let known = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowTrouble(
        "“\(written.excerpt)” is no kind of place; use one of \(known), or a feature code of GeoNames",
        field: columns.index[role])
    }
    switch level {
    case 0: return .country
    case 1: return .governorate
    case 2, 3: return .district
    default: return isArea ? .district : FeatureKind.settlement(population: population)
    }
  }
}
