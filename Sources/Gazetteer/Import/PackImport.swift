public import Foundation
import Geography

/// Makes packs of files of places: dumps of GeoNames, tables, GeoJSON.
public struct PackImport {
  let folder: PackFolder
  let options: ImportOptions

  public init(into folder: PackFolder, options: ImportOptions = ImportOptions()) {
    self.folder = folder
    self.options = options
  }

  /// Imports files, in any order: each file of places becomes a pack named after it, and names of divisions and names by
  /// language are added to all of them.
  ///
  /// All packs are put in place when all are complete; a pack of the same name is replaced.
  ///
  /// - Throws: ``InputError`` when a file cannot be used or a pack cannot be written; the packs then stay as they were.
  public func run(_ files: [URL], progress: @escaping (ImportProgress) -> Void = { _ in }) throws -> [ImportedPack] {
    let parts = try files.flatMap(ImportPart.parts)
    let packs = try packs(of: parts.filter(\.layout.holdsPlaces))
    guard !packs.isEmpty else {
      throw InputError(
        "the files name no places of their own; give the dump of a country as well, such as SY.txt",
        file: files.first?.relativePath)
    }
    let divisionNames = try DivisionNames.read(parts.filter { $0.layout == .divisions })
    var imported: [ImportedPack] = []
    try folder.install(packs.map(\.name), wait: { progress(.waiting) }) { urls in
      let names = try names(
        parts.filter { $0.layout == .alternateNames }, for: packs.flatMap(\.parts), progress: progress)
      for (pack, url) in zip(packs, urls) {
        var reader = GeoNamesReader()
        reader.divisionNames = divisionNames
        reader.expectedCountry = options.isStrict && Self.isCountry(pack.name) ? pack.name : nil
        let info = info(name: pack.name, pack.parts)
        var filling = PackFilling(
          writer: try PackWriter(file: url, info: info), places: reader, country: options.country)
        for part in pack.parts { try filling.add(part, names: names, progress: progress) }
        imported.append(try filling.finish(hasTitle: options.title != nil))
      }
    }
    return imported
  }

  private func packs(of parts: [ImportPart]) throws -> [(name: String, parts: [ImportPart])] {
    var packs: [(name: String, parts: [ImportPart])] = []
    for part in parts {
      let name = try options.name ?? Self.name(of: part.file)
      if let index = packs.firstIndex(where: { $0.name == name }) {
        if options.name == nil, packs[index].parts.contains(where: { $0.file != part.file }) {
          throw InputError(
            "two files would become the pack “\(name)”; give one of them, or put both into one pack with --name",
            file: part.file.relativePath)
        }
        packs[index].parts.append(part)
      } else {
        packs.append((name, [part]))
      }
    }
    return packs
  }

  /// The name of the pack of a file: the country of `SY.txt` or `sy.zip`, `world` for `allCountries.zip`, else the name of
  /// the file without its ending.
  static func name(of file: URL) throws -> String {
    var stem = file.lastPathComponent
    for ending in [".gz", ".zip", ".txt", ".csv", ".tsv", ".geojson", ".json"] where stem.lowercased().hasSuffix(ending)
    {
      stem.removeLast(ending.count)
    }
    if isCountry(stem.uppercased()) { return stem.uppercased() }
    if stem.lowercased() == "allcountries" { return "world" }
    guard PackFolder.isName(stem) else {
      throw InputError(
        "no pack can be named after this file; name it with --name, in letters, digits and hyphens",
        file: file.relativePath)
    }
    return stem
  }

  static func isCountry(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func info(name: String, _ parts: [ImportPart]) -> PackInfo {
    let isGeoNames = parts.allSatisfy { $0.layout == .places }
    return PackInfo(
      name: name, title: options.title ?? name,
      source: options.source ?? (isGeoNames ? "GeoNames" : parts[0].file.lastPathComponent),
      licence: options.licence ?? (isGeoNames ? "CC BY 4.0" : ""))
  }

  /// The names by language of all places that will be imported; nil when no such file was given.
  private func names(
    _ files: [ImportPart], for parts: [ImportPart], progress: @escaping (ImportProgress) -> Void
  ) throws -> NamesByLanguage? {
    guard !files.isEmpty else { return nil }
    return try NamesByLanguage(
      files, for: parts.filter { $0.layout == .places }, folder: folder.url, progress: progress)
  }
}
