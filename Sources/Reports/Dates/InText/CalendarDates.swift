import Gazetteer
import Geography

/// Reads dates of the calendar: `9 November 2017`, `Nov. 9`, `2017-11-09`, `the 10th`, `early May`, `in 2014`, `Thursday night`.
enum CalendarDates {
  typealias Meaning = DateExpression.Meaning

  static func meaning(_ cursor: inout DateCursor) -> Meaning? {
    let start = cursor
    if let meaning = iso(&cursor) { return meaning }
    cursor = start
    if let meaning = slashed(&cursor) { return meaning }
    cursor = start
    if let meaning = dayAndMonth(&cursor) { return meaning }
    cursor = start
    if let meaning = month(&cursor) { return meaning }
    cursor = start
    if let meaning = weekday(&cursor) { return meaning }
    cursor = start
    if let meaning = season(&cursor) { return meaning }
    cursor = start
    if let meaning = ordinal(&cursor) { return meaning }
    cursor = start
    if let meaning = year(&cursor) { return meaning }
    cursor = start
    return nil
  }

  /// `2017-11-09`, `2017/11/09`.
  private static func iso(_ cursor: inout DateCursor) -> Meaning? {
    guard let year = cursor.year() else { return nil }
    cursor.advance()
    guard cursor.gap == .hyphen || cursor.gap == .slash, let month = cursor.digits(), (1...12).contains(month) else {
      return nil
    }
    cursor.advance()
    guard cursor.gap == .hyphen || cursor.gap == .slash, let day = cursor.dayNumber() else { return nil }
    cursor.advance()
    return .day(year: year, month: month, day: day)
  }

  /// `24/11/2016` and `11/24/2016`, where no other order is possible; `9.11.2016` has the day first wherever it is written.
  private static func slashed(_ cursor: inout DateCursor) -> Meaning? {
    guard let first = cursor.dayNumber() else { return nil }
    let weekday = cursor.weekdayBefore
    cursor.advance()
    let isDotted = cursor.gap == .stop
    guard cursor.gap == .slash || isDotted, let second = cursor.dayNumber() else { return nil }
    cursor.advance()
    guard cursor.gap == .slash || cursor.gap == .stop, let year = cursor.year() else { return nil }
    cursor.advance()
    if second <= 12, first > 12 || first == second || isDotted { return .day(year: year, month: second, day: first) }
    if first <= 12, second > 12 { return .day(year: year, month: first, day: second) }
    // `Friday 12/09/2025`: the weekday tells.
    let fitting = [(second, first), (first, second)].filter { month, day in
      weekday != nil && CalendarDate(year: year, month: month, day: day)?.weekday == weekday
    }
    return fitting.count == 1 ? .day(year: year, month: fitting[0].0, day: fitting[0].1) : nil
  }

  /// `Thursday, 9 November 2017`, `Thursday, November 9`, `9 Nov`, `the 9th of November`.
  private static func dayAndMonth(_ cursor: inout DateCursor) -> Meaning? {
    if case .weekday = cursor.word {
      cursor.advance()
      guard cursor.joins else { return nil }
    }
    _ = cursor.skip(.the)
    if let day = cursor.dayNumber() {
      cursor.advance()
      _ = cursor.skip(.of)
      guard cursor.joins, case .month(let month) = cursor.word else { return nil }
      cursor.advance()
      return .day(year: trailingYear(&cursor), month: month, day: day)
    }
    // `the first of March`
    if cursor.skip(.first), cursor.skip(.of), case .month(let month) = cursor.word, isName(cursor) {
      cursor.advance()
      return .day(year: trailingYear(&cursor), month: month, day: 1)
    }
    guard case .month(let month) = cursor.word, isName(cursor) else { return nil }
    cursor.advance()
    _ = cursor.skip(.the)
    guard cursor.joins, let day = cursor.dayNumber() else { return nil }
    cursor.advance()
    return .day(year: trailingYear(&cursor), month: month, day: day)
  }

  private static func trailingYear(_ cursor: inout DateCursor) -> Int? {
    // `Oct 29 (Tuesday), 2024`
    var rest = cursor
    if rest.gap.contains(.opening), case .weekday = rest.word {
      rest.advance()
      if rest.gap.contains(.closing), rest.gap.contains(.comma), let year = rest.year() {
        rest.advance()
        cursor = rest
        return year
      }
    }
    guard cursor.joins, let year = cursor.year() else { return nil }
    cursor.advance()
    return year
  }

  /// `may` and `march` are months only with a capital.
  private static func isName(_ cursor: DateCursor) -> Bool {
    cursor.index < cursor.end && cursor.text.tokens[cursor.index].traits.contains(.capital)
  }

