public import ArgumentParser
import Control
import Foundation
import Geography
public import MapGen

/// `mapgen export`: control as data.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write control on a date, or on every day of a stretch, for QGIS, Google Earth, R or a spreadsheet.",
    discussion: """
      GeoJSON, GeoPackage and KML hold areas, contested areas, front lines, no data and places, each with the reports behind \
      it. Of a stretch, each feature says from which day (valid_from) until before which day (valid_to) it stands: QGIS \
      and Google Earth play it. A GeoPackage brings its styles along, so that QGIS opens it looking like the map. CSV \
      is a table of what each actor holds on each day: km² and towns.

      Examples:
        mapgen export --date 2017-11-11 --output control.geojson
        mapgen export --from 2017-11-01 --to 2017-11-11 --output november.gpkg
        mapgen export --from 2017-11-01 --every 1w --output november.kml
        mapgen export --from 2017-11-01 --format csv > areas.csv
        mapgen export --date 2017-11-11 --without sana --method voronoi
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: StateOptions
  @OptionGroup var shared: SharedOptions

  @OptionGroup var stretch: StretchOptions

  @Option(help: "The format of the data (default: what the file's name says, else geojson).")
  var format: ExportFormat?

  @Option(
    help: ArgumentHelp(
      "The style whose colours a GeoPackage or KML takes: a name or a YAML file (default: the situation's, else light).",
      valueName: "name|file"))
  var style: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("A file; - for stdout.", valueName: "file"))
  var output = "-"

  private var chosen: ExportFormat? { format ?? (output == "-" ? .geojson : ExportFormat(fileName: output)) }

  func validate() throws {
    guard stretch.from == nil || options.date == nil else {
      throw ValidationError("Give --date for one day, or --from and --to for a stretch.")
    }
    guard stretch.to == nil || stretch.from != nil else { throw ValidationError("--to needs --from.") }
    guard stretch.every == .day || stretch.from != nil else { throw ValidationError("--every needs --from.") }
    guard let chosen else {
      throw ValidationError(
        "--output “\(output)” must end in .geojson, .json, .gpkg, .kml or .csv, or --format say what it is.")
    }
    if let format, let named = ExportFormat(fileName: output), output != "-", named != format {
      throw ValidationError(
        "--output “\(output)” is named as \(named.rawValue), but --format says \(format.rawValue); leave --format out, or name another file."
      )
    }
    guard chosen != .gpkg || output != "-" else {
      throw ValidationError("A GeoPackage is a file: name it with --output FILE.gpkg.")
    }
  }

  func run() async throws {
    guard let chosen else { return }
    let url = URL(fileURLWithPath: output)
    if output != "-" { try OutputFile.checkFolder(url.deletingLastPathComponent()) }
    let session = try Session(situation, shared)
    let generator = try session.generator(options.view)
    let (dates, maps) = try maps(of: generator)
    shared.note(try generator.reportsAtSea(region: options.box()))
    let export = ControlExport(session.situation, style: try session.style(style))
    let bytes: [UInt8]
    switch chosen {
    case .gpkg: return try await OutputFile.replace(url) { try export.writeGeoPackage(maps, to: $0) }
    case .geojson: bytes = Array((try export.geoJSON(maps) + "\n").utf8)
    case .kml: bytes = Array(try export.kml(maps).utf8)
    case .csv: bytes = try export.csv(maps, dates: dates)
    }
    if output == "-" { try Console.write(Data(bytes)) } else { try OutputFile.write(bytes, to: url) }
  }

  private func maps(of generator: MapGenerator) throws -> ([CalendarDate], [ControlExport.DatedMap]) {
    let (knownBy, region) = (try options.knownByDate(), try options.box())
    guard stretch.from != nil else {
      let date = try options.date(of: generator)
      return ([date], [(try generator.control(on: date, knownBy: knownBy, region: region), nil)])
    }
    let dates = try stretch.dates(of: generator)
    return (dates, try generator.control(on: dates, knownBy: knownBy, region: region))
  }
}

extension ExportFormat: ExpressibleByArgument {}
