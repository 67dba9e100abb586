import Geography

/// How the rows of a file fared: a few bad ones are left out, a file that is mostly bad is an error.
struct RowTally {
  /// Places that were taken over.
  private(set) var places = 0
  /// Rows that are sound, but of kinds that no map needs.
  private(set) var leftOut = 0
  /// Rows that cannot be read.
  private(set) var bad = 0
  private(set) var firstBad: Problem?

  mutating func countPlace() { places += 1 }
  mutating func countLeftOut() { leftOut += 1 }

  /// - Throws: ``InputError`` once it is plain that the file is no good.
  mutating func countBad(_ problem: Problem) throws {
    bad += 1
    firstBad = firstBad ?? problem
    if bad >= 1000, bad > places + leftOut { throw verdict }
  }

  /// - Throws: ``InputError`` when more than half of the rows, or more than ten and a tenth of them, are bad.
  func check() throws {
    let rows = places + leftOut + bad
    if bad * 2 > rows || (bad > 10 && bad * 10 > rows) { throw verdict }
  }

  /// What to say of rows that were left out because they are bad; nil when there are none.
  var warning: Problem? {
    guard var problem = firstBad else { return nil }
    problem.severity = .warning
    problem.message += bad == 1 ? "; the row is left out" : "; this row and \(bad - 1) more bad ones are left out"
    return problem
  }

  private var verdict: InputError {
    guard var problem = firstBad else { return InputError([]) }
    if bad > 1 { problem.message += "; \(bad) of the \(places + leftOut + bad) rows read so far are bad" }
    return InputError([problem])
  }
}
