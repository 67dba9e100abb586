/// Something wrong in what a user gave: where it stands, what it is, and what to do about it.
///
/// It lives in the lowest module because every reader of files above speaks it.
public struct Problem: Hashable, Sendable {
  public enum Severity: String, Sendable {
    case warning, error
  }

  public var severity: Severity
  /// The file as the user named it; nil when the trouble is not in a file.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The column in characters, from 1.
  public var column: Int?
  /// What is wrong, and what to do: one sentence or two, without a final full stop where it ends in a value.
  public var message: String
  /// What is wrong with many at once, as words behind their number: “places lie in the water”; nil where each is told by itself.
  public var sort: String?

  public init(
    _ message: String, severity: Severity = .error, file: String? = nil, line: Int? = nil, column: Int? = nil,
    sort: String? = nil
  ) {
    self.message = message
    self.sort = sort
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Problem: CustomStringConvertible {
  /// `reports.csv:12:3: error: message`, as compilers print it, so that editors can jump there.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return (place.isEmpty ? "" : place + ": ") + "\(severity.rawValue): \(message)"
  }
}

/// Thrown when input cannot be used; carries every problem found.
public struct InputError: Error, Hashable, CustomStringConvertible {
  public var problems: [Problem]

  public init(_ problems: [Problem]) { self.problems = problems }

  public init(_ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.init([Problem(message, file: file, line: line, column: column)])
  }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
