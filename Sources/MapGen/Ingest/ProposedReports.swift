public import Foundation
import Geography
import Reports

/// Adds what articles say to a situation's reports.csv, as proposed rows, and keeps copies of the articles beside it.
public struct ProposedReports {
  public private(set) var rows: ProposedRows
  private let bytes: [UInt8]
  private let file: URL
  private var names: ArticleNames
  private var copies: [(bytes: [UInt8], url: URL)] = []

  /// Reads the reports of a situation's folder; none where there is no reports.csv yet.
  ///
  /// - Throws: ``InputError`` when the folder is not there or its reports.csv cannot be read as a table.
  public init(directory: URL) throws {
    try OutputFile.checkFolder(directory)
    file = directory.appendingPathComponent("reports.csv")
    names = ArticleNames(directory)
    guard FileManager.default.fileExists(atPath: file.path) else {
      (rows, bytes) = (ProposedRows(ReportTable(file: file.relativePath)), [])
      return
    }
    bytes = [UInt8](try Data(contentsOf: file))
    let (table, problems) = ReportTable.read(bytes, file: file.relativePath)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InputError(errors) }
    rows = ProposedRows(table)
  }

  /// Adds the claims of an article that have a date; see ``ProposedRows``.
  ///
  /// - Parameter bytes: the file in which the offsets of the claims count.
  public mutating func add(_ read: ReadArticle, bytes: [UInt8]) {
    guard read.claims.contains(where: { $0.date != nil }) else { return }
    var read = read
    read.article.file = names.name(for: read.article.file, bytes)
    if !names.holds(read.article.file) {
      copies.append((bytes, Self.articles(file.deletingLastPathComponent()).appendingPathComponent(read.article.file)))
    }
    rows.add(read)
  }

  /// Writes reports.csv, and beside it what stood there before, for ``undo(directory:)``.
  ///
  /// - Throws: ``InputError`` when the folder cannot be written to; reports.csv then stays as it was.
  public func write() throws {
    let after = rows.table.bytes
    // A run that says nothing new leaves the last one to be taken back.
    guard after != bytes, rows.added > 0 || !bytes.isEmpty else { return }
    let directory = file.deletingLastPathComponent()
    let memory = Self.memory(directory)
    let list = copies.map { $0.url.lastPathComponent + "\n" }.joined()
    if !copies.isEmpty {
      try? FileManager.default.createDirectory(at: Self.articles(directory), withIntermediateDirectories: false)
    }
    try OutputFile.write(
      copies + [(Array(list.utf8), memory.copies), (bytes, memory.before), (after, memory.after), (after, file)])
  }

  /// Takes back what the last ``write()`` added.
  ///
  /// - Throws: ``InputError`` when there is nothing to take back, or reports.csv has been edited since.
  public static func undo(directory: URL) throws {
    let file = directory.appendingPathComponent("reports.csv")
    let memory = memory(directory)
    guard let before = try? Data(contentsOf: memory.before), let after = try? Data(contentsOf: memory.after) else {
      throw InputError("nothing has been ingested here that could be taken back", file: directory.relativePath)
    }
    guard (try? Data(contentsOf: file)) == after else {
      throw InputError(
        "the file has been edited since; delete the proposed rows by hand", file: file.relativePath)
    }
    if before.isEmpty {
      try FileManager.default.removeItem(at: file)
    } else {
      try OutputFile.write(Array(before), to: file)
    }
    let articles = articles(directory)
    let copies = (try? String(contentsOf: memory.copies, encoding: .utf8))?.split(separator: "\n") ?? []
    for name in copies where !name.contains("/") {
      try? FileManager.default.removeItem(at: articles.appendingPathComponent(String(name)))
    }
    if (try? FileManager.default.contentsOfDirectory(atPath: articles.path))?.isEmpty == true {
      try? FileManager.default.removeItem(at: articles)
    }
    for url in [memory.before, memory.after, memory.copies] { try? FileManager.default.removeItem(at: url) }
  }

  private static func articles(_ directory: URL) -> URL { directory.appendingPathComponent("articles") }

  private static func memory(_ directory: URL) -> (before: URL, after: URL, copies: URL) {
    (
      directory.appendingPathComponent(".reports-before-ingest.csv"),
      directory.appendingPathComponent(".reports-after-ingest.csv"),
      directory.appendingPathComponent(".articles-of-ingest")
    )
  }
}

extension ReadArticle {
  /// The claims of articles as a reports.csv of its own.
  public static func csv(_ articles: [ReadArticle]) -> [UInt8] {
    var rows = ProposedRows()
    for read in articles { rows.add(read) }
    return rows.table.bytes
  }
}
