import Mustache

/// Ways of writing text so that a document language takes it as text.
enum EmbedEscape: String, CaseIterable, MustacheContentType {
  case latex = "LATEX"
  case markdown = "MARKDOWN"
  case typst = "TYPST"

  /// Makes the ways known to templates, which name theirs with `{{% CONTENT_TYPE:NAME}}`.
  static let areKnown: Bool = {
    for escape in allCases { MustacheContentTypes.register(escape, named: escape.rawValue) }
    return true
  }()

  func escapeText(_ text: String) -> String {
    var result = ""
    for character in EmbedEscape.onOneLine(text) {
      switch self {
      case .latex: result += EmbedEscape.latexSigns[character] ?? String(character)
      case .markdown:
        if "\\`*_{}[]<>()#+!|~$^@\"&'".contains(character) { result += "\\" }
        result.append(character)
      case .typst:
        if "\\#*_`$[]<>@~=/\"'-+".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }

  /// Text between double quotes, where a backslash takes the meaning from the next character.
  static func quoted(_ text: String) -> String {
    onOneLine(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// A blank line would end a caption; marks of direction are for text that a browser sets.
  private static func onOneLine(_ text: String) -> String {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
    return plain.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static let latexSigns: [Character: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%", "_": "\\_",
    "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
    "|": "\\textbar{}", "\"": "{\\char34}", "[": "{[}", "]": "{]}", "\u{a0}": "~",
  ]
}
