import ArgumentParser
import Cartography
import Foundation
import Geography
import MapGen

/// `mapgen diff`: what has changed between two dates.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what has changed between two dates: km² by actor, and places that changed hands.",
    discussion: """
      Land is measured within the situation's region. Each change of hands comes with its day and the reports that count \
      from then on.

      Examples:
        mapgen diff --from 2017-11-01 --to 2017-11-11
        mapgen diff --from 2017-11-08 --to 2017-11-11 --format words --lang ar
        mapgen diff --from 2017-11-01 --to 2017-11-11 --without afp --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, words }

  @OptionGroup var situation: SituationOptions

  @Option(help: ArgumentHelp("The earlier day.", valueName: "YYYY-MM-DD"))
  var from: String

  @Option(help: ArgumentHelp("The later day (default: that of the newest report).", valueName: "YYYY-MM-DD"))
  var to: String?

  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  @Option(help: "table for people; json or csv for programs; words for plain sentences.")
  var format = Format.table

  @Option(
    help: ArgumentHelp("The language of --format words (default: the situation's, else en).", valueName: "language"))
  var lang: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("A file; - for stdout.", valueName: "file"))
  var output = "-"

  func validate() throws {
    guard lang == nil || format == .words else { throw ValidationError("--lang goes with --format words.") }
  }

  func run() throws {
    let session = try Session(situation, shared)
    let languages = try session.languages(lang)
    let generator = try session.generator(view)
    guard let first = try Arguments.date(from, "--from") else { return }
    let diff = try generator.diff(
      from: first, to: try Arguments.date(to, "--to") ?? generator.newestDate, knownBy: try view.knownByDate(),
      region: try view.box())
    let text = DiffText(diff, of: generator)
    let bytes: [UInt8]
    switch format {
    case .table: bytes = Array(tables(text).utf8)
    case .json: bytes = Array((text.json + "\n").utf8)
    case .csv: bytes = text.csv
    case .words: bytes = Array(languages.all.map { text.words(in: $0) + "\n" }.joined(separator: "\n").utf8)
    }
    if output == "-" {
      try Console.write(Data(bytes))
    } else {
      try OutputFile.write(bytes, to: URL(fileURLWithPath: output))
    }
  }

  private func tables(_ text: DiffText) -> String {
    var lines = table(text.areas, numbers: Set(1..<8))
    if text.places.count > 1 { lines += [""] + table(text.places) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func table(_ rows: [[String]], numbers: Set<Int> = []) -> [String] {
    TextTable(header: rows.first ?? [], rows: Array(rows.dropFirst()), rightAligned: numbers).lines()
  }
}
