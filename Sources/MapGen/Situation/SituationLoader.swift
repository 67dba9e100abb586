public import Foundation
public import Geography
import Reports

extension Situation {
  /// Reads a situation.
  ///
  /// - Throws: ``InputError`` with every problem of the folder's files when any of them is an error.
  public static func load(directory: URL) throws -> (Situation, warnings: [Problem]) {
    let (situation, problems) = read(directory: directory)
    if problems.contains(where: { $0.severity == .error }) { throw InputError(problems) }
    return (situation, problems)
  }

  /// Reads a situation as far as it can be read, with every problem of its files.
  ///
  /// - Parameter needsReports: Whether a situation without reports is an error; it is not for one who is about to add some.
  public static func read(
    directory: URL, needsReports: Bool = true
  ) -> (situation: Situation, problems: [Problem]) {
    var problems: [Problem] = []
    func bytes(_ name: String, missing: String?) -> [UInt8]? {
      let file = path(of: name, in: directory)
      let url = directory.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: url.path) else {
        if let missing { problems.append(Problem(missing, file: file)) }
        return nil
      }
      guard let data = try? Data(contentsOf: url) else {
        problems.append(Problem("the file cannot be read; is it a folder, or are you not allowed to?", file: file))
        return nil
      }
      return [UInt8](data)
    }

    var file = SituationFile()
    if let yaml = bytes(
      fileName, missing: "there is no \(fileName) here; write one with a line such as title: The battle for …")
    {
      let (read, found) = SituationFile.read(yaml, file: path(of: fileName, in: directory))
      file = read
      problems += found
    }
    var situation = Situation(directory: directory, file: file)
    let hasControl = situation.layers.contains { $0.role == .control }
    let needsReports = needsReports && !hasControl

    let reportsPath = path(of: reportsName, in: directory)
    if let csv = bytes(reportsName, missing: needsReports ? "the situation has no \(reportsName)" : nil) {
      let (table, found) = ReportTable.read(csv, file: reportsPath)
      let lexicon = file.actors.map { ActorLexicon($0) }
      let reading = ReportReader(actors: lexicon, sources: SourceLexicon(file.sources)).read(table)
      situation.table = table
      situation.actors = reading.actors.actors
      situation.reports = reading.reports.filter { $0.status != .rejected }
      problems += found + reading.problems
      if situation.reports.isEmpty, needsReports, !(found + reading.problems).contains(where: { $0.severity == .error })
      {
        let reason = reading.reports.isEmpty ? "there are no reports in the file" : "every report is rejected"
        problems.append(Problem("\(reason); a map needs at least one", file: reportsPath))
      }
    }
    problems += situation.swappedProblems()
    if hasControl {
      let layer = ControlLayer(situation)
      situation.controlAreas = layer.areas
      situation.actors = layer.actors.actors
      problems += layer.problems
    }
    if let csv = bytes(placesName, missing: nil) {
      let (places, found) = UserPlaceReader.read(csv, file: path(of: placesName, in: directory))
      situation.userPlaces = places
      problems += found
    }
    return (situation, problems)
  }

  static let fileName = "situation.yaml"
  static let reportsName = "reports.csv"
  static let placesName = "places.csv"

  /// A file of a situation as messages name it: as the user named the folder, or bare in the current one.
  static func path(of name: String, in directory: URL) -> String {
    let folder = directory.relativePath
    if folder.isEmpty || folder == "." || directory.standardizedFileURL.path == FileManager.default.currentDirectoryPath
    {
      return name
    }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private init(directory: URL, file: SituationFile) {
    self.init(directory: directory, title: file.title ?? directory.lastPathComponent)
    titleTranslations = file.titleTranslations
    subtitle = file.subtitle
    subtitleTranslations = file.subtitleTranslations
    region = file.region
    regionPosition = file.regionPosition
    actors = file.actors ?? []
    listsActors = file.actors != nil
    sources = file.sources
    languages = file.languages ?? []
    languagesPosition = file.languagesPosition
    layers = file.layers
    style = file.style
    note = file.note
    licence = file.licence
  }
}
