import ArgumentParser
import Control
import Foundation
import Geography
import MapGen

/// `mapgen export`: control as data.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write control on a date as GeoJSON, for QGIS, R or a web map.",
    discussion: """
      Each feature has a kind: area, contested, front_line, no_data or place; areas, front lines and places name the \
      reports behind them.

      Examples:
        mapgen export --date 2017-11-11 --output control.geojson
        mapgen export --date 2017-11-11 --method voronoi
        mapgen export --from 2017-11-01 --to 2017-11-11
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case geojson }

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: StateOptions
  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The first day of a stretch, each feature with the days that it holds.", valueName: "YYYY-MM-DD")
  )
  var from: String?

  @Option(
    help: ArgumentHelp("The last day of the stretch (default: that of the newest report).", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(help: "The format of the data.")
  var format = Format.geojson

  @Option(name: .shortAndLong, help: ArgumentHelp("A file; - for stdout.", valueName: "file"))
  var output = "-"

  func validate() throws {
    guard from == nil || options.date == nil else {
      throw ValidationError("Give --date for one day, or --from and --to for a stretch.")
    }
    guard to == nil || from != nil else { throw ValidationError("--to needs --from.") }
  }

  func run() throws {
    let session = try Session(situation, shared)
    let generator = try session.generator(method: options.method)
    let (knownBy, region) = (try options.knownByDate(), try options.box())
    let maps: [(ControlMap, ControlExport.Validity?)]
    if let first = try Arguments.date(from, "--from") {
      maps = try generator.control(
        from: first, to: try Arguments.date(to, "--to") ?? generator.newestDate, knownBy: knownBy, region: region)
    } else {
      maps = [(try generator.control(on: try options.date(of: generator), knownBy: knownBy, region: region), nil)]
    }
    for problem in try generator.reportsAtSea(region: region) { shared.note(problem.description) }
    let text = try ControlExport(session.situation).geoJSON(maps)
    if output == "-" {
      try Console.print(text)
    } else {
      try OutputFile.write(Array((text + "\n").utf8), to: URL(fileURLWithPath: output))
    }
  }
}
