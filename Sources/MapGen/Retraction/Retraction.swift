import Geography
import Reports

/// Reports that are left out of a map, to see what it owes to them: single ones, those of an article, those of a source.
public struct Retraction: Hashable, Sendable {
  /// What is left out, in words: the id of a report, the name of a file, a citation or a source.
  public private(set) var names: [String] = []
  /// The ids of the reports.
  public private(set) var reports: Set<String> = []

  /// Nothing is left out.
  public init() {}

  /// Reads what a user names: the id of a report; an article by its file or citation; a source by its id or name; an outlet.
  ///
  /// - Throws: ``InputError`` for a key that is none of these, with the nearest one that is.
  public init(_ keys: [String], in situation: Situation) throws {
    let index = ReportIndex(situation)
    for key in keys {
      guard let found = index.find(key) else { throw index.unknown(key) }
      if !names.contains(found.name) { names.append(found.name) }
      reports.formUnion(found.reports.map(\.id))
    }
  }

  public var isEmpty: Bool { reports.isEmpty }
}

/// Finds reports by what people call them.
struct ReportIndex {
  private let reports: [Report]
  private let sources: SourceLexicon

  init(_ situation: Situation) {
    reports = situation.reports
    sources = SourceLexicon(situation.sources)
  }

  /// The reports that a key names, and the key in words; nil where it names none.
  ///
  /// An id beats a file, a file a citation, that a source, and a source an outlet of the same name.
  func find(_ key: String) -> (name: String, reports: [Report])? {
    if let report = reports.first(where: { $0.id == key }) { return (report.id, [report]) }
    let file = lastComponent(key)
    let source = sources.source(named: key)
    let name = NameFolding.folded(key)
    let ways: [(String, (Report) -> Bool)] = [
      (file, { $0.evidence.map { lastComponent($0.article) == file } ?? false }),
      (key, { $0.citation == key }),
      (source?.name ?? key, { $0.source.map { isSource($0, source, name) } ?? false }),
      (key, { $0.outlet.map { NameFolding.folded($0) == name } ?? false }),
    ]
    for (name, isMeant) in ways {
      let found = reports.filter(isMeant)
      if !found.isEmpty { return (name, found) }
    }
    return nil
  }

  func unknown(_ key: String) -> InputError {
    guard !reports.isEmpty else { return InputError("“\(key.excerpt)” cannot be left out: there are no reports") }
    let articles = reports.compactMap { $0.evidence.map { lastComponent($0.article) } }
    let names =
      reports.map(\.id) + articles + sources.sources.flatMap { [$0.id, $0.name] } + reports.compactMap(\.source)
      + reports.compactMap(\.outlet)
    let nearest = NearestName.to(key, among: names).map { "; did you mean “\($0)”?" }
    return InputError(
      "“\(key.excerpt)” is no report, article, source or outlet of this situation"
        + (nearest ?? "; reports go by their ids, such as \(reports.first?.id ?? "r1")"))
  }

  private func isSource(_ name: String, _ source: Source?, _ key: String) -> Bool {
    if let source { return sources.source(named: name)?.id == source.id }
    return NameFolding.folded(name) == key
  }

  private func lastComponent(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
