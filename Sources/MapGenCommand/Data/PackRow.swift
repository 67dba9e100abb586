import Foundation
import Gazetteer
import Geography
import MapGen

/// A line of `mapgen data list`.
struct PackRow: Encodable {
  var name, title: String
  var places, bytes: Int
  var source, licence: String
  var imported: String?
  var countries: [String]
  var path: String

  enum CodingKeys: String, CodingKey {
    case name, title, places, bytes, source, licence, imported, countries, path
  }

  /// - Throws: `InputError` when the file is no pack.
  init(file: URL) throws {
    let info = try PackInfo.read(from: file)
    name = info.name
    title = info.title
    places = info.placeCount
    bytes = (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    source = info.source
    licence = info.licence
    imported = info.imported
    countries = info.countries
    path = file.path
  }

  /// The gazetteer that mapgen ships with.
  init(bundled data: DataDirectory) throws {
    let folder = try SourceSummary(directory: data.gazetteer)
    name = "(bundled)"
    title = "Towns of the world"
    places = folder.placeCount
    bytes = folder.bytes
    source = "GeoNames, own supplement"
    licence = "CC BY 4.0"
    imported = nil
    countries = []
    path = data.gazetteer.path
  }

  /// Written by hand so that an unknown date is `null` rather than missing.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(title, forKey: .title)
    try container.encode(places, forKey: .places)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(source, forKey: .source)
    try container.encode(licence, forKey: .licence)
    try container.encode(imported, forKey: .imported)
    try container.encode(countries, forKey: .countries)
    try container.encode(path, forKey: .path)
  }

  /// The size for people: `1.5 MB`.
  var size: String {
    bytes < 1_000_000
      ? "\(max(1, (bytes + 500) / 1000)) kB" : String(format: "%.1f MB", Double(bytes) / 1_000_000)
  }
}
