import Foundation
import Geography

/// Reads the texts of one pack and hands their places to the writer.
struct PackFilling {
  private(set) var writer: PackWriter
  var places: GeoNamesReader
  let country: String?
  private var countries: Set<String> = []
  private var title: String?
  private var leftOut = 0
  private var count = 0
  private var warnings: [Problem] = []

  init(writer: PackWriter, places: GeoNamesReader, country: String?) {
    self.writer = writer
    self.places = places
    self.country = country
  }

  /// Reads a text.
  ///
  /// - Throws: ``InputError`` when it cannot be read, is mostly bad or holds no place, or the pack cannot be written.
  mutating func add(
    _ part: ImportPart, names: NamesByLanguage?, progress: @escaping (ImportProgress) -> Void
  ) throws {
    var tally = RowTally()
    switch part.layout {
    case .places: try addDump(part, names: names, &tally, progress)
    case .table: try addTable(part, &tally, progress)
    case .geoJSON: try addGeoJSON(part, &tally, progress)
    case .divisions, .alternateNames: return
    }
    try tally.check()
    guard tally.places > 0 else {
      throw InputError(
        tally.leftOut > 0
          ? "none of the \(tally.leftOut) rows is of a kind that a map needs" : "the file has no rows below its header",
        file: part.label)
    }
    leftOut += tally.leftOut
    count += tally.places
    if let warning = tally.warning { warnings.append(warning) }
  }

  /// Completes the pack.
  mutating func finish(hasTitle: Bool) throws -> ImportedPack {
    writer.info.placeCount = count
    writer.info.countries = countries.sorted()
    writer.info.imported = places.newest
    if !hasTitle, let title, countries.count == 1 { writer.info.title = title }
    let info = writer.info
    try writer.finish()
    return ImportedPack(info: info, leftOut: leftOut, warnings: warnings)
  }

  /// Hands a place on and counts it.
  mutating func add(_ entry: SourceEntry, _ tally: inout RowTally) throws {
    if let first = entry.place.countries.first { countries.insert(first) }
    if entry.place.kind == .country, title == nil { title = entry.place.name }
    try writer.add(entry)
    tally.countPlace()
  }
}
