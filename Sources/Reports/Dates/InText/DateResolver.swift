package import Geography

/// Tells the days that expressions of time mean, seen from the day of publication and the day last spoken of.
package struct DateResolver: Sendable {
  /// Any day where it is not known; see ``knowsPublication``.
  private let published: CalendarDate
  private let knowsPublication: Bool

  /// - Parameter published: nil where it is not known: then only dates with their year are told.
  package init(published: CalendarDate?) {
    self.published = published ?? CalendarDate(dayNumber: 0)
    knowsPublication = published != nil
  }

  /// The days of an expression; nil for one that means none, or a day that the calendar does not have.
  ///
  /// - Parameter context: The day last spoken of; publication where there is none.
  package func resolve(_ expression: DateExpression, context: ResolvedDate? = nil) -> ResolvedDate? {
    guard knowsPublication || expression.meaning.hasYear, var date = resolve(expression.meaning, context) else {
      return nil
    }
    if let upTo = expression.upTo, let last = resolve(upTo, date) {
      if let start = date.start, let end = last.end, start <= end { date.end = end }
    }
    // What has been so since a day may end; it is known to be so up to publication.
    if expression.isStart { date.end = nil }
    if expression.isEnd { date.start = nil }
    return date
  }

  private func resolve(_ meaning: DateExpression.Meaning, _ context: ResolvedDate?) -> ResolvedDate? {
    let day = context?.day ?? context?.middle ?? published
    switch meaning {
    case .day(let year, let month, let day): return calendarDay(year, month, day)
    case .dayOfMonth(let number):
      let (year, month, _) = (context?.middle ?? published).components
      guard let date = CalendarDate(year: year, month: month, day: number), date <= published.adding(days: 1) else {
        return dayBefore(published, number)
      }
      return ResolvedDate(date)
    case .month(let year, let month, let part, let yearsBack):
      return self.month(year ?? yearsBack.map { published.components.year - $0 } ?? latestYear(of: month), month, part)
    case .year(let year, let part): return months(year, 1, 12, part)
    case .season(let season, let year, let yearsBack):
      let year = year ?? published.components.year - (yearsBack ?? 0)
      return months(year, season.rawValue, season.rawValue + 2, nil)
    case .weekday(let weekday, let isLast, let weeksBack):
      var date = latest(weekday, before: isLast ? published.adding(days: -1) : published)
      if weeksBack > 0 { date = monday(of: published).adding(days: weekday - 7 * weeksBack) }
      return ResolvedDate(date)
    case .fromPublication(let days): return ResolvedDate(published.adding(days: days))
    case .ago(let count, let unit, let isVague): return shifted(published, -count, unit, isVague: isVague)
    case .fromContext(let count, let unit): return shifted(day, count, unit, isVague: false)
    case .offsetOfClause(let count, let unit): return shifted(day, count, unit, isVague: false)
    case .unit(let unit, let back): return self.unit(unit, back)
    case .span(let count, let unit): return span(count, unit)
    case .startOf(let unit, let back):
      return self.unit(unit, back).map { ResolvedDate(start: $0.start, end: published) }
    case .sameDay: return context ?? ResolvedDate(published)
    case .sameMonth:
      let (year, month, _) = day.components
      return self.month(year, month, nil)
    case .monthAfterContext(let month):
      let (year, now, _) = day.components
      return self.month(month > now ? year : year + 1, month, nil)
    case .weekend:
      let sunday = latest(6, before: published)
      return ResolvedDate(start: sunday.adding(days: -1), end: sunday)
    }
  }

  /// A day whose year, if it is not said, is the one that puts it last before publication.
  private func calendarDay(_ year: Int?, _ month: Int, _ day: Int) -> ResolvedDate? {
    if let year { return CalendarDate(year: year, month: month, day: day).map { ResolvedDate($0) } }
    let thisYear = published.components.year
    guard let date = CalendarDate(year: thisYear, month: month, day: day) else {
      return CalendarDate(year: thisYear - 1, month: month, day: day).map { ResolvedDate($0) }
    }
    // A few days ahead is a plan; half a year ahead is last year's.
    if date.days(since: published) > 45 {
      return CalendarDate(year: thisYear - 1, month: month, day: day).map { ResolvedDate($0) }
    }
    return ResolvedDate(date)
  }

  /// The last day with a number, at or before another.
  private func dayBefore(_ date: CalendarDate, _ number: Int) -> ResolvedDate? {
    var (year, month, _) = date.components
    for _ in 0..<3 {
      if let day = CalendarDate(year: year, month: month, day: number), day <= date { return ResolvedDate(day) }
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    }
    return nil
  }

  private func latestYear(of month: Int) -> Int {
    let (year, now, _) = published.components
    return month <= now ? year : year - 1
  }

  private func month(_ year: Int, _ month: Int, _ part: DateExpression.Part?) -> ResolvedDate? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let last = first.adding(days: CalendarDate.days(in: month, of: year) - 1)
    switch part {
    case nil: return ResolvedDate(start: first, end: last)
    case .early: return ResolvedDate(start: first, end: first.adding(days: 9))
    case .middle: return ResolvedDate(start: first.adding(days: 10), end: first.adding(days: 19))
    case .late: return ResolvedDate(start: first.adding(days: 20), end: last)
    }
  }

  private func months(_ year: Int, _ first: Int, _ last: Int, _ part: DateExpression.Part?) -> ResolvedDate? {
    let third = (last - first + 1) / 3
    switch part {
    case nil: break
    case .early: return months(year, first, first + third - 1, nil)
    case .middle: return months(year, first + third, last - third, nil)
    case .late: return months(year, last - third + 1, last, nil)
    }
    let (lastYear, lastMonth) = last > 12 ? (year + 1, last - 12) : (year, last)
    guard let start = CalendarDate(year: year, month: first, day: 1),
      let end = CalendarDate(year: lastYear, month: lastMonth, day: CalendarDate.days(in: lastMonth, of: lastYear))
    else { return nil }
    return ResolvedDate(start: start, end: end)
  }

  private func unit(_ unit: DateExpression.Unit, _ back: Int) -> ResolvedDate? {
    let (year, month, _) = published.components
    switch unit {
    case .hour, .day: return ResolvedDate(published)
    case .week:
      let start = monday(of: published).adding(days: -7 * back)
      return ResolvedDate(start: start, end: back == 0 ? published : start.adding(days: 6))
    case .month:
      let index = year * 12 + month - 1 - back
      var date = self.month(index / 12, index % 12 + 1, nil)
      if back == 0 { date?.end = published }
      return date
    case .year:
      var date = months(year - back, 1, 12, nil)
      if back == 0 { date?.end = published }
      return date
    }
  }

  /// A stretch up to publication; of an unknown number of units it is taken to be four weeks, six days and the like.
  private func span(_ count: Int?, _ unit: DateExpression.Unit) -> ResolvedDate {
    let days: Int =
      switch unit {
      case .hour: max(1, (count ?? 24) / 24)
      case .day: count ?? 6
      case .week: 7 * (count ?? 4)
      case .month: 30 * (count ?? 4)
      case .year: 365 * (count ?? 3)
      }
    return ResolvedDate(
      start: published.adding(days: -min(days, 40_000)), end: published, isApproximate: count == nil && unit != .day)
  }

  private func shifted(_ day: CalendarDate, _ count: Int, _ unit: DateExpression.Unit, isVague: Bool) -> ResolvedDate? {
    switch unit {
    case .hour: return ResolvedDate(day)
    case .day: return ResolvedDate(day.adding(days: count), isApproximate: isVague)
    case .week:
      return ResolvedDate(day.adding(days: 7 * count), isApproximate: true)
    case .month:
      let (year, month, _) = day.components
      let index = year * 12 + month - 1 + count
      return self.month(index / 12, index % 12 + 1, nil)
    case .year:
      let (year, month, number) = day.components
      // Two years ago this week is a day, about; two years ago is a month or so.
      if isVague, let date = CalendarDate(year: year + count, month: month, day: min(number, 28)) {
        return ResolvedDate(date, isApproximate: true)
      }
      return self.months(year + count, 1, 12, nil)
    }
  }

  private func monday(of date: CalendarDate) -> CalendarDate { date.adding(days: -date.weekday) }

  /// The last day with a weekday, at or before another.
  private func latest(_ day: Int, before date: CalendarDate) -> CalendarDate {
    date.adding(days: -((date.weekday - day + 7) % 7))
  }
}
