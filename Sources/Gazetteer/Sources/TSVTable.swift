import Foundation
import Geography

/// A file of tab-separated values with a header row, read as bytes.
///
/// Fields are not quoted. Lines end in LF or CRLF; empty lines are skipped.
struct TSVTable {
  /// One line of the file: its number from 1 and its fields in the order of the file.
  struct Row {
    let file: String
    let line: Int
    let fields: [Substring]
    let columns: [String: Int]

    /// The text of a column, empty when the file does not have it.
    func text(_ column: String) -> Substring { columns[column].map { fields[$0] } ?? "" }

    /// A complaint about a column of this row.
    func error(_ column: String, _ message: String) -> InputError {
      let before = fields.prefix(columns[column] ?? 0).reduce(0) { $0 + $1.count + 1 }
      return InputError(message, file: file, line: line, column: before + 1)
    }
  }

  let file: URL
  /// The columns that the file must have.
  let required: [String]

  /// Calls `body` with each row below the header.
  ///
  /// - Throws: ``InputError`` when the file cannot be read, is not UTF-8, lacks a column, or has a line with too few or too
  ///   many fields, and whatever `body` throws.
  func forEach(_ body: (Row) throws -> Void) throws {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: file, options: .mappedIfSafe)
    } catch {
      throw InputError("the file cannot be read: \(error.localizedDescription)", file: file.path)
    }
    var columns: [String: Int]?
    var line = 0
    var start = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
      while start < buffer.count {
        line += 1
        var end = start
        while end < buffer.count, buffer[end] != 0x0A { end += 1 }
        defer { start = end + 1 }
        let last = end > start && buffer[end - 1] == 0x0D ? end - 1 : end
        guard last > start else { continue }
        guard let text = String(validating: buffer[start..<last], as: UTF8.self) else {
          throw InputError("the line is not valid UTF-8; save the file as UTF-8", file: file.path, line: line)
        }
        let fields = Self.fields(of: text)
        if let columns {
          guard fields.count == columns.count else {
            throw InputError(
              "the line has \(fields.count) fields where the header names \(columns.count); fields are parted by tabs",
              file: file.path, line: line, column: text.count + 1)
          }
          try body(Row(file: file.path, line: line, fields: fields, columns: columns))
        } else {
          columns = try header(fields)
        }
      }
    }
  }

  private func header(_ fields: [Substring]) throws -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      guard columns.updateValue(index, forKey: String(field)) == nil else {
        throw InputError("the header names the column “\(field)” twice", file: file.path, line: 1)
      }
    }
    let missing = required.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw InputError(
        "the header lacks \(missing.joined(separator: ", ")); it should name \(required.joined(separator: ", "))",
        file: file.path, line: 1, column: 1)
    }
    return columns
  }

  private static func fields(of text: String) -> [Substring] {
    var fields: [Substring] = []
    fields.reserveCapacity(12)
    var rest = text.startIndex
    let utf8 = text.utf8
    while let tab = utf8[rest...].firstIndex(of: 0x09) {
      fields.append(text[rest..<tab])
      rest = utf8.index(after: tab)
    }
    fields.append(text[rest...])
    return fields
  }
}
