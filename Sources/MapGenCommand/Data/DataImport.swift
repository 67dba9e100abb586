import ArgumentParser
import Foundation
import Gazetteer
import Geography

/// `mapgen data import`: packs of files that are already here.
struct DataImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make packs of files: GeoNames dumps, tables, GeoJSON.",
    discussion: """
      Reads country dumps of GeoNames (SY.txt, allCountries.txt), with them admin1CodesASCII.txt and \
      alternateNamesV2.txt if given, CSV or TSV with the columns name, latitude and longitude, OCHA's COD-AB tables, and \
      GeoJSON; plain, gzipped or in a ZIP archive, in any order. What a file is, its contents tell. Each file of places \
      becomes a pack named after it, and takes the place of an earlier one.

      Columns of a table, further ones: id, kind, country, admin1, population, aliases, name_ar (or any language), pcode. \
      ADM3_EN, ADM3_AR, ADM3_PCODE and the like are understood.

      Examples:
        mapgen data import SY.zip
        mapgen data import SY.txt IQ.txt admin1CodesASCII.txt alternateNamesV2.zip
        mapgen data import syr_admin4.csv --name syria-villages --source "OCHA" --licence "CC BY-IGO"
      """)

  @Argument(help: ArgumentHelp("The files to import.", valueName: "file"))
  var files: [String]

  @Option(help: "Put all places into one pack of this name (default: a pack a file, named after it).")
  var name: String?

  @Option(help: "What the pack is called in lists (default: its country, else its name).")
  var title: String?

  @Option(help: "Who made the data (default: GeoNames for its dumps, else the name of the file).")
  var source: String?

  @Option(help: "The licence of the data (default: CC BY 4.0 for GeoNames, else none is given).")
  var licence: String?

  @Option(
    help: ArgumentHelp("The country of rows that do not say theirs: an ISO 3166 code such as SY.", valueName: "code"))
  var country: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let name, !PackFolder.isName(name) {
      throw ValidationError("--name takes letters, digits, hyphens, points and underscores, at most 64.")
    }
    if let country, !CountryCode.isWellFormed(country) {
      throw ValidationError("“\(country)” is no ISO 3166 code; write two letters, such as SY.")
    }
  }

  func run() throws {
    let options = ImportOptions(
      name: name, title: title, source: source, licence: licence, country: country?.uppercased())
    try ImportRun(shared, options).run(files.map { URL(fileURLWithPath: $0, relativeTo: .currentFolder) })
  }
}

extension URL {
  /// The current folder, so that messages name files as the user did.
  fileprivate static var currentFolder: URL { URL(fileURLWithPath: FileManager.default.currentDirectoryPath) }
}
