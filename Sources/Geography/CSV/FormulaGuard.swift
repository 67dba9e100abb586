/// The apostrophe before text that a spreadsheet would otherwise run as a formula.
///
/// A report is text from strangers: a place named `=HYPERLINK(…)` must stay a name when the file is opened. Guarded text
/// that itself begins with apostrophes gets one more, so that reading takes exactly one away again.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { isDangerous(text) && !isNumber(text) ? "'" + text : text }

  static func unguarded(_ text: String) -> String {
    text.utf8.first == apostrophe && isDangerous(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether what follows the leading apostrophes, if any, begins like a formula.
  private static func isDangerous(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != apostrophe }) else { return false }
    return "=+-@\t\r\n".utf8.contains(first)
  }

  /// Whether the text is a plain decimal number, such as `-1.29`, `+3` or `-0,5`, which no spreadsheet runs.
  private static func isNumber(_ text: String) -> Bool {
    var digits = 0
    var separators = 0
    for (i, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","): separators += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"): if i > 0 { return false }
      default: return false
      }
    }
    return digits > 0 && separators <= 1
  }
}
