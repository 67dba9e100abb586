import Gazetteer
import Geography
public import Reports

/// The rows of a reports.csv that articles add to, repeats of one claim joined.
///
/// Rows that are there stay as they are, but for proposed ones that nobody has touched: a repeat adds its citation to them.
public struct ProposedRows: Sendable {
  public private(set) var table: ReportTable
  /// How many rows were added, and how many repeats joined a row that was there.
  public private(set) var added = 0
  public private(set) var repeated = 0

  public init(_ table: ReportTable = ReportTable()) { self.table = table }

  /// Adds the claims of an article that have a date.
  public mutating func add(_ read: ReadArticle) {
    for (claim, report) in zip(read.claims, read.reports) where claim.date != nil {
      var report = report
      // “Four villages near the town” are not the town: such a row tells where to look, and marks no spot of the map.
      if claim.isImprecise, !claim.place.kind.isExtended {
        report.place.id = RelativeSpot.id(of: claim.place.coordinate)
      }
      add(report)
    }
  }

  private mutating func add(_ report: Report) {
    for row in table.rows where says(row, report) {
      if table.text(row, .article) == report.evidence?.article {
        // The article was read before.
        repeated += 1
        return
      }
      if table.text(row, .status) == Report.Status.proposed.rawValue {
        let known = table.text(row, .citation) ?? table.text(row, .article) ?? ""
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
}
