import Foundation
import Geography
import MapGen
import Reports

/// A situation made of articles, and the articles with the names that its rows give them.
struct DraftedSituation {
  let draft: SituationDraft
  let articles: [(name: String, bytes: [UInt8])]

  /// Reads articles and makes a situation of what they claim.
  ///
  /// - Parameter names: names for the articles, in their order; by default those by which they were given.
  /// - Throws: ``InputError`` when an article cannot be read, or nothing can be made of them.
  init(
    _ paths: [String], _ options: ArticleOptions, _ shared: SharedOptions,
    naming names: ([(file: String, bytes: [UInt8])]) -> [String] = { $0.map(\.file) }
  ) throws {
    let data = try shared.dataDirectory()
    let reader = try IngestReader(data: data, gazetteer: try shared.openGazetteer())
    var sources = try options.read(paths, with: reader, shared)
    let files = names(sources.map { ($0.read.article.file, $0.bytes) })
    for (i, name) in zip(sources.indices, files) { sources[i].read.article.file = name }
    articles = sources.map { ($0.read.article.file, $0.bytes) }
    draft = try SituationDraft(
      sources.map(\.read), title: options.title, known: reader.actors,
      languages: LanguageFile(directory: data.languages),
      directory: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
  }
}
