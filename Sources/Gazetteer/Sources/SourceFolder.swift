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

  /// Reads all tables and calls `body` with each place. Of two entries with one id, the supplement's stands.
  ///
  /// - Throws: ``InputError`` with file and line when a table is broken, and whatever `body` throws.
  func forEachEntry(_ body: (SourceEntry) throws -> Void) throws {
    // Aliases of places that this folder does not hold are for packs that may be added to it.
    var aliases: [String: [String]] = [:]
    try table("aliases.tsv", ["id", "names"]) {
      aliases[String($0.text("id")), default: []] += $0.text("names").split(separator: "|").map(String.init)
    }
    var corrected: Set<String> = []
    try table("supplement.tsv", Self.placeColumns) { corrected.insert(String($0.text("id"))) }
    func add(_ entry: SourceEntry, isSupplement: Bool = false) throws {
      guard isSupplement || !corrected.contains(entry.place.id) else { return }
      var entry = entry
      if let names = aliases[entry.place.id] { entry.preferredNames += names }
      try body(entry)
    }
    for file in files {
      let name = file.lastPathComponent
      switch name {
      case "aliases.tsv": break
      case "countries.tsv":
        try table(name, ["id", "country", "name", "latitude", "longitude", "names"]) {
          try add(try SourceEntry(countryRow: $0))
        }
      case "admin1.tsv":
        try table(name, ["id", "country", "code", "name", "latitude", "longitude", "names"]) {
          try add(try SourceEntry(admin1Row: $0))
        }
      default:
        let isSupplement = name == "supplement.tsv"
        try table(name, Self.placeColumns) {
          try add(try SourceEntry(placeRow: $0, namesAreChosen: isSupplement), isSupplement: isSupplement)
        }
      }
    }
  }

  private static let placeColumns = [
    "id", "name", "latitude", "longitude", "kind", "country", "admin1", "population", "names",
  ]

  /// Reads one of the tables, if the folder has it.
  private func table(_ name: String, _ columns: [String], _ body: (TSVTable.Row) throws -> Void) throws {
    let file = directory.appendingPathComponent(name)
    guard files.contains(file) else { return }
    try TSVTable(file: file, required: columns).forEach(body)
  }
}
