import Gazetteer

/// Reads dates that lean on another: `yesterday`, `last week`, `two days later`, `three weeks ago`, `for months`.
enum RelativeDates {
  typealias Meaning = DateExpression.Meaning

  static func meaning(_ cursor: inout DateCursor) -> Meaning? {
    let start = cursor
    for read in [day, nights, weekend, lastUnit, next, counted, span, sameDay] {
      if let meaning = read(&cursor) { return meaning }
      cursor = start
    }
    return nil
  }

  /// `today`, `yesterday`, `this morning`.
  private static func day(_ cursor: inout DateCursor) -> Meaning? {
    if case .day(let days) = cursor.word, days <= 0 {
      cursor.advance()
      CalendarDates.timeOfDay(&cursor)
      return .fromPublication(days)
    }
    guard cursor.skip(.this) else { return nil }
    switch cursor.other {
    case .morning, .afternoon, .evening:
      cursor.advance()
      return .fromPublication(0)
    default: return nil
    }
  }

  /// `last night`.
  private static func nights(_ cursor: inout DateCursor) -> Meaning? {
    guard cursor.skip(.last), cursor.other == .night else { return nil }
    cursor.advance()
    return .fromPublication(-1)
  }

  /// `last week`, `the previous month`, `this year`, `earlier this week`, `late last year`.
  private static func lastUnit(_ cursor: inout DateCursor) -> Meaning? {
    if cursor.other == .earlier || cursor.other == .later { cursor.advance() }
    if case .part = cursor.word { cursor.advance() }
    var isStart = false
    let start = cursor
    _ = cursor.skip(.the)
    if cursor.skip(.start) || cursor.skip(.beginning), cursor.skip(.of) { isStart = true } else { cursor = start }
    let back: Int
    switch cursor.other {
    case .last: back = 1
    case .this: back = 0
    case .the:
      cursor.advance()
      if isStart { back = 0; break }
      guard cursor.other == .previous else { return nil }
      back = 1
    default: return nil
    }
    if !isStart || cursor.other == .last || cursor.other == .this || cursor.other == .previous { cursor.advance() }
    guard cursor.joins, case .unit(let unit, isPlural: false) = cursor.word, unit != .hour, unit != .day || back == 0
    else { return nil }
    cursor.advance()
    if isStart { return .startOf(unit, back: back) }
    return .unit(unit, back: back)
  }

  /// `at the weekend`, `last weekend`, `this weekend`.
  private static func weekend(_ cursor: inout DateCursor) -> Meaning? {
    guard cursor.skip(.last) || cursor.skip(.this) || cursor.skip(.the), cursor.skip(.weekend) else { return nil }
    // `the weekend before` is another one.
    if cursor.other == .before || cursor.other == .after { return nil }
    return .weekend
  }

  /// `the next day`, `the following morning`, `the next week`: seen from the day last spoken of.
  private static func next(_ cursor: inout DateCursor) -> Meaning? {
    guard cursor.skip(.the), cursor.skip(.next) || cursor.skip(.following), cursor.joins else { return nil }
    switch cursor.word {
    case .unit(let unit, isPlural: false) where unit != .hour:
      cursor.advance()
      return .fromContext(1, unit)
    case .month(let month):
      cursor.advance()
      return .monthAfterContext(month)
    case .other(.morning), .other(.afternoon), .other(.evening), .other(.night):
      cursor.advance()
      return .fromContext(1, .day)
    default: return nil
    }
  }

