import Foundation

extension String {
  /// The text fit to be quoted in a message: one line, at most 60 characters.
  public var excerpt: String { excerpt(60) }

  /// The text on one line of at most so many characters.
  public func excerpt(_ length: Int) -> String {
    let line = String(prefix(length + 1).map { $0.isNewline ? " " : $0 })
    let cut = line.count > length ? String(line.prefix(length - 1)) + "…" : line
    return cut.withoutControls
  }

  /// The text without what a terminal would obey rather than show: control characters, and marks that turn the direction of
  /// what follows.
  public var withoutControls: String {
    let isHarmless: (Unicode.Scalar) -> Bool = { scalar in
      switch scalar.value {
      case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    if unicodeScalars.allSatisfy(isHarmless) { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter(isHarmless)))
  }

  /// The text without white space at its ends.
  public var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
