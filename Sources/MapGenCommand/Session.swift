import Cartography
import Foundation
import Gazetteer
import Geography
import MapGen
import Rendering

/// What a command that draws works on: the data, the situation, and its places.
struct Session {
  let data: DataDirectory
  private(set) var situation: Situation
  /// What files of the situation are called.
  let name: String
  private let shared: SharedOptions

  /// Finds and reads the situation; its warnings go to stderr.
  init(_ options: SituationOptions, _ shared: SharedOptions) throws {
    self.shared = shared
    data = try shared.dataDirectory()
    let (situation, warnings) = try Situation.load(directory: options.directory(shared))
    shared.note(warnings)
    self.situation = situation
    name = situation.directory.standardizedFileURL.lastPathComponent
  }

  /// Works on a situation that is made of articles, and kept in no folder yet.
  ///
  /// - Throws: ``InputError`` when there is nothing to draw.
  init(_ draft: SituationDraft, name: String, _ shared: SharedOptions) throws {
    guard draft.hasSpots else { throw draft.nothingToDraw }
    self.shared = shared
    self.name = name
    data = try shared.dataDirectory()
    situation = draft.situation
  }

  /// The session with the layers that the options name behind those of the situation.
  func adding(_ look: LookOptions) -> Session {
    var session = self
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    session.situation.layers += look.layers.map { name in
      let isFile = !name.hasPrefix("natural-earth") && !name.hasPrefix("/")
      return SituationLayer(file: isFile ? here.appendingPathComponent(name).path : name)
    }
    return session
  }

  /// Finds the places of the reports.
  ///
  /// - Parameter without: what names reports to be left out; see ``Retraction``.
  /// - Throws: ``InputError`` with every place that is not found or ambiguous, and for a name that means no report.
  func generator(method: ControlMethod, without: [String] = []) throws -> MapGenerator {
    let retraction = try Retraction(without, in: situation)
    let gazetteer = try shared.openGazetteer()
    let places = try PlaceResolution.resolve(situation, withDetails: true) { gazetteer }
    let errors = places.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InputError(errors) }
    shared.note(places.problems)
    return MapGenerator(
      situation, places: places, retraction: retraction, data: data, method: method, gazetteer: gazetteer)
  }

  /// The generator of the maps that options ask for.
  func generator(_ view: ViewOptions) throws -> MapGenerator {
    try generator(method: view.method, without: view.without)
  }

  /// The languages that the option names, else those of the situation, else English.
  func languages(_ option: String?) throws -> LanguageChoice {
    let languages = LanguageFile(directory: data.languages)
    return try option.map(languages.choice) ?? languages.choice(of: situation)
  }

  /// The style that the option names, else that of the situation, else the usual one.
  func style(_ name: String?) throws -> Style {
    try StyleLibrary(directory: data.styles).style(name, of: situation)
  }

  /// The files that a map is written to where the user names none.
  func files(_ date: CalendarDate) -> [String] { ["png", "svg"].map { "\(name)-\(date).\($0)" } }

  private func scene(
    _ request: MapRequest, of generator: MapGenerator, bySource: Bool, text: TextEngine
  ) throws -> Scene {
    guard bySource else { return try generator.scene(request, text: text) }
    let (scene, leftOut) = try generator.sourcesScene(request, text: text)
    if !leftOut.isEmpty {
      shared.note("Only in the map of all sources: \(leftOut.joined(separator: ", ")).")
    }
    return scene
  }

  /// A map as files, by their endings; PNG for a name without one.
  ///
  /// - Parameter bySource: whether to draw a map for each source instead.
  func pictures(
    _ request: MapRequest, of generator: MapGenerator, as files: [String], scale: Double = 1,
    lettering: SVGLettering = .outlines, bySource: Bool = false
  ) throws -> [(bytes: [UInt8], url: URL)] {
    let text = try TextEngine(fonts: data.fonts)
    let scene = try scene(request, of: generator, bySource: bySource, text: text)
    shared.note(try generator.reportsAtSea(region: request.region))
    return try files.map { file in
      (
        try scene.encoded(as: OutputFormat(fileName: file) ?? .png, scale: scale, lettering: lettering, text: text),
        URL(fileURLWithPath: file)
      )
    }
  }
}