  /// `two days later`, `a day earlier`, `three weeks ago`, `fifteen months after`, `hours before`.
  private static func counted(_ cursor: inout DateCursor) -> Meaning? {
    if cursor.skip(.the), cursor.joins, isPartOfDay(cursor.word) {
      cursor.advance()
      if cursor.skip(.before) { return .fromContext(-1, .day) }
      if cursor.skip(.after) { return .fromContext(1, .day) }
      return nil
    }
    guard let count = count(&cursor), cursor.joins || count.isBare, case .unit(let unit, let isPlural) = cursor.word,
      isPlural || count.value == 1
    else { return nil }
    cursor.advance()
    guard cursor.joins else { return nil }
    switch cursor.other {
    case .ago:
      cursor.advance()
      var rest = cursor
      if rest.skip(.this), case .unit(_, isPlural: false) = rest.word {
        rest.advance()
        cursor = rest
        return .ago(count.value, unit, isVague: true)
      }
      return .ago(count.value, unit, isVague: count.isVague)
    case .earlier, .before, .later, .after, .afterwards:
      let word = cursor.other
      cursor.advance()
      let isBefore = word == .earlier || word == .before
      if unit == .hour { return word == .after || word == .before ? .offsetOfClause(0, .day) : .sameDay }
      // `three days after that`
      var rest = cursor
      if word == .after || word == .before, rest.skip(.that), !followsClause(rest) {
        return .fromContext(isBefore ? -count.value : count.value, unit)
      }
      if (word == .after || word == .before) && followsClause(cursor) {
        return .offsetOfClause(isBefore ? count.value : -count.value, unit)
      }
      return .fromContext(isBefore ? -count.value : count.value, unit)
    default: return nil
    }
  }

  /// `day`, `evening`: of `the evening before`.
  private static func isPartOfDay(_ word: DateWords.Word?) -> Bool {
    switch word {
    case .unit(.day, isPlural: false), .other(.evening), .other(.night), .other(.morning), .other(.afternoon): true
    default: false
    }
  }

  /// Whether words follow that belong to `after`, rather than a stop.
  private static func followsClause(_ cursor: DateCursor) -> Bool { cursor.index < cursor.end && cursor.gap == .space }

  /// `two`, `a`, `a few`, `several`, `24`, nothing before `hours`.
  private static func count(_ cursor: inout DateCursor) -> (value: Int, isVague: Bool, isBare: Bool)? {
    if case .unit(_, isPlural: true) = cursor.word { return (1, true, true) }
    if let digits = cursor.digits(), digits < 400 {
      cursor.advance()
      return (digits, false, false)
    }
    switch cursor.word {
    case .number(let value):
      cursor.advance()
      if value == 1, cursor.skip(.few) { return (3, true, false) }
      if value == 1, cursor.skip(.couple) {
        _ = cursor.skip(.of)
        return (2, true, false)
      }
      // `twenty-four hours`.
      if value % 10 == 0, value >= 20, cursor.gap == .hyphen, case .number(let ones) = cursor.word, ones < 10 {
        cursor.advance()
        return (value + ones, false, false)
      }
      return (value, false, false)
    case .other(.few), .other(.several):
      cursor.advance()
      return (4, true, false)
    default: return nil
    }
  }

  /// `for weeks`, `in recent days`, `in the past twenty-four hours`, `over the last few days`.
  private static func span(_ cursor: inout DateCursor) -> Meaning? {
    switch cursor.other {
    case .for, .in, .over, .during, .within: cursor.advance()
    default: return nil
    }
    let isFor =
      DateWords.shared[cursor.text.tokens[cursor.index - 1].hash].map { word in
        if case .other(.for) = word { return true }
        return false
      } ?? false
    _ = cursor.skip(.the)
    var isPast = isFor
    if cursor.skip(.past) || cursor.skip(.last) || cursor.skip(.recent) || cursor.skip(.previous) { isPast = true }
    let number = count(&cursor)
    guard isPast, case .unit(let unit, let isPlural) = cursor.word, isPlural || number != nil else { return nil }
    cursor.advance()
    if isFor, number?.isVague == false, cursor.other == .now { cursor.advance() }
    return .span(number.flatMap { $0.isBare || $0.isVague ? nil : $0.value }, unit)
  }

  /// `that day`, `the same day`, `overnight`.
  private static func sameDay(_ cursor: inout DateCursor) -> Meaning? {
    if cursor.skip(.overnight) { return .sameDay }
    _ = cursor.skip(.the)
    guard cursor.skip(.same) || cursor.skip(.that) else { return nil }
    // `that same month`
    _ = cursor.skip(.same)
    if case .unit(.month, isPlural: false) = cursor.word {
      cursor.advance()
      return .sameMonth
    }
    guard case .unit(.day, isPlural: false) = cursor.word else {
      guard cursor.other == .night || cursor.other == .evening || cursor.other == .morning else { return nil }
      cursor.advance()
      return .sameDay
    }
    cursor.advance()
    return .sameDay
  }
}
