public import Foundation
import Geography
public import Reports

/// Adds what articles say to a situation's reports.csv, as proposed rows.
///
/// Rows that are there stay as they are, but for proposed ones that nobody has touched: a repeat adds its citation to them.
public struct ProposedReports {
  public private(set) var table: ReportTable
  /// How many rows were added, and how many repeats joined a row that was there.
  public private(set) var added = 0
  public private(set) var repeated = 0
  private let bytes: [UInt8]
  private let file: URL

  /// Reads the reports of a situation's folder; none where there is no reports.csv yet.
  ///
  /// - Throws: ``InputError`` when the folder is not there or its reports.csv cannot be read as a table.
  public init(directory: URL) throws {
    try OutputFile.checkFolder(directory)
    file = directory.appendingPathComponent("reports.csv")
    guard FileManager.default.fileExists(atPath: file.path) else {
      (table, bytes) = (ReportTable(file: file.relativePath), [])
      return
    }
    bytes = [UInt8](try Data(contentsOf: file))
    let (table, problems) = ReportTable.read(bytes, file: file.relativePath)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InputError(errors) }
    self.table = table
  }

  /// Adds the claims of an article that have a date.
  public mutating func add(_ read: ReadArticle) {
    for (claim, report) in zip(read.claims, read.reports) where claim.date != nil { add(report) }
  }

  private mutating func add(_ report: Report) {
    for row in table.rows where says(row, report) {
      if table.text(row, .article) == report.evidence?.article {
        // The article was read before.
        repeated += 1
        return
      }
      if table.text(row, .status) == Report.Status.proposed.rawValue {
        let known = table.text(row, .citation) ?? ""
        if let citation = report.citation ?? report.evidence?.article, !known.contains(citation) {
          table.set(known.isEmpty ? citation : "\(known); \(citation)", row: row, .citation)
        }
      }
      repeated += 1
      return
    }
    var report = report
    var number = 2
    while table.row(ofReport: report.id) != nil {
      report.id = "\(report.id.split(separator: "~").first ?? "r")~\(number)"
      number += 1
    }
    table.append(report)
    added += 1
  }

  /// Whether a row says what a report does: of the same place and actor, the same change, on the same day or the next.
  private func says(_ row: Int, _ report: Report) -> Bool {
    guard table.text(row, .change) == report.change.rawValue, table.text(row, .actor) == report.actor else {
      return false
    }
    let samePlace =
      table.text(row, .placeID).map { $0 == report.place.id }
      ?? (table.text(row, .place).map(NameFolding.folded) == NameFolding.folded(report.place.name))
    guard samePlace, let date = table.text(row, .date).flatMap({ try? CellDate.read($0) }) else { return false }
    if (table.text(row, .sector) ?? "") != report.sectors.map(\.rawValue).joined(separator: ";") { return false }
    return abs(date.effective.days(since: report.date.effective)) <= 1
  }

  /// Writes reports.csv, and beside it what stood there before, for ``undo(directory:)``.
  ///
  /// - Throws: ``InputError`` when the folder cannot be written to; reports.csv then stays as it was.
  public func write() throws {
    let after = table.bytes
    // A run that says nothing new leaves the last one to be taken back.
    guard after != bytes, added > 0 || !bytes.isEmpty else { return }
    let memory = Self.memory(file.deletingLastPathComponent())
    try OutputFile.write([(bytes, memory.before), (after, memory.after), (after, file)])
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
    for url in [memory.before, memory.after] { try? FileManager.default.removeItem(at: url) }
  }

  private static func memory(_ directory: URL) -> (before: URL, after: URL) {
    (
      directory.appendingPathComponent(".reports-before-ingest.csv"),
      directory.appendingPathComponent(".reports-after-ingest.csv")
    )
  }
}

extension ReadArticle {
  /// The claims of articles as a reports.csv of its own.
  public static func csv(_ articles: [ReadArticle]) -> [UInt8] {
    var table = ReportTable()
    for read in articles {
      for (claim, report) in zip(read.claims, read.reports) where claim.date != nil { table.append(report) }
    }
    return table.bytes
  }
}
