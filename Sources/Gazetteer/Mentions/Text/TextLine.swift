/// A line of a text: a paragraph, a headline, a menu entry.
package struct TextLine: Sendable {
  package var tokens: Range<Int>
  /// Whether it reads like sentences rather than like a heading or a menu.
  package private(set) var isProse = false
  /// Whether nearly all its words begin with capitals, so that they say nothing about names.
  package private(set) var isTitle = false
  package private(set) var bars = 0
  /// Whether it stands outside the article.
  package var isBoilerplate = false

  init(tokens: Range<Int>) { self.tokens = tokens }

  /// The line with what its words tell of it.
  func measured(in text: SourceText) -> TextLine {
    var line = self
    var (small, capital) = (0, 0)
    for index in tokens {
      let token = text.tokens[index]
      if index > tokens.lowerBound, token.gap.contains(.bar) { line.bars += 1 }
      let classes = token.classes
      guard token.end - token.start > 3, !token.traits.contains(.digit), !token.traits.contains(.arabic) else {
        continue
      }
      guard classes.isDisjoint(with: [.preposition, .placePreposition, .article]) else { continue }
      if token.traits.contains(.capital) { capital += 1 } else { small += 1 }
    }
    line.isTitle = small == 0 ? capital >= 3 : capital >= 4 && small * 6 <= capital
    let isClosed = tokens.last.map { ends(with: Int(text.tokens[$0].end), in: text) } ?? false
    line.isProse = !line.isTitle && (isClosed ? tokens.count >= 4 : tokens.count >= 35)
    return line
  }

  /// Whether a full stop, or a quotation mark behind one, follows the last word.
  private func ends(with end: Int, in text: SourceText) -> Bool {
    var index = end
    var isClosed = false
    while index < text.bytes.count, text.bytes[index] != 0x0A, index < end + 12 {
      let byte = text.bytes[index]
      if byte == 0x2E || byte == 0x21 || byte == 0x3F { isClosed = true }
      index += 1
    }
    return isClosed || (end > 0 && text.bytes[end - 1] == 0x2E)
      || text.bytes[end..<min(index, text.bytes.count)].starts(with: [0xD8, 0x9F])
  }
}
