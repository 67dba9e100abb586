/// XML written element by element, each on a line of its own; the same values give the same text.
struct XMLText {
  private(set) var text: String
  private var depth = 0

  init(prologue: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") { text = prologue }

  /// An element with what the body writes in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout XMLText) throws -> Void
  ) rethrows {
    open(name, attributes, end: ">\n")
    depth += 1
    try body(&self)
    depth -= 1
    text += indent + "</\(name)>\n"
  }

  /// An element with text in it, or an empty one.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = ""
  ) {
    guard !content.isEmpty else { return open(name, attributes, end: "/>\n") }
    open(name, attributes, end: ">")
    text += XMLText.escaped(content) + "</\(name)>\n"
  }

  private var indent: String { String(repeating: " ", count: depth) }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String) {
    text += indent + "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(XMLText.escaped(value))\"" }
    text += end
  }

  /// The text with the marks of XML escaped, and without characters that XML 1.0 does not allow.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
