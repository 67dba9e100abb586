import ArgumentParser
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
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case geojson }

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: StateOptions
  @OptionGroup var shared: SharedOptions

  @Option(help: "The format of the data.")
  var format = Format.geojson

  @Option(name: .shortAndLong, help: ArgumentHelp("A file; - for stdout.", valueName: "file"))
  var output = "-"

  func run() throws {
    let session = try Session(situation, shared)
    let generator = try session.generator(method: options.method)
    let map = try generator.control(
      on: try options.date(of: generator), knownBy: try options.knownByDate(), region: try options.box())
    for problem in try generator.reportsAtSea(region: options.box()) { shared.note(problem.description) }
    let text = try ControlExport(session.situation).geoJSON([(map, nil)])
    if output == "-" {
      try Console.print(text)
    } else {
      try OutputFile.write(Array((text + "\n").utf8), to: URL(fileURLWithPath: output))
    }
  }
}
