import ArgumentParser
import Foundation
import Geography
import MapGen

/// `mapgen init`: the folder of a new situation.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a situation's folder, of articles or to be filled by hand.",
    discussion: """
      Of articles, as `mapgen ingest` reads them: situation.yaml with title, region, actors and sources; reports.csv with \
      what they claim, as proposed rows; copies of the articles; and in the current folder a first map. Without articles, \
      an empty situation with comments on what goes where. A situation that is there already is left alone.

      Examples:
        mapgen init my-situation
        mapgen init kharkiv news/*.html --published 2022-09-12
        mapgen review kharkiv                         # then look at each proposed row
      """)

  @Argument(help: "The folder to make.")
  var directory: String

  @Argument(help: "Articles as text, Markdown or HTML, folders of them, or JSON Lines; - reads stdin.")
  var files: [String] = []

  @OptionGroup var articleOptions: ArticleOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard directory.contains(where: { !$0.isWhitespace }) else { throw ValidationError("Name the folder to make.") }
    guard !files.isEmpty || articleOptions.published.isEmpty && articleOptions.title == nil else {
      throw ValidationError("--published and --title go with articles.")
    }
  }

  func run() throws {
    var folder = try NewSituation(directory: URL(fileURLWithPath: directory))
    guard !files.isEmpty else {
      folder.fillBlank()
      try folder.write()
      return try tell(of: folder, maps: [])
    }
    let drafted = try DraftedSituation(files, articleOptions, shared) { folder.names(for: $0) }
    folder.fill(drafted.draft, articles: drafted.articles)
    let maps = try drafted.draft.hasSpots ? pictures(of: drafted.draft, in: folder.directory) : []
    try folder.write(with: maps)
    try tell(of: folder, maps: maps.map(\.url.relativePath))
    if !drafted.draft.hasSpots {
      for problem in drafted.draft.nothingToDraw.problems { shared.note(problem.description) }
    }
    let count = drafted.draft.situation.reports.count
    shared.note(
      "\(count) \(count == 1 ? "report" : "reports") proposed; look at each with `mapgen review \(directory)`")
  }

  /// The map of the newest date, as `mapgen render` would draw it.
  private func pictures(of draft: SituationDraft, in folder: URL) throws -> [(bytes: [UInt8], url: URL)] {
    let session = try Session(draft, name: folder.standardizedFileURL.lastPathComponent, shared)
    let generator = try session.generator(method: .usual)
    let date = try generator.newestDate
    return try session.pictures(
      MapRequest(date: date, languages: session.languages(nil), style: session.style(nil)), of: generator,
      as: session.files(date))
  }

  private func tell(of folder: NewSituation, maps: [String]) throws {
    for file in folder.files.map(\.url.relativePath) + maps { try Console.print(file) }
  }
}
