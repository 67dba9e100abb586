@testable import Gazetteer

/// Rows of a GeoNames dump, as tests need them.
enum Dump {
  /// A row with a tab between its 19 columns and a line end.
  static func row(
    _ id: Int, _ name: String, _ code: String = "P.PPL", names: String = "", latitude: String = "34.45",
    longitude: String = "40.92", country: String = "SY", others: String = "", admin1: String = "07",
    population: String = "0", date: String = "2016-05-01", ascii: String? = nil
  ) -> String {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    return [
      "\(id)", name, ascii ?? name, names, latitude, longitude, String(parts[0]), String(parts[1]), country, others,
      admin1, "", "", "", population, "", "173", "Asia/Damascus", date,
    ].joined(separator: "\t") + "\n"
  }

  /// The place of a row; nil when it is left out.
  static func entry(_ row: String, _ reader: GeoNamesReader = GeoNamesReader()) throws -> SourceEntry? {
    var reader = reader
    return try reader.entry(Array(row.utf8.dropLast()).span)
  }
}
