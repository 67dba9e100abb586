/// Words of a text that say when something was.
package struct DateExpression: Hashable, Sendable {
  package var tokens: Range<Int>
  var meaning: Meaning
  /// `since 3 May`: from then on.
  var isStart = false
  /// `until 3 May`.
  var isEnd = false
  /// `4 October of that year`: the year that the text last named is meant.
  var isOfNamedYear = false
  /// The end of a range: `from 3 to 5 May`.
  var upTo: Meaning?

  /// A length of time.
  enum Unit: Hashable, Sendable {
    case hour, day, week, month, year
  }

  /// A part of a month or year.
  enum Part: Hashable, Sendable {
    case early, middle, late
  }

  enum Season: Int, Hashable, Sendable {
    case spring = 3
    case summer = 6
    case autumn = 9
    case winter = 12
  }

  enum Meaning: Hashable, Sendable {
    case day(year: Int?, month: Int, day: Int)
    /// `the 10th`.
    case dayOfMonth(Int)
    /// `yearsBack` is 1 for `June last year`; nil where the month alone is named.
    case month(year: Int?, month: Int, part: Part?, yearsBack: Int?)
    case year(Int, Part?)
    case season(Season, year: Int?, yearsBack: Int?)
    /// A day of the week, 0 for Monday; `weeksBack` is 1 for `Friday of last week`.
    case weekday(Int, isLast: Bool, weeksBack: Int)
    /// Days from publication: -1 for `yesterday`.
    case fromPublication(Int)
    /// `two years ago`; `this week` behind it leaves the days around that day.
    case ago(Int, Unit, isVague: Bool)
    /// From the day last spoken of: `two days later`, `a day earlier`.
    case fromContext(Int, Unit)
    /// `fifteen months after …`: so long before the main clause lies what follows.
    case offsetOfClause(Int, Unit)
    /// `last week`, `this month`; counted back from the unit of publication.
    case unit(Unit, back: Int)
    /// `for weeks`, `in recent days`, `in the past 24 hours`; nil for an unknown number.
    case span(Int?, Unit)
    /// `since the start of the month`.
    case startOf(Unit, back: Int)
    /// `the following March`: the first March behind the day last spoken of.
    case monthAfterContext(Int)
    /// `that same month`.
    case sameMonth
    /// The last Saturday and Sunday before publication.
    case weekend
    /// `that day`, `overnight`, `hours later`.
    case sameDay

    /// Whether it tells its year, and so needs no day of publication.
    var hasYear: Bool {
      switch self {
      case .day(let year, _, _), .season(_, let year, _): year != nil
      case .month(let year, _, _, _): year != nil
      case .year: true
      default: false
      }
    }
  }

  /// The year that it tells.
  var year: Int? {
    switch meaning {
    case .day(let year, _, _), .season(_, let year, _): year
    case .month(let year, _, _, _): year
    case .year(let year, _): year
    default: nil
    }
  }

  /// With the year that the text last named, where it is of that.
  func inYear(_ named: Int?) -> DateExpression {
    guard isOfNamedYear, let named else { return self }
    var expression = self
    switch meaning {
    case .day(nil, let month, let day): expression.meaning = .day(year: named, month: month, day: day)
    case .month(nil, let month, let part, nil):
      expression.meaning = .month(year: named, month: month, part: part, yearsBack: nil)
    default: break
    }
    return expression
  }

  /// Whether it does not open a clause of its own, as `hours after` does.
  var isPlain: Bool {
    if case .offsetOfClause = meaning { return false }
    return true
  }

  /// Whether it tells a day of publication when it stands at the head of an article.
  var isFullDay: (year: Int, month: Int, day: Int)? {
    guard case .day(let year?, let month, let day) = meaning, upTo == nil else { return nil }
    return (year, month, day)
  }
}
