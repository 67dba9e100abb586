public import ArgumentParser
import Foundation
import Geography
import MapGen
public import Rendering

/// `mapgen render`: a map of one date.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the map of a date.",
    discussion: """
      Without --output it writes SITUATION-DATE.png and SITUATION-DATE.svg into the current folder and prints their \
      names.

      Examples:
        mapgen render --date 2017-11-11
        mapgen render --date 2017-11-11 --output map.pdf --lang ar
        mapgen render --situation deir-ez-zor-2017 --date 2017-10-14 --layout square
        mapgen render --date 2017-11-11 --inset "Albu Kamal:12km" --graticule
        mapgen render --size 210mmx297mm --scale 3 --output page.png
        mapgen render --region=40.5,34.2,41.3,34.7 --output near.svg
        mapgen render --svg text --output editable.svg
        mapgen render --date 2017-11-11 --known-by 2017-11-09
        mapgen render --date 2017-11-11 --style dark --layers natural-earth
        mapgen render --date 2017-11-11 --since 2017-11-01 --output changes.png
        mapgen render --date 2017-11-11 --without sana --output without-sana.png
        mapgen render --date 2017-11-11 --by-source --output sources.png
        mapgen render --articles news/*.html --date 2017-11-11 --output map.png

      With --articles no situation is needed: the claims of the articles make one in memory, as `mapgen ingest` proposes \
      them, and the map says that nobody has checked them. `mapgen init` keeps such a situation in a folder.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  @OptionGroup var options: StateOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Draw what articles say: files or folders, as `ingest` reads them.", valueName: "file"))
  var articles: [String] = []

  @OptionGroup var articleOptions: ArticleOptions

  @Option(
    help: ArgumentHelp("Mark what has changed since an earlier day, with km² in the legend.", valueName: "YYYY-MM-DD"))
  var since: String?

  @Flag(help: "Draw a small map for each source, and one of all, striped where they disagree.")
  var bySource = false

  @OptionGroup var page: PageOptions

  @Option(help: ArgumentHelp("Pixels per point, for PNG.", valueName: "1–4"))
  var scale = 1.0

  @Option(
    name: .customLong("svg"),
    help:
      "The letters of an SVG: outlines, which look the same everywhere (default), or text, which can be edited and searched."
  )
  var lettering: SVGLettering?

  @Option(
    help: ArgumentHelp(
      "en, ar, uk, ru, or two of them as en,ar (default: the situation's, else en).", valueName: "language"))
  var lang: String?

  @OptionGroup var look: LookOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file; .png, .svg or .pdf says the format. - writes PNG to stdout. May be repeated.", valueName: "file"))
  var output: [String] = []

  private var size: PageSize { page.page ?? PageName.wide.size }

  func validate() throws {
    guard articles.isEmpty || situation.situation == nil else {
      throw ValidationError("Give --articles or --situation, not both.")
    }
    guard !articles.isEmpty || articleOptions.published.isEmpty && articleOptions.title == nil else {
      throw ValidationError("--published and --title go with --articles.")
    }
    guard !bySource || since == nil && page.inset.isEmpty else {
      throw ValidationError("--by-source goes neither with --since nor with --inset.")
    }
    guard scale >= 1, scale <= 4 else { throw ValidationError("--scale is a number from 1 to 4.") }
    guard size.width * scale <= 16_384, size.height * scale <= 16_384 else {
      throw ValidationError("--size times --scale may not exceed 16384 pixels a side.")
    }
    let formats = output.isEmpty ? [.png, .svg] : output.map { OutputFormat(fileName: $0) ?? .png }
    guard lettering == nil || formats.contains(.svg) else {
      throw ValidationError("--svg is for files that end in .svg; none of --output does.")
    }
    guard scale == 1 || formats.contains(.png) else {
      throw ValidationError("--scale is for files that end in .png; a drawing of vectors has no pixels.")
    }
    for file in output where file != "-" && OutputFormat(fileName: file) == nil {
      throw ValidationError("--output “\(file)” must end in .png, .svg or .pdf.")
    }
  }

  func run() throws {
    let session = try session().adding(look)
    let generator = try session.generator(options.view)
    let date = try options.date(of: generator)
    var request = MapRequest(
      date: date, knownBy: try options.knownByDate(), since: try Arguments.date(since, "--since"),
      region: try options.box(), width: size.width, height: size.height, languages: try session.languages(lang),
      style: try session.style(look.style))
    page.complete(&request, shared)
    let files = output.isEmpty ? session.files(date) : output
    for file in files where file != "-" {
      try OutputFile.checkFolder(URL(fileURLWithPath: file).deletingLastPathComponent())
    }
    // All files are encoded before the first is written: an error leaves none behind.
    let pictures = zip(
      files,
      try session.pictures(
        request, of: generator, as: files, scale: scale, lettering: lettering ?? .outlines, bySource: bySource))
    try OutputFile.write(pictures.filter { $0.0 != "-" }.map(\.1))
    for (file, picture) in pictures {
      if file == "-" {
        try Console.write(Data(picture.bytes))
      } else if !output.contains("-") {
        try Console.print(file)
      }
    }
  }

  private func session() throws -> Session {
    guard !articles.isEmpty else { return try Session(situation, shared) }
    let draft = try DraftedSituation(articles, articleOptions, shared).draft
    return try Session(draft, name: draft.name, shared)
  }
}

extension SVGLettering: ExpressibleByArgument {}
