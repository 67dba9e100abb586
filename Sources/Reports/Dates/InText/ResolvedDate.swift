package import Geography

/// A stretch of days that an expression of time means.
package struct ResolvedDate: Hashable, Sendable {
  /// Nil when it is open at its start.
  package var start: CalendarDate?
  /// Nil when it is open at its end.
  package var end: CalendarDate?
  package var isApproximate = false

  package init(start: CalendarDate?, end: CalendarDate?, isApproximate: Bool = false) {
    self.start = start
    self.end = end
    self.isApproximate = isApproximate
  }

  package init(_ day: CalendarDate, isApproximate: Bool = false) {
    self.init(start: day, end: day, isApproximate: isApproximate)
  }

  /// The only day, where it is one.
  var day: CalendarDate? { start == end ? start : nil }

  /// The middle of the stretch.
  package var middle: CalendarDate? {
    guard let start, let end else { return start ?? end }
    return start.adding(days: end.days(since: start) / 2)
  }

  /// The date as EDTF level 1; nil when it is open at both ends.
  package var validDate: ValidDate? {
    let mark = isApproximate ? "~" : ""
    guard let start else { return end.flatMap { ValidDate("../\($0)") } }
    guard let end else { return ValidDate("\(start)\(mark)/..") }
    if start == end { return ValidDate("\(start)\(mark)") }
    let (year, month, day) = start.components
    let (lastYear, lastMonth, lastDay) = end.components
    if day == 1, year == lastYear, lastDay == CalendarDate.days(in: lastMonth, of: lastYear) {
      if month == lastMonth { return ValidDate(start.description.dropLast(3) + mark) }
      if month == 1, lastMonth == 12 { return ValidDate(start.description.prefix(4) + mark) }
    }
    return ValidDate("\(start)\(mark)/\(end)\(mark)")
  }
}
