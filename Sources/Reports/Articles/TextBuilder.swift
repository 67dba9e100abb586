/// Gathers the text of an article from pieces of its file, and notes where each stood.
struct TextBuilder {
  private(set) var text = ""
  private(set) var positions = SourcePositions()
  private var scalars = 0

  /// The length of the text in UTF-8.
  var utf8Count: Int { text.utf8.count }

  /// Whether a line begins here.
  private(set) var isAtLineStart = true

  mutating func append(_ scalar: Unicode.Scalar, file: Int) {
    positions.note(text: scalars, file: file)
    text.unicodeScalars.append(scalar)
    scalars += 1
    isAtLineStart = scalar == "\n"
  }

  /// Ends a line where the file has no line end of its own; nothing at the start of a line.
  mutating func endLine(file: Int) {
    if !isAtLineStart { append("\n", file: file) }
  }
}
