/// XML written element by element, each on a line of its own; the same values give the same text.
public struct XMLText {
  public private(set) var text: String
  private var depth = 0

  public init(prologue: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") { text = prologue }

  /// An element with what the body writes in it.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout XMLText) throws -> Void
  ) rethrows {
    open(name, attributes, end: ">\n")
    depth += 1
    try body(&self)
    depth -= 1
    text += indent + "</\(name)>\n"
  }

  /// An element with text in it, or an empty one.
  public mutating func element(
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

  /// Text for between tags or quotes: the marks of XML escaped, characters that XML 1.0 does not allow left out.
  ///
  /// - Parameter quotes: whether quotation marks are escaped too; between tags they need not be.
  public static func escaped(_ text: String, quotes: Bool = true) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