  /// `early November`, `in May`, `June last year`, `late last month` is not.
  private static func month(_ cursor: inout DateCursor) -> Meaning? {
    let part = part(&cursor)
    guard case .month(let month) = cursor.word, isName(cursor) else { return nil }
    // `May` at the start of a sentence, or as a name, needs more than itself.
    let isAmbiguous = month == 5 || month == 3
    let before = cursor.index > 0 ? DateWords.shared[cursor.text.tokens[cursor.index - 1].hash] : nil
    cursor.advance()
    if let year = trailingYear(&cursor) { return .month(year: year, month: month, part: part, yearsBack: nil) }
    var rest = cursor
    if rest.skip(.last) || rest.skip(.the) && rest.skip(.previous), case .unit(.year, isPlural: false) = rest.word {
      rest.advance()
      cursor = rest
      return .month(year: nil, month: month, part: part, yearsBack: 1)
    }
    if rest.skip(.this), case .unit(.year, isPlural: false) = rest.word {
      rest.advance()
      cursor = rest
      return .month(year: nil, month: month, part: part, yearsBack: 0)
    }
    if isAmbiguous, part == nil {
      guard case .other(let other) = before,
        [.in, .since, .last, .by, .from, .until, .of, .during, .this].contains(other)
      else { return nil }
    }
    return .month(year: nil, month: month, part: part, yearsBack: nil)
  }

  /// `early`, `mid-`, `early in`, `the start of`, `late`.
  private static func part(_ cursor: inout DateCursor) -> DateExpression.Part? {
    let start = cursor
    if case .part(let part) = cursor.word {
      cursor.advance()
      if !cursor.skip(.in) { _ = cursor.skip(.on) }
      return cursor.joins ? part : nil
    }
    _ = cursor.skip(.the)
    let part: DateExpression.Part?
    switch cursor.other {
    case .start, .beginning: part = .early
    case .end: part = .late
    case .middle: part = .middle
    default: part = nil
    }
    if let part {
      cursor.advance()
      if cursor.skip(.of) { return part }
    }
    // `the first days of June`, `the first week of May`
    if cursor.skip(.first), case .unit(let unit, _) = cursor.word, unit == .day || unit == .week {
      cursor.advance()
      if cursor.skip(.of) { return .early }
    }
    cursor = start
    return nil
  }

  /// `Thursday`, `last Thursday`, `Thursday night`, `Thursday last week`.
  private static func weekday(_ cursor: inout DateCursor) -> Meaning? {
    var isLast = false
    switch cursor.other {
    case .last, .previous, .past:
      isLast = true
      cursor.advance()
    case .next, .coming: return nil
    default: break
    }
    if case .part = cursor.word { cursor.advance() }
    if cursor.skip(.on) {}
    guard case .weekday(let day) = cursor.word, isName(cursor) else { return nil }
    // `Sun` and `Sat` are words and names as well.
    let token = cursor.text.tokens[cursor.index]
    if token.end - token.start <= 4, token.traits.contains(.opensSentence) { return nil }
    let isAbbreviated = token.end - token.start <= 5
    cursor.advance()
    if isAbbreviated, cursor.text.tokens[cursor.index - 1].end - token.start <= 3 { return nil }
    timeOfDay(&cursor)
    var rest = cursor
    _ = rest.skip(.of)
    if rest.skip(.last), case .unit(.week, isPlural: false) = rest.word {
      rest.advance()
      cursor = rest
      return .weekday(day, isLast: false, weeksBack: 1)
    }
    return .weekday(day, isLast: isLast, weeksBack: 0)
  }

  static func timeOfDay(_ cursor: inout DateCursor) {
    switch cursor.other {
    case .night, .morning, .evening, .afternoon: if cursor.joins { cursor.advance() }
    default: break
    }
  }

  /// `the spring of 2016`, `last summer`, `this winter`.
  private static func season(_ cursor: inout DateCursor) -> Meaning? {
    var yearsBack: Int?
    if cursor.skip(.last) { yearsBack = 1 } else if cursor.skip(.this) { yearsBack = 0 }
    let hasArticle = cursor.skip(.the)
    guard case .season(let season) = cursor.word else { return nil }
    cursor.advance()
    _ = cursor.skip(.of)
    if let year = trailingYear(&cursor) { return .season(season, year: year, yearsBack: nil) }
    guard yearsBack != nil, !hasArticle else { return nil }
    return .season(season, year: nil, yearsBack: yearsBack)
  }

  /// `the 10th`, where no month follows.
  private static func ordinal(_ cursor: inout DateCursor) -> Meaning? {
    guard cursor.skip(.the), cursor.joins, cursor.isOrdinal, let day = cursor.dayNumber() else { return nil }
    let before = cursor.index - 2 >= 0 ? DateWords.shared[cursor.text.tokens[cursor.index - 2].hash] : nil
    guard case .other(let other) = before, [.on, .by, .since, .until, .from].contains(other) else { return nil }
    let next = cursor.index + 1
    // `the 10th Brigade` is no day.
    if next < cursor.end, cursor.text.tokens[next].gap == .space,
      !cursor.text.tokens[next].traits.isDisjoint(with: .capital)
    {
      return nil
    }
    cursor.advance()
    return .dayOfMonth(day)
  }

  /// `in 2014`, `early 2014`, `since 2012`.
  private static func year(_ cursor: inout DateCursor) -> Meaning? {
    let part = part(&cursor)
    guard let year = cursor.year() else { return nil }
    let before = cursor.index > 0 ? DateWords.shared[cursor.text.tokens[cursor.index - 1].hash] : nil
    if part == nil {
      guard case .other(let other) = before,
        [.in, .since, .by, .from, .until, .of, .during, .to, .end, .before, .after].contains(other)
      else { return nil }
    }
    cursor.advance()
    // A number of things is no year: `in 2000 villages`.
    if case .unit = cursor.word { return nil }
    return .year(year, part)
  }
}
