/// Text as XML 1.0 has it: markup escaped, characters that XML forbids dropped.
enum XMLText {
  /// Between tags.
  static func content(_ text: String) -> String { escaped(text) }

  /// Between double quotes.
  static func attribute(_ text: String) -> String { escaped(text).replacing("\"", with: "&quot;") }

  /// A name for an element, of the letters that CSS takes as they are; two texts may have the same.
  static func id(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { id, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": id.unicodeScalars.append(scalar)
      case ":", " ": id += "-"
      default: id += "_" + String(scalar.value, radix: 16)
      }
    }
  }

  /// Ids as one attribute, parted by spaces; a space within an id is written `%20`.
  static func list(_ ids: [String]) -> String {
    attribute(ids.map { $0.replacing(" ", with: "%20") }.joined(separator: " "))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 32 || scalar.value == 0xfffe || scalar.value == 0xffff: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
