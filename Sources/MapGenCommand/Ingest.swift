import ArgumentParser
import Foundation
import Gazetteer
import Geography
import MapGen
import Reports

/// `mapgen ingest`: what articles say.
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read from articles who is said to hold what, where and when.",
    discussion: """
      Articles are plain text, Markdown, or pages as a browser saves them; a folder of them; JSON Lines with “text” and if \
      wanted “id”, “published”, “title”; - reads stdin. Claims are read in English, places in Arabic as well. A file that \
      cannot be read is named, the others are read, and the exit code is 1.

      Examples:
        mapgen ingest article.html
        mapgen ingest article.txt --format json --published 2022-09-12
        mapgen ingest articles/ --into my-situation
        mapgen ingest --undo --into my-situation
        mapgen ingest --mentions --format html --output places.html articles/*.txt

      --into leaves rows alone that somebody has accepted or edited, and keeps a copy of each article in the folder articles, \
      so that `mapgen review` and `mapgen explain` can show the sentences.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, geojson, html
  }

  @Argument(help: "Articles as text, Markdown or HTML, folders of them, or JSON Lines; - reads stdin.")
  var files: [String] = []

  @Flag(help: "Give the places alone.")
  var mentions = false

  @Option(help: "How to print the results (default: table).")
  var format: Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the results to a file (default: stdout).", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("When articles were published: DATE for all, FILE=DATE for one.", valueName: "date"))
  var published: [String] = []

  @Option(
    help: ArgumentHelp("Add the claims to reports.csv of a situation's folder, as proposed rows.", valueName: "dir"))
  var into: String?

  @Flag(help: "Take back what the last --into added, unless the file has been edited since.")
  var undo = false

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if undo && into == nil { throw ValidationError("--undo goes with --into DIR.") }
    if undo != files.isEmpty {
      throw ValidationError(undo ? "--undo reads no articles." : "Name the articles to read.")
    }
    if mentions && into != nil { throw ValidationError("--into takes claims, not --mentions.") }
    if let format, mentions ? format == .csv : format == .geojson || format == .html {
      throw ValidationError("--format \(format.rawValue) goes \(mentions ? "without" : "with") --mentions.")
    }
  }

  func run() throws {
    // One at a time: each adds to what the one before has written.
    guard let into, let lock = FolderLock(of: URL(fileURLWithPath: into)) else { return try ingest() }
    try ingest()
    lock.release()
  }

  private func ingest() throws {
    if undo, let into {
      try ProposedReports.undo(directory: URL(fileURLWithPath: into))
      return
    }
    var proposed = try into.map { try ProposedReports(directory: URL(fileURLWithPath: $0)) }
    let dates = try PublishedOption(published)
    if let output, output != "-" {
      try OutputFile.checkFolder(URL(fileURLWithPath: output).deletingLastPathComponent())
    }
    let data = try shared.dataDirectory()
    let own = try ownSituation()
    let reader = try IngestReader(
      data: data, gazetteer: try gazetteer(own), own: own.map { $0.listsActors ? $0.actors : [] } ?? [])
    var hasFailed = false
    var tally = ClaimTally()
    let articles = ArticleFiles(paths: files) { error in
      Console.note(error.description)
      hasFailed = true
    }
    // JSON Lines go out as the articles come in; all else is of all articles together.
    var gathered: [ReadArticle] = []
    var claims: [Claim] = []
    let isStream = (format ?? .table) == .json && (output == nil || output == "-")
    try articles.forEach { article, bytes in
      let read = reader.read(article, published: dates.date(of: article.file), withClaims: !mentions)
      for warning in read.warnings(needsDate: !mentions) { shared.note(warning.description) }
      tally.add(read)
      if proposed != nil {
        proposed?.add(read, bytes: bytes)
        claims += read.claims
      } else if isStream {
        try Console.write(Data((try record(read)).utf8))
      } else {
        gathered.append(read)
      }
    }
    if let proposed, proposed.rows.added + proposed.rows.repeated > 0 {
      try proposed.write()
      if let warning = own?.unlistedActors(in: claims) { shared.note(warning.description) }
      try Console.print("\(proposed.rows.added) added, \(proposed.rows.repeated) known already")
    }
    if !isStream, !gathered.isEmpty { try write(try text(of: gathered, data: data)) }
    if !mentions, let note = tally.note { shared.note(note) }
    if hasFailed { throw ExitCode.failure }
  }

  private func record(_ read: ReadArticle) throws -> String {
    try ArticleRecord(read, withClaims: !mentions).jsonLine() + "\n"
  }

  /// The situation whose places and actors win over those that are known: the one that is added to, else as for other
  /// commands; nil where there is none.
  private func ownSituation() throws -> Situation? {
    var options = situation
    if let into, FileManager.default.fileExists(atPath: into + "/situation.yaml") { options.situation = into }
    return try options.ownDirectory(shared).map { directory in
      let (situation, problems) = Situation.read(directory: directory, needsReports: false)
      // What is wrong with rows that are there is no matter of those that come.
      let errors = problems.filter { $0.severity == .error && $0.file?.hasSuffix("reports.csv") != true }
      guard errors.isEmpty else { throw InputError(errors) }
      return situation
    }
  }

  /// The gazetteer with the situation's own places over it.
  private func gazetteer(_ own: Situation?) throws -> Gazetteer {
    let gazetteer = try shared.openGazetteer()
    guard let places = own?.userPlaces, !places.isEmpty else { return gazetteer }
    return try gazetteer.adding(places.map { ($0.place, $0.aliases) })
  }

  private func text(of articles: [ReadArticle], data: DataDirectory) throws -> String {
    switch format ?? .table {
    case .json: try articles.map(record).joined()
    case .table:
      mentions
        ? MentionTable.text(of: PlaceTally.of(articles.flatMap(\.mentions))) + "\n"
        : ClaimTable.text(of: articles)
    case .csv: String(decoding: ReadArticle.csv(articles), as: UTF8.self)
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
