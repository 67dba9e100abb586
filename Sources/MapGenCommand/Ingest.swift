import ArgumentParser
import Foundation
import Gazetteer
import Geography
import MapGen
import Reports

/// `mapgen ingest`: what articles say.
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the places that articles mention.",
    discussion: """
      Articles are text files in UTF-8, in English or Arabic; - reads stdin. Each mention is locative (the place itself), \
      metonym (“Moscow says”), adjectival (“Syrian”) or boilerplate (menus, other headlines, comments), with the place \
      that it most likely means. Places of a situation's places.csv win over all others.

      Examples:
        mapgen ingest --mentions article.txt
        mapgen ingest --mentions --format html --output places.html articles/*.txt
        mapgen ingest --mentions --format geojson article.txt > places.geojson
        mapgen ingest article.txt --format json --published 2022-09-12

      JSON Lines hold an article each. Who is said to hold what is not read yet: “claims” is empty.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, geojson, html
  }

  @Argument(help: "Text files; - reads stdin.")
  var files: [String]

  @Flag(help: "Give the places alone.")
  var mentions = false

  @Option(help: "How to print the results (default: table with --mentions, else json).")
  var format: Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the results to a file (default: stdout).", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("When articles were published: DATE for all, FILE=DATE for one.", valueName: "date"))
  var published: [String] = []

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if !mentions, let format, format != .json {
      throw ValidationError("--format \(format.rawValue) goes with --mentions.")
    }
  }

  func run() throws {
    let dates = try PublishedOption(published)
    let articles = try read(dates)
    if let output, output != "-" {
      try OutputFile.checkFolder(URL(fileURLWithPath: output).deletingLastPathComponent())
    }
    let data = try shared.dataDirectory()
    let reader = try MentionReader(data: data, gazetteer: try gazetteer())
    let read = articles.map { ReadArticle(article: $0, mentions: reader.mentions(in: $0)) }
    try write(try text(of: read, data: data))
  }

  /// The gazetteer with the situation's own places over it.
  private func gazetteer() throws -> Gazetteer {
    let own = try situation.ownDirectory(shared).map { directory in
      let (situation, problems) = Situation.read(directory: directory, needsReports: false)
      guard !problems.contains(where: { $0.severity == .error }) else { throw InputError(problems) }
      return situation.userPlaces
    }
    let gazetteer = try shared.openGazetteer()
    guard let own, !own.isEmpty else { return gazetteer }
    return try gazetteer.adding(own.map { ($0.place, $0.aliases) })
  }

  /// All articles, or every reason why some cannot be read.
  private func read(_ dates: PublishedOption) throws -> [Article] {
    var articles: [Article] = []
    var problems: [Problem] = []
    for file in files {
      do { articles.append(try Article(path: file, published: dates.date(of: file))) } catch let error as InputError {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw InputError(problems) }
    for article in articles where article.published == nil && !mentions {
      shared.note(
        Problem(
          "nothing says when this was published; give it with --published", severity: .warning, file: article.file
        ).description)
    }
    return articles
  }

  private func text(of articles: [ReadArticle], data: DataDirectory) throws -> String {
    switch format ?? (mentions ? .table : .json) {
    case .json: try articles.map { try ArticleRecord($0.article, $0.mentions).jsonLine() + "\n" }.joined()
    case .table: MentionTable.text(of: PlaceTally.of(articles.flatMap(\.mentions))) + "\n"
    case .geojson: try MentionsGeoJSON.text(of: PlaceTally.of(articles.flatMap(\.mentions))) + "\n"
    case .html: try MentionsPage.html(articles, data: data)
    }
  }

  private func write(_ text: String) throws {
    if let output, output != "-" {
      try OutputFile.write(Array(text.utf8), to: URL(fileURLWithPath: output))
      try Console.print(output)
    } else {
      try Console.write(Data(text.utf8))
    }
  }
}
