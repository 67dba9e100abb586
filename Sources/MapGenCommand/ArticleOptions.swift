import ArgumentParser
import Foundation
import Geography
import MapGen
import Reports

/// The options of the commands that make a map of articles.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("When articles were published: DATE for all, FILE=DATE for one.", valueName: "date"))
  var published: [String] = []

  @Option(help: ArgumentHelp("The title of the map (default: the places in the news, and when).", valueName: "text"))
  var title: String?

  /// An article, and the bytes in which the offsets of its claims count.
  struct Source {
    var read: ReadArticle
    var bytes: [UInt8]
  }

  /// Reads articles and what they claim; their warnings go to stderr.
  ///
  /// - Throws: ``InputError`` that names every file which cannot be read: a map must not leave an article out unnoticed.
  func read(_ paths: [String], with reader: IngestReader, _ shared: SharedOptions) throws -> [Source] {
    let dates = try PublishedOption(published)
    var problems: [Problem] = []
    var sources: [Source] = []
    try ArticleFiles(paths: paths) { problems += $0.problems }.forEach { article, bytes in
      let read = reader.read(article, published: dates.date(of: article.file))
      for warning in read.warnings(needsDate: true) { shared.note(warning.description) }
      sources.append(Source(read: read, bytes: bytes))
    }
    guard problems.isEmpty else { throw InputError(problems) }
    guard !sources.isEmpty else {
      throw InputError("there is no article in \(paths.map { "“\($0)”" }.joined(separator: ", "))")
    }
    return sources
  }
}
