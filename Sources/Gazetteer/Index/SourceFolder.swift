import Foundation
import Geography

/// The tables of a gazetteer folder: places, first-level divisions, countries, supplement and aliases.
struct SourceFolder: Sendable {
  let directory: URL
  /// The files that the index is made of, in the order in which they are read: by name, the supplement last, so that it
  /// corrects the others.
  let files: [URL]

  /// - Throws: ``InputError`` when the folder cannot be read or holds no table of places.
  init(directory: URL) throws {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    } catch {
      throw InputError("the gazetteer folder “\(directory.path)” cannot be read: \(error.localizedDescription)")
    }
    let places = names.filter { $0.hasPrefix("places-") && $0.hasSuffix(".tsv") }
    let others = ["countries.tsv", "admin1.tsv", "aliases.tsv"].filter(names.contains)
    let supplement = names.contains("supplement.tsv") ? ["supplement.tsv"] : []
    guard !places.isEmpty || !supplement.isEmpty else {
      throw InputError(
        "the gazetteer folder “\(directory.path)” holds no places-*.tsv; name the right data folder with --data DIR")
    }
    self.directory = directory
    self.files = (others + places + supplement).map { directory.appendingPathComponent($0) }
  }

  /// Reads all tables. Of two entries with one id, the later file's stands.
  ///
  /// - Throws: ``InputError`` with file and line when a table is broken.
  func entries() throws -> [SourceEntry] {
    var entries: [SourceEntry] = []
    var rows: [String: Int] = [:]
    var aliases: [(id: String, names: [String])] = []
    func add(_ entry: SourceEntry) {
      if let row = rows[entry.place.id] {
        entries[row] = entry
      } else {
        rows[entry.place.id] = entries.count
        entries.append(entry)
      }
    }
    for file in files {
      let name = file.lastPathComponent
      switch name {
      case "countries.tsv":
        try TSVTable(file: file, required: ["id", "country", "name", "latitude", "longitude", "names"]).forEach {
          add(try SourceEntry(countryRow: $0))
        }
      case "admin1.tsv":
        try TSVTable(file: file, required: ["id", "country", "code", "name", "latitude", "longitude", "names"]).forEach
        {
          add(try SourceEntry(admin1Row: $0))
        }
      case "aliases.tsv":
        try TSVTable(file: file, required: ["id", "names"]).forEach {
          aliases.append((String($0.text("id")), $0.text("names").split(separator: "|").map(String.init)))
        }
      default:
        let columns = ["id", "name", "latitude", "longitude", "kind", "country", "admin1", "population", "names"]
        try TSVTable(file: file, required: columns).forEach {
          add(try SourceEntry(placeRow: $0, namesAreChosen: name == "supplement.tsv"))
        }
      }
    }
    // Aliases of places that this folder does not hold are for packs that may be added to it.
    for alias in aliases {
      if let row = rows[alias.id] { entries[row].preferredNames += alias.names }
    }
    return entries
  }
}
