import ArgumentParser
import Foundation
import Geography
import MapGen

/// `mapgen at`: control at given spots.
struct At: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who is reported to control given spots on a date.",
    discussion: """
      The spots come from a CSV file with the columns latitude and longitude; its other columns are kept, so that event \
      data can be joined. The shares say how likely it is that each actor holds the spot; they are given wherever any \
      evidence reaches, also where the map shows no data.

      Examples:
        mapgen at --points events.csv --date 2017-11-11
        mapgen at 34.45,40.92 35.33,40.14 --date 2017-11-11
        cat events.csv | mapgen at --points - --format json > control.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: StateOptions
  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("Spots in decimal degrees, latitude first.", valueName: "LAT,LON"),
    transform: LatLon.init(argument:))
  var spots: [LatLon] = []

  @Option(help: ArgumentHelp("A CSV file of spots; - for stdin.", valueName: "file"))
  var points: String?

  @Option(help: "text, or json for a line of JSON each.")
  var format = Format.text

  func validate() throws {
    guard spots.isEmpty != (points == nil) else {
      throw ValidationError("Name spots as LAT,LON, or a file of them with --points.")
    }
  }

  func run() throws {
    let session = try Session(situation, shared)
    let generator = try session.generator(options.view)
    let table = try points.map { try SpotTable(readBytes($0), file: $0) } ?? SpotTable(spots.map(\.coordinate))
    let answers = try generator.control(
      at: table.spots, on: try options.date(of: generator), knownBy: try options.knownByDate(),
      region: try options.box())
    shared.note(try generator.reportsAtSea(region: options.box()))
    let lines = format == .json ? table.jsonLines(answers) : table.textLines(answers)
    try Console.print(lines.joined(separator: "\n"))
  }

  private func readBytes(_ path: String) throws -> [UInt8] {
    do {
      let file =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return [UInt8](try file.readToEnd() ?? Data())
    } catch {
      throw InputError("the file cannot be read: \(error.reason)", file: path)
    }
  }
}
