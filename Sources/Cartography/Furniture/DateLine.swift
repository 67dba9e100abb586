public import Geography

/// The date of a map, and how old its reports are.
public struct MapDate: Hashable, Sendable {
  /// The valid date.
  public var date: CalendarDate
  /// The newest valid date among the reports that count; nil when none do.
  public var newestReport: CalendarDate?
  /// Where in a timelapse it stands; nil for a single map.
  public var ticker: ReportTicker?

  public init(_ date: CalendarDate, newestReport: CalendarDate?, ticker: ReportTicker? = nil) {
    self.date = date
    self.newestReport = newestReport
    self.ticker = ticker
  }

  /// The age of the newest report in days, when it is more than two weeks: such a map says so.
  var staleDays: Int? {
    newestReport.map { date.days(since: $0) }.flatMap { $0 > 14 ? $0 : nil }
  }
}

extension [MapDate] {
  /// One of each kind of date that may differ in length: digits are of one width, months are not.
  var differingInLength: [MapDate] {
    var seen: Set<[Int]> = []
    return filter { date in
      let (_, month, day) = date.date.components
      return seen.insert([month, day / 10, date.staleDays.map { String($0).count } ?? 0]).inserted
    }
  }
}

/// The part of the panel that says how old the map is.
extension MapLayering {
  /// The date of a map, that its reports are old, and where in a timelapse it stands.
  ///
  /// - Parameter size: see ``dateSize(_:in:)``.
  borrowing func dateLine(_ shown: MapDate, size: Double, in column: Rectangle) -> PanelBlock {
    var blocks = [headline(in: column, size: size, color: style.accent) { asOf(shown, $0) }]
    if let age = shown.staleDays, let newest = shown.newestReport {
      blocks.append(
        paragraph(in: column, size: style.textSize * 0.9, bold: true, color: style.accent) {
          $0.phrase("stale", ["date": $0.date(newest), "days": String(age)])
        })
    }
    if let bars = shown.ticker { blocks.append(ticker(bars, at: shown.date, in: column)) }
    return .stack(blocks)
  }

  /// The size of type in which the date lines of a span stand, so that it does not change from date to date.
  borrowing func dateSize(_ dates: [MapDate], in column: Rectangle) -> Double {
    let usual = style.textSize * 1.15
    return dates.map { date in
      headlineSize(languages.all.map { asOf(date, $0) }, in: column, usual: usual, least: 0.7)
    }.min()
      ?? usual
  }

  /// The height of the highest date line of a span.
  borrowing func dateHeight(_ dates: [MapDate], in column: Rectangle) -> Double {
    let size = dateSize(dates, in: column)
    return dates.map { dateLine($0, size: size, in: column).height }.max() ?? 0
  }

  private borrowing func asOf(_ shown: MapDate, _ language: Language) -> String {
    language.phrase("as-of", ["date": language.date(shown.date).unbroken])
  }
}
