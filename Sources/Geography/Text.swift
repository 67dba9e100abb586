import Foundation

extension String {
  /// The text fit to be quoted in a message: one line, at most 60 characters.
  public var excerpt: String {
    let line = String(prefix(61).map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// The text without white space at its ends.
  public var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
