internal import Foundation
public import Geography

/// How far apart the dates of a timelapse lie: some days, weeks or months.
public struct DateStep: Hashable, Sendable, CustomStringConvertible {
  public enum Unit: Character, Hashable, Sendable, CaseIterable {
    case day = "d"
    case week = "w"
    case month = "m"
  }

  /// At least 1.
  public let count: Int
  public let unit: Unit

  public static let day = DateStep(count: 1, unit: .day)

  private init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads a number with its unit: `1d`, `2w`, `1m`; nil for anything else.
  public init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: last), let count = Int(text.dropLast()),
      (1...3660).contains(count)
    else { return nil }
    self.init(count: count, unit: unit)
  }

  public var description: String { "\(count)\(unit.rawValue)" }

  /// The dates from one day on, ending with another, which may lie nearer to the one before it than the others do.
  ///
  /// - Throws: ``InputError`` when the last day lies before the first, or there are too many dates.
  public func dates(from first: CalendarDate, to last: CalendarDate) throws -> [CalendarDate] {
    guard first <= last else { throw InputError("--from \(first) lies after --to \(last)") }
    var dates: [CalendarDate] = []
    while let next = date(dates.count, after: first), next < last {
      guard dates.count < DateStep.most else {
        throw InputError(
          "from \(first) to \(last) there are more than \(DateStep.most) dates; let them lie further apart with --every"
        )
      }
      dates.append(next)
    }
    return dates + [last]
  }

  private static let most = 20_000

  /// The date a number of steps after a first one; nil beyond the calendar.
  private func date(_ steps: Int, after first: CalendarDate) -> CalendarDate? {
    switch unit {
    case .day: return first.adding(days: steps * count)
    case .week: return first.adding(days: 7 * steps * count)
    case .month:
      // The day of the month stays, or is the last one of a shorter month.
      let (year, month, day) = first.components
      let months = month - 1 + steps * count
      let (inYear, inMonth) = (year + months / 12, months % 12 + 1)
      return CalendarDate(year: inYear, month: inMonth, day: min(day, CalendarDate.days(in: inMonth, of: inYear)))
    }
  }
}
