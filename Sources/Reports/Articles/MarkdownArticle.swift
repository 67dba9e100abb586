import Geography

/// Reads Markdown: its text without front matter, link targets and marks, and what the front matter says.
enum MarkdownArticle {
  static func read(_ utf8: [UInt8], file: String) -> Article {
    let scalars = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
    var article = Article(file: file, text: "")
    var builder = TextBuilder()
    let start = frontMatter(scalars, &article)
    var index = start
    var isLineStart = true
    while index < scalars.count {
      let scalar = scalars[index]
      if isLineStart, let next = lineMark(scalars, index) {
        if scalars[index] == "#", article.title == nil { article.title = line(scalars, next) }
        index = next
        isLineStart = false
        continue
      }
      isLineStart = scalar == "\n"
      if scalar == "[" || scalar == "!" && index + 1 < scalars.count && scalars[index + 1] == "[" {
        index += scalar == "!" ? 2 : 1
      } else if scalar == "]", let next = linkEnd(scalars, index) {
        index = next
      } else if scalar == "*" || scalar == "`" || scalar == "~" {
        index += 1
      } else {
        builder.append(scalar, file: index)
        index += 1
      }
    }
    article.text = builder.text
    article.positions = builder.positions
    return article
  }

  /// Reads `key: value` lines between two lines of `---`; the offset behind them.
  private static func frontMatter(_ scalars: [Unicode.Scalar], _ article: inout Article) -> Int {
    guard line(scalars, 0) == "---" else { return 0 }
    var index = 4
    var fields: [String: String] = [:]
    while index < scalars.count {
      let text = line(scalars, index)
      index = end(scalars, index) + 1
      if text == "---" || text == "..." {
        article.title = fields["title"]
        article.outlet = fields["outlet"] ?? fields["publisher"] ?? fields["source"]
        article.published = MetadataDate.read(fields["published"] ?? fields["date"])
        return min(index, scalars.count)
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let value = String(text[text.index(after: colon)...]).trimmed.trimmingQuotes
      if !value.isEmpty { fields[text[..<colon].lowercased()] = value }
    }
    return 0
  }

  /// The offset behind the mark of a heading, quotation or list entry that begins a line.
  private static func lineMark(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    while index < scalars.count, scalars[index] == "#" || scalars[index] == ">" { index += 1 }
    if index == start, scalars[index] == "-" || scalars[index] == "*" || scalars[index] == "+" { index += 1 }
    return index > start && index < scalars.count && scalars[index] == " " ? index + 1 : nil
  }

  /// The offset behind `](target)`; nil for a bracket that closes no link.
  private static func linkEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
    guard index + 1 < scalars.count, scalars[index + 1] == "(" else { return nil }
    return scalars[index...].prefix(2000).firstIndex(of: ")").map { $0 + 1 }
  }

  private static func line(_ scalars: [Unicode.Scalar], _ start: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end(scalars, start)])
    return String(view).trimmed
  }

  private static func end(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    scalars[start...].firstIndex(of: "\n") ?? scalars.count
  }
}

extension String {
  /// The text without quotation marks around it.
  var trimmingQuotes: String {
    for quote in ["\"", "'"] where count >= 2 && hasPrefix(quote) && hasSuffix(quote) {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
