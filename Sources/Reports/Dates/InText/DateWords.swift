import Gazetteer

/// The words that dates are written with, by their hashes.
struct DateWords: Sendable {
  static let shared = DateWords()

  enum Word: Sendable {
    case month(Int)
    case weekday(Int)
    case number(Int)
    case unit(DateExpression.Unit, isPlural: Bool)
    case part(DateExpression.Part)
    case season(DateExpression.Season)
    case day(Int)
    case other(Other)
  }

  enum Other: String, CaseIterable, Sendable {
    case last, previous, past, this, same, that, the, ago, earlier, before, later, after, afterwards, since, until,
      till, from
    case to, through, between, and, of, on, by, night, morning, evening, afternoon, dawn, midnight, noon, start
    case beginning, middle, end, next, coming, recent, few, several, couple, following, overnight, `for`, over, `in`,
      during,
      within, at
    case now, weekend, first
  }

  private let words: [UInt64: Word]

  private init() {
    var words: [UInt64: Word] = [:]
    func add(_ names: String, _ word: Word) {
      for name in names.split(separator: " ") { words[WordHash.of(String(name))] = word }
    }
    for other in Other.allCases { add(other.rawValue, .other(other)) }
    let months = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
      "september sept sep", "october oct", "november nov", "december dec",
    ]
    for (index, names) in months.enumerated() { add(names, .month(index + 1)) }
    let days = [
      "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs thur", "friday fri", "saturday sat",
      "sunday sun",
    ]
    for (index, names) in days.enumerated() { add(names, .weekday(index)) }
    let numbers = """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
      nineteen twenty
      """
    for (index, name) in numbers.split(whereSeparator: \.isWhitespace).enumerated() {
      add(String(name), .number(index + 1))
    }
    add("a an", .number(1))
    add("thirty", .number(30))
    add("forty", .number(40))
    add("twentyfour", .number(24))
    add("fortyeight", .number(48))
    for (name, unit) in [
      ("hour", DateExpression.Unit.hour), ("day", .day), ("week", .week), ("month", .month), ("year", .year),
    ] {
      add(name, .unit(unit, isPlural: false))
      add(name + "s", .unit(unit, isPlural: true))
    }
    add("fortnight", .unit(.week, isPlural: false))
    add("early", .part(.early))
    add("mid", .part(.middle))
    add("late", .part(.late))
    add("spring", .season(.spring))
    add("summer", .season(.summer))
    add("autumn fall", .season(.autumn))
    add("winter", .season(.winter))
    add("today tonight", .day(0))
    add("yesterday", .day(-1))
    add("tomorrow", .day(1))
    self.words = words
  }

  /// What a word with a hash may be in a date.
  subscript(hash: UInt64) -> Word? { words[hash] }
}
