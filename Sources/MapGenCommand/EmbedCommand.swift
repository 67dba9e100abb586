import ArgumentParser
import Foundation
import Geography
import MapGen
import Rendering

/// `mapgen embed`: a map for a document.
struct EmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed",
    abstract: "Write the map of a date for a web page or a report, with caption, alt text and sources.",
    discussion: """
      The pictures are written beside the snippet: PNG in two sizes for html, PDF for latex, SVG for typst. Without --output \
      they go into the current folder, and the snippet to stdout.

      Examples:
        mapgen embed --date 2017-11-11 --for html --output article/map.html
        mapgen embed --date 2017-11-11 --for latex --output figures/map.tex
        mapgen embed --situation deir-ez-zor-2017 --date 2017-10-14 --for quarto >> report.qmd
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var options: StateOptions
  @OptionGroup var shared: SharedOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "What the document is written in: html, markdown, quarto, latex or typst.", valueName: "language"))
  var language: String

  @OptionGroup var page: PageOptions

  @Option(
    help: ArgumentHelp(
      "en, ar, uk, ru, or two of them as en,ar (default: the situation's, else en).", valueName: "language"))
  var lang: String?

  @OptionGroup var look: LookOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file for the snippet, the pictures beside it; - for stdout.", valueName: "file"))
  var output = "-"

  private var size: PageSize { page.page ?? PageSize(width: 1200, height: 675) }

  func validate() throws {
    guard size.width <= 4096, size.height <= 4096 else {
      throw ValidationError("--size may not exceed 4096 points a side.")
    }
  }

  func run() throws {
    let file = URL(fileURLWithPath: output == "-" ? "snippet" : output)
    let folder = file.deletingLastPathComponent()
    try OutputFile.checkFolder(folder)
    let session = try Session(situation, shared).adding(look)
    let languages = Embed.languages(session.data)
    guard languages.contains(language) else {
      throw InputError("--for “\(language)” is not known; choose from \(languages.joined(separator: ", "))")
    }
    let generator = try session.generator(options.view)
    var request = MapRequest(
      date: try options.date(of: generator), knownBy: try options.knownByDate(), region: try options.box(),
      width: size.width, height: size.height, languages: try session.languages(lang),
      style: try session.style(look.style))
    page.complete(&request, shared)
    let embed = try Embed(
      request, of: generator, for: language, name: pictureName(session, file), data: session.data,
      text: TextEngine(fonts: session.data.fonts))
    var files = embed.pictures.map { ($0.bytes, folder.appendingPathComponent($0.name)) }
    guard !files.contains(where: { $0.1.lastPathComponent == file.lastPathComponent }) else {
      throw InputError("--output “\(output)” has the name of a picture; give the snippet another one")
    }
    if output != "-" { files.append((Array(embed.snippet.utf8), file)) }
    try OutputFile.write(files)
    if output == "-" {
      for picture in embed.pictures { shared.note("Written: \(picture.name)") }
      try Console.write(Data(embed.snippet.utf8))
    } else {
      for (_, url) in files { try Console.print(url.relativePath) }
    }
  }

  /// What the pictures are called: as the snippet, so that those of another language or style stay as they are.
  private func pictureName(_ session: Session, _ file: URL) -> String {
    guard output == "-" else { return file.deletingPathExtension().lastPathComponent }
    return lang.map { "\(session.name)-\($0)" } ?? session.name
  }
}
