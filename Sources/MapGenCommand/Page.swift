import ArgumentParser
import Foundation
import Geography
import MapGen
import Rendering

/// `mapgen page`: the maps of a stretch of time as one HTML file.
struct Page: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one HTML file with a date slider and the reports behind every mark.",
    discussion: """
      The file needs no network and no other file: it can be sent by mail, put on any server, or opened from the disk. \
      It shows the control that `mapgen render` draws on each date, plays from date to date, charts who holds how much, and \
      tells the reports behind a mark with their quotes and citations. A link may name a date: page.html#2017-11-09. \
      Without --from, it begins with the first report.

      Examples:
        mapgen page --output page.html
        mapgen page --situation deir-ez-zor-2017 --from 2017-09-05 --to 2017-12-31 --output war.html
        mapgen page --from 2017-09-01 --every 1w --lang ar --output page.html
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  @OptionGroup var stretch: StretchOptions

  @OptionGroup var view: ViewOptions

  @Option(
    help: ArgumentHelp(
      "en, ar, uk, ru, or two of them as en,ar (default: the situation's, else en).", valueName: "language"))
  var lang: String?

  @OptionGroup var look: LookOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; - for stdout.", valueName: "file"))
  var output: String

  func run() async throws {
    if output != "-" { try OutputFile.checkFolder(URL(fileURLWithPath: output).deletingLastPathComponent()) }
    let session = try Session(situation, shared).adding(look)
    let generator = try session.generator(view)
    let dates = try stretch.dates(of: generator)
    guard let last = dates.last else { return }
    let map = MapRequest(
      date: last, knownBy: try view.knownByDate(), region: try view.box(), languages: try session.languages(lang),
      style: try session.style(look.style))
    let request = TimelapseRequest(dates: dates, map: map)
    let page = try await MapPage(generator, data: session.data).html(request)
    if output == "-" {
      try Console.print(page)
    } else {
      try OutputFile.write(Array(page.utf8), to: URL(fileURLWithPath: output))
      try Console.print(output)
    }
  }
}
