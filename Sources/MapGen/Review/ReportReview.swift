public import Foundation
public import Gazetteer
import Geography
public import Reports

/// Walks through the proposed rows of a situation's reports.csv, and writes down what a person makes of each.
///
/// Every answer is saved at once; the rest of the file stays byte for byte as it is.
public struct ReportReview {
  public let situation: Situation
  public private(set) var table: ReportTable
  /// The proposed rows, in the order of the file.
  public let rows: [Int]
  /// Which of them is looked at; their number when all have been.
  public private(set) var position = 0
  private var past: [(table: ReportTable, position: Int)] = []
  private let file: URL
  /// What the file holds, as far as we know.
  private var saved: [UInt8]

  /// - Throws: ``InputError`` when the folder's files cannot be read.
  public init(directory: URL) throws {
    let (situation, problems) = Situation.read(directory: directory, needsReports: false)
    let yaml = Situation.path(of: Situation.fileName, in: directory)
    let errors = problems.filter { $0.severity == .error && $0.file == yaml }
    guard errors.isEmpty else { throw InputError(errors) }
    file = directory.appendingPathComponent(Situation.reportsName)
    let path = Situation.path(of: Situation.reportsName, in: directory)
    guard let data = try? Data(contentsOf: file) else { throw InputError("the file cannot be read", file: path) }
    saved = [UInt8](data)
    let (table, found) = ReportTable.read(saved, file: path)
    let broken = found.filter { $0.severity == .error }
    guard broken.isEmpty else { throw InputError(broken) }
    self.situation = situation
    self.table = table
    rows = table.rows.filter { table.text($0, .status)?.lowercased() == Report.Status.proposed.rawValue }
  }

  /// The row that waits for an answer; nil when there is none left.
  public var current: Int? { rows.indices.contains(position) ? rows[position] : nil }

  /// How many of the rows now have a status.
  public func count(_ status: Report.Status) -> Int {
    rows.count { table.text($0, .status)?.lowercased() == status.rawValue }
  }

  /// Does what an answer says to the current row, and saves it.
  ///
  /// - Parameter gazetteer: looks up the place of an edited row.
  /// - Throws: ``InputError`` when the row would no longer be right, there is nothing to undo, or the file cannot be
  ///   written or has been changed by somebody else; nothing has changed then.
  public mutating func answer(_ answer: ReviewAnswer, gazetteer: () throws -> any PlaceFinding) throws {
    switch answer {
    case .accept: try set(.accepted)
    case .reject: try set(.rejected)
    case .skip:
      past.append((table, position))
      position += 1
    case .undo:
      guard let last = past.last else { throw InputError("there is nothing to undo") }
      try save(last.table)
      position = last.position
      past.removeLast()
    case .edit(let column, let value):
      guard let row = current else { return }
      let edited = try RowEdit(table, situation).setting(column, to: value, row: row, gazetteer: gazetteer)
      let before = (table, position)
      try save(edited)
      past.append(before)
    case .quit, .help: break
    }
  }

  /// Accepts the proposed rows whose confidence reaches a limit, 0–1, and tells how many these are.
  public mutating func acceptAll(from limit: Double) throws -> Int {
    var changed = table
    let sure = rows.filter { row in
      table.text(row, .confidence).flatMap { CellNumber.read($0, unit: "%") }
        .map { $0.hasUnit ? $0.value / 100 : $0.value }.map { $0 >= limit } ?? false
    }
    for row in sure { changed.set(Report.Status.accepted.rawValue, row: row, .status) }
    if !sure.isEmpty { try save(changed) }
    return sure.count
  }

  private mutating func set(_ status: Report.Status) throws {
    guard let row = current else { return }
    var changed = table
    changed.set(status.rawValue, row: row, .status)
    let before = (table, position)
    try save(changed)
    past.append(before)
    position += 1
  }

  private mutating func save(_ changed: ReportTable) throws {
    let bytes = changed.bytes
    if bytes != saved {
      guard let now = try? Data(contentsOf: file), Array(now) == saved else {
        throw InputError(
          "another program has changed the file since; this answer was not written, the earlier ones were; begin again",
          file: Situation.path(of: Situation.reportsName, in: situation.directory))
      }
      try OutputFile.write(bytes, to: file)
      saved = bytes
    }
    table = changed
  }
}
