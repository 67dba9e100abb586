public import Geography
import Reports

/// What a person says to a proposed row.
public enum ReviewAnswer: Hashable, Sendable {
  case accept, reject, skip, undo, quit, help
  /// Writes a cell: `e date=2017-11-09`.
  case edit(column: String, value: String)

  /// The answers, for those who ask.
  public static let list =
    "a accept   r reject   e FIELD=VALUE edit (e date=2017-11-09, e place=Al-Qaim)   s skip   u undo   q quit"

  /// Reads an answer: its word or first letter, whatever the case.
  ///
  /// - Throws: ``InputError`` that lists the answers.
  public init(_ line: String) throws(InputError) {
    let line = line.trimmed
    let word = line.prefix { !$0.isWhitespace }.lowercased()
    if ["e", "edit"].contains(word) {
      let rest = String(line.dropFirst(word.count)).trimmed
      guard let mark = rest.firstIndex(of: "="), mark > rest.startIndex else {
        throw InputError("write a field and its value, such as e date=2017-11-09 or e share=40%")
      }
      self = .edit(column: String(rest[..<mark]).trimmed, value: String(rest[rest.index(after: mark)...]).trimmed)
      return
    }
    switch word {
    case "a", "accept": self = .accept
    case "r", "reject": self = .reject
    case "s", "skip": self = .skip
    case "u", "undo": self = .undo
    case "q", "quit": self = .quit
    case "?", "h", "help": self = .help
    default: throw InputError("“\(line.excerpt)” is no answer: \(Self.list)")
    }
  }
}
