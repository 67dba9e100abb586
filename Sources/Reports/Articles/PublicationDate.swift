package import Gazetteer
package import Geography

/// Tells from an article's text when it was published.
package enum PublicationDate {
  /// The day that the head of an article gives: a line of its own, a dateline, a line of author and day.
  ///
  /// Only what stands before the article's third paragraph counts: days further down are of photographs, events and other
  /// articles.
  ///
  /// - Parameter file: The file's name, or the article's id. It stands for what the text leaves out: the year of a dateline such as
  ///   `KABUL, Aug. 13 (Reuters)`, or the whole day.
  package static func read(_ text: SourceText, file: String = "") -> CalendarDate? {
    let name = FileNameDate(file)
    if let whole = read(text, year: nil) { return whole }
    guard let year = name.year, let read = read(text, year: year) else { return name.day }
    // Nobody saves an article before it is written: `2018-01-02.txt` with `KABUL, Dec. 31` is of the year before.
    guard let saved = name.day, read > saved else { return read }
    return self.read(text, year: year - 1)
  }

  /// - Parameter year: That of days which do not tell theirs; without it only days with their year are read.
  private static func read(_ text: SourceText, year: Int?) -> CalendarDate? {
    let reader = DateReader(text)
    var paragraphs = 0
    for line in text.lines {
      if let day = timestamp(line, text) { return day }
      // A line of menu words may well hold the day: `Nov 8, 2017 in World`.
      let days = reader.expressions(in: line.tokens.prefix(60)).compactMap { expression in
        day(of: expression, year).map { (expression, $0) }
      }
      let own = days.first { isOfArticle($0.0, line, text) }
      if let (_, day) = own ?? days.last(where: { paragraphs == 0 && isOfHeading($0.0, line, text) }) { return day }
      if line.isProse, !line.isBoilerplate { paragraphs += 1 }
      if paragraphs == 2 { return nil }
    }
    return nil
  }

  /// A line that opens with `2025-01-28T10:00:00Z`.
  private static func timestamp(_ line: TextLine, _ text: SourceText) -> CalendarDate? {
    guard !line.isProse, let first = line.tokens.first, text.tokens[first].traits.contains(.digit) else { return nil }
    let opening = text.string(ofTokens: first..<min(first + 6, line.tokens.upperBound)).prefix(11)
    return opening.last == "T" ? CalendarDate(String(opening.dropLast())) : nil
  }

  private static func day(of expression: DateExpression, _ year: Int?) -> CalendarDate? {
    guard case .day(let own, let month, let day) = expression.meaning, expression.upTo == nil, let year = own ?? year
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func isOfArticle(_ expression: DateExpression, _ line: TextLine, _ text: SourceText) -> Bool {
    let start = expression.tokens.lowerBound - line.tokens.lowerBound
    if expression.isStart || expression.isEnd { return false }
    guard line.isProse else {
      // A headline may name a day that it speaks of; a line of author and day has few words besides.
      return line.tokens.count <= 30
        && (start == 0 || line.tokens.count - expression.tokens.count <= 8 || isMarked(expression, line, text))
    }
    // `TUNIS, 6 June 2020 — Fighters …`
    guard start <= 6, expression.tokens.upperBound < line.tokens.upperBound else { return false }
    let next = text.tokens[expression.tokens.upperBound]
    // `Kyiv, February 17 2024, 11:20.`
    let isTimed = next.traits.contains(.digit) && next.gap.contains(.comma)
    // `BANGUI, 23 December 2020. Rebels …`, `Monday 28 March 2022. All times are local.`
    let isStopped =
      next.gap.contains(.stop)
      && (start <= 2 || line.tokens.first.map { text.tokens[$0].traits.contains(.allCapitals) } ?? false)
    let isDateline =
      isTimed || isStopped || !next.gap.isDisjoint(with: [.dash, .opening, .colon, .bar])
      || next.gap == [.space, .hyphen]
    return isDateline
      && line.tokens.prefix(while: { $0 < expression.tokens.lowerBound }).allSatisfy {
        !text.tokens[$0].traits.isDisjoint(with: [.capital, .digit])
      }
  }

  /// `Digest for Monday, 29 April 2024. We translate …`, `Saturday 21 December 2024, data up to 18:00`, `Reporting period: 20
  /// December to 21 December 2023`, above the text.
  private static func isOfHeading(_ expression: DateExpression, _ line: TextLine, _ text: SourceText) -> Bool {
    guard let first = line.tokens.first, !expression.isStart else { return false }
    let start = expression.tokens.lowerBound - first
    let next = expression.tokens.upperBound
    let ends = next >= line.tokens.upperBound || !text.tokens[next].gap.isDisjoint(with: [.stop, .comma, .bar, .dash])
    if periods.contains(text.tokens[first].hash) { return !line.isProse || expression.isEnd }
    if expression.isEnd || !ends { return false }
    return start == 0 || start <= 6 && headings.contains(text.tokens[first].hash)
  }

  private static let periods = Set(["reporting", "period", "covering", "coverage"].map { WordHash.of($0) })
  private static let headings = Set(
    [
      "digest", "bulletin", "update", "briefing", "report", "summary", "diary", "live", "situation", "sitrep",
      "edition",
      "issue", "newsletter", "roundup", "daily", "weekly", "overview", "dispatch", "as", "data",
      "information", "status", "cut-off", "cutoff",
    ].map { WordHash.of($0) })

  /// `Published …`, `By … on …`, `Issue 31 | Published on …`.
  private static func isMarked(_ expression: DateExpression, _ line: TextLine, _ text: SourceText) -> Bool {
    guard let first = line.tokens.first else { return false }
    let before = max(first, expression.tokens.lowerBound - 2)..<max(first, expression.tokens.lowerBound)
    return marks.contains(text.tokens[first].hash) || before.contains { marks.contains(text.tokens[$0].hash) }
  }

  private static let marks = Set(
    ["published", "posted", "updated", "by", "date", "issued", "cut-off", "cutoff", "off", "revised", "compiled"].map {
      WordHash.of($0)
    })
}
