import Cartography
import Foundation
import Gazetteer
import Geography
import MapGen

/// What a command that draws works on: the data, the situation, and its places.
struct Session {
  let data: DataDirectory
  let situation: Situation
  /// What files of the situation are called.
  let name: String
  private let shared: SharedOptions

  /// Finds and reads the situation; its warnings go to stderr.
  init(_ options: SituationOptions, _ shared: SharedOptions) throws {
    self.shared = shared
    data = try shared.dataDirectory()
    let (situation, warnings) = try Situation.load(directory: options.directory(shared))
    for warning in warnings { shared.note(warning.description) }
    self.situation = situation
    name = situation.directory.standardizedFileURL.lastPathComponent
  }

  /// Works on a situation that is made of articles, and kept in no folder.
  ///
  /// - Throws: ``InputError`` when the articles cannot be read, or say nothing that could be drawn.
  init(articles files: [String], _ options: ArticleOptions, _ shared: SharedOptions) throws {
    self.shared = shared
    data = try shared.dataDirectory()
    let reader = try IngestReader(data: data, gazetteer: try shared.openGazetteer())
    let articles = try options.read(files, with: reader, shared)
    let draft = try SituationDraft(
      articles.map(\.read), title: options.title, known: reader.actors,
      languages: LanguageFile(directory: data.languages),
      directory: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
    guard draft.hasSpots else { throw draft.nothingToDraw }
    situation = draft.situation
    name = draft.name
  }

  /// Finds the places of the reports.
  ///
  /// - Throws: ``InputError`` with every place that is not found or ambiguous.
  func generator(method: ControlMethod) throws -> MapGenerator {
    let gazetteer = try shared.openGazetteer()
    let places = try PlaceResolution.resolve(situation, withDetails: true) { gazetteer }
    let errors = places.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InputError(errors) }
    for warning in places.problems { shared.note(warning.description) }
    return MapGenerator(situation, places: places, data: data, method: method, gazetteer: gazetteer)
  }

  /// The languages that the option names, else those of the situation, else English.
  func languages(_ option: String?) throws -> LanguageChoice {
    let languages = LanguageFile(directory: data.languages)
    return try option.map(languages.choice) ?? languages.choice(of: situation)
  }
}
