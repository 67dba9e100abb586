import Control
import Gazetteer
import Geography
import Reports

extension PlaceResolver {
  mutating func add(
    _ message: String, to report: Report, _ column: ReportColumn, _ severity: Problem.Severity
  ) {
    guard let row = situation.table.row(ofReport: report.id) else {
      result.problems.append(Problem(message, severity: severity))
      return
    }
    result.problems.append(situation.table.problem(message, severity: severity, row: row, column))
  }

  /// One problem for all reports that share it, at the first.
  mutating func add(_ message: String, to reports: [Report]) {
    guard let first = reports.first else { return }
    let others =
      reports.count > 1 ? " (the same in \(reports.count - 1) more \(reports.count == 2 ? "row" : "rows"))" : ""
    add(message + others, to: first, first.place.id == nil ? .place : .placeID, .error)
  }

  mutating func add(_ message: String, atRegion severity: Problem.Severity) {
    result.problems.append(
      Problem(
        message, severity: severity, file: Situation.path(of: Situation.fileName, in: situation.directory),
        line: situation.regionPosition?.line, column: situation.regionPosition?.column))
  }
}
