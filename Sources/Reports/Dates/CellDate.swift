public import Geography

/// Reads the date in a cell: EDTF, or what a spreadsheet has made of it where that can mean one day only.
///
/// `2017/11/09`, `2017-11-09 00:00:00`, `9 Nov 2017`, `9-Nov-17`, `13.11.2017` and `11/13/2017` are read; `11/09/2017`
/// is not, because nobody can tell whether it is in September or in November.
public enum CellDate {
  /// Why a cell is not a date: a message that says what to write instead.
  public struct Trouble: Error, Hashable, Sendable {
    public let message: String
  }

  /// Reads a valid date.
  ///
  /// - Throws: ``Trouble`` for text that is no date, an ambiguous one, or a day that the calendar does not have.
  public static func read(_ cell: String) throws(Trouble) -> ValidDate {
    let text = cell.trimmed.withWesternDigits
    if let date = ValidDate(text) { return date }
    if let trouble = IntervalTrouble.of(text) { throw trouble }
    var body = Substring(text)
    var mark = ""
    if let last = body.last, "~?%".contains(last) {
      mark = String(last)
      body = body.dropLast()
    }
    if let date = ValidDate(try reordered(String(body), in: cell) + mark) { return date }
    throw unreadable(cell)
  }

  /// Reads a date that must be a single day, as the day of publication is.
  ///
  /// - Throws: ``Trouble``, also for a month, year or interval.
  public static func readDay(_ cell: String) throws(Trouble) -> CalendarDate {
    let date = try read(cell)
    guard let day = date.earliest, day == date.latest else {
      throw Trouble(message: "“\(cell.excerpt)” is not a single day; write it as 2017-11-09")
    }
    return day
  }

  /// The text of a date in any of the orders that can be told apart, as `YYYY-MM-DD` or `YYYY-MM`.
  private static func reordered(_ text: String, in cell: String) throws(Trouble) -> String {
    let parts = DateParts(text)
    if let month = parts.month { return try named(month: month, parts, in: cell) }
    guard parts.isNumeric else { throw unreadable(cell) }
    let n = parts.numbers
    switch parts.shape {
    case "ydd": return try day(n[0].value, n[1].value, n[2].value, in: cell)
    case "ddy": return try dayOrMonthFirst(n[0].value, n[1].value, year: n[2].value, in: cell)
    case "yd": return try month(n[0].value, n[1].value, in: cell)
    case "dy": return try month(n[1].value, n[0].value, in: cell)
    case "ddd":
      throw Trouble(message: "“\(cell.excerpt)” has a year of two digits; write the date as 2017-11-09")
    case "8": return try day(n[0].value / 10_000, n[0].value / 100 % 100, n[0].value % 100, in: cell)
    case "5": throw serialNumber(n[0].value)
    default: throw unreadable(cell)
    }
  }

  private static func named(month: Int, _ parts: DateParts, in cell: String) throws(Trouble) -> String {
    let n = parts.numbers
    switch parts.shape {
    case "y": return try self.month(n[0].value, month, in: cell)
    case "dy": return try day(n[1].value, month, n[0].value, in: cell)
    case "yd": return try day(n[0].value, month, n[1].value, in: cell)
    case "dd" where n[1].digits == 2:
      // `09-Nov-17`, the form that Excel gives a typed date: years to 29 lie in this century, as Excel has it.
      return try day(n[1].value + (n[1].value < 30 ? 2000 : 1900), month, n[0].value, in: cell)
    case "d", "dd":
      throw Trouble(message: "“\(cell.excerpt)” has no year, or no day; write the date as 2017-11-09")
    default: throw unreadable(cell)
    }
  }

  private static func dayOrMonthFirst(
    _ a: Int, _ b: Int, year: Int, in cell: String
  ) throws(Trouble) -> String {
    if a == b || (a > 12) != (b > 12) { return b > 12 ? try day(year, a, b, in: cell) : try day(year, b, a, in: cell) }
    if a > 12 { throw Trouble(message: "“\(cell.excerpt)” is not a date: neither \(a) nor \(b) is a month") }
    guard let dayFirst = CalendarDate(year: year, month: b, day: a),
      let monthFirst = CalendarDate(year: year, month: a, day: b)
    else { throw unreadable(cell) }
    throw Trouble(
      message: "“\(cell.excerpt)” may be \(dayFirst) or \(monthFirst); write the one that is meant")
  }

  private static func day(_ y: Int, _ m: Int, _ d: Int, in cell: String) throws(Trouble) -> String {
    if let date = CalendarDate(year: y, month: m, day: d) { return date.description }
    throw CalendarTrouble.of(year: y, month: m, day: d, text: cell) ?? unreadable(cell)
  }

  private static func month(_ y: Int, _ m: Int, in cell: String) throws(Trouble) -> String {
    if let date = CalendarDate(year: y, month: m, day: 1) { return String(date.description.dropLast(3)) }
    throw CalendarTrouble.of(year: y, month: m, day: 1, text: cell) ?? unreadable(cell)
  }

  private static func serialNumber(_ n: Int) -> Trouble {
    // Day 60 of the spreadsheet's calendar is the 29 February 1900 that never was; all of five digits come after it.
    let date = CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: n)
    let meaning = date.map { " (\($0), if it counts from 1900)" } ?? ""
    return Trouble(
      message: "\(n) looks like a spreadsheet's day number\(meaning); give the column the format Text and write dates "
        + "as 2017-11-09")
  }

  private static func unreadable(_ cell: String) -> Trouble {
    Trouble(
      message: "“\(cell.excerpt)” is not a date; write 2017-11-09, 2017-11-09~ (about), 2017-11, 2017-11-01/2017-11-09 "
        + "or ../2017-11-09")
  }
}

extension String {
  /// The text with Arabic-Indic and other decimal digits written as 0–9.
  fileprivate var withWesternDigits: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(48 + UInt32(value))
      {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
