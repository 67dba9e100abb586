/// A text parted into words and lines, ready to be searched.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  package private(set) var tokens: [Token]
  package private(set) var lines: [TextLine]
  /// The line that each word stands in.
  private var lineOfToken: [Int32]

  /// Parts a text.
  ///
  /// - Parameter asides: UTF-8 offsets of what the reader of the file knows to stand outside the article.
  package init(_ text: String, words: MentionWords, asides: [Range<Int>] = []) {
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: bytes)
    for index in tokens.indices { tokens[index].classes = words.classes(of: tokens[index].hash) }
    lineOfToken = []
    lines = []
    joinWrappedLines()
    lineOfToken.reserveCapacity(tokens.count)
    var start = 0
    for index in tokens.indices {
      if tokens[index].gap.contains(.line), index > 0 {
        lines.append(TextLine(tokens: start..<index))
        start = index
      }
      lineOfToken.append(Int32(lines.count))
    }
    if !tokens.isEmpty { lines.append(TextLine(tokens: start..<tokens.count)) }
    markSentences()
    lines = lines.map { $0.measured(in: self) }
    for line in lines where line.isTitle {
      for index in line.tokens { tokens[index].traits.insert(.inTitle) }
    }
    markCapitalRuns()
    markAsides(asides)
    lines = BoilerplateReader(words: words).marked(lines, of: self)
  }

  package func lineIndex(of token: Int) -> Int { Int(lineOfToken[token]) }

  package func line(of token: Int) -> TextLine { lines[Int(lineOfToken[token])] }

  package func classes(of token: Int) -> WordClass { tokens[token].classes }

  /// The text between two byte offsets.
  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  package func string(ofTokens range: Range<Int>) -> String {
    string(Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
  }

  /// Marks the lines whose first word stands in an aside; both are in the order of the text.
  private mutating func markAsides(_ asides: [Range<Int>]) {
    var next = asides.startIndex
    for index in lines.indices {
      guard let first = lines[index].tokens.first else { continue }
      let start = Int(tokens[first].start)
      while next < asides.endIndex, asides[next].upperBound <= start { next += 1 }
      if next < asides.endIndex, asides[next].contains(start) { lines[index].isBoilerplate = true }
    }
  }

  /// Joins lines that were broken to fit a width: a long one that ends in the middle of a sentence, and the next.
  private mutating func joinWrappedLines() {
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].gap.contains(.line) {
      let (before, token) = (tokens[index - 1], tokens[index])
      let isLong = Int(before.end) - start >= Self.wrappedWidth
      start = Int(token.start)
      let newlines = bytes[Int(before.end)..<start].count { $0 == 0x0A }
      guard isLong, newlines == 1, token.gap.isSubset(of: [.line, .space, .comma]),
        token.traits.isDisjoint(with: [.digit, .arabic])
      else { continue }
      let goesOn = !before.classes.isDisjoint(with: [.preposition, .placePreposition, .article, .list])
      if !token.traits.contains(.capital) || goesOn && !before.traits.contains(.capital) {
        tokens[index].gap = token.gap.subtracting(.line).union(.space)
      }
    }
  }

  /// Bytes of a line that may have been broken for its width.
  private static let wrappedWidth = 45

  private mutating func markSentences() {
    for index in tokens.indices {
      let gap = tokens[index].gap
      var opens = index == 0 || !gap.isDisjoint(with: [.line, .quote, .colon, .bar, .other, .dash]) || gap == []
      if gap.contains(.stop), index > 0, !isAbbreviation(index - 1) { opens = true }
      if opens { tokens[index].traits.insert(.opensSentence) }
    }
  }

  /// `Gen.` and `J.` end no sentence.
  package func isAbbreviation(_ index: Int) -> Bool {
    let token = tokens[index]
    let length = token.end - token.start
    guard token.traits.contains(.capital), length <= 5 else { return false }
    if length == 1 || token.traits.contains(.allCapitals) && bytes[Int(token.end) - 1] == 0x2E { return true }
    if Self.months.contains(token.hash) { return index + 1 < tokens.count && tokens[index + 1].traits.contains(.digit) }
    return Self.abbreviations.contains(token.hash) || token.classes.contains(.title)
  }

  /// `Jan. 14`.
  private static let months = Set(
    ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"].map { WordHash.of($0) })

  private static let abbreviations = Set(["st", "ste", "mt", "ft", "mts", "no", "vs"].map { WordHash.of($0) })

  /// Whether a word is one of the articles that names drop: `al`, `Ez`, `the`.
  func isArticle(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start <= 3, token.traits.isDisjoint(with: [.marked, .digit]), !isAcronym(index) else {
      return false
    }
    return Articles.isLatin(bytes[Int(token.start)..<Int(token.end)].lazy.map { $0 | 0x20 })
  }

  /// Whether a word is in capitals where its neighbours are not: `US`, which is no article.
  func isAcronym(_ index: Int) -> Bool {
    let traits = tokens[index].traits
    guard traits.contains(.allCapitals), !traits.contains(.inTitle) else { return false }
    let next = index + 1
    return next >= tokens.count || !tokens[next].gap.joins || !tokens[next].traits.contains(.allCapitals)
  }

  /// Three words or more that are all capitals, one after the other: shouting, not names.
  private mutating func markCapitalRuns() {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].traits.contains(.allCapitals),
        end == start || !tokens[end].gap.contains(.line)
      {
        end += 1
      }
      if end - start >= 3 { for index in start..<end { tokens[index].traits.insert(.inTitle) } }
      start = max(end, start + 1)
    }
  }
}
