public import Geography

/// How many reports speak of each stretch of a timelapse, as bars below the date, on which the frames move along.
public struct ReportTicker: Hashable, Sendable {
  /// From the first date to the last one, in stretches of the same length.
  let counts: [Int]
  private let first: CalendarDate
  private let days: Int

  /// More bars than this would be thinner than the gaps between them.
  static let mostBars = 60

  /// - Parameter reports: the days of the reports; those outside the stretch do not count.
  /// - Returns: nil when there is nothing to show: fewer than three days, or no report.
  public init?(_ reports: [CalendarDate], from first: CalendarDate, to last: CalendarDate) {
    let days = last.days(since: first) + 1
    guard days > 2 else { return nil }
    (self.first, self.days) = (first, days)
    let width = (days + ReportTicker.mostBars - 1) / ReportTicker.mostBars
    var counts = [Int](repeating: 0, count: (days + width - 1) / width)
    for day in reports where (first...last).contains(day) { counts[day.days(since: first) / width] += 1 }
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    self.counts = counts
  }

  /// How far along the bars the middle of a day lies, 0–1.
  func position(of day: CalendarDate) -> Double {
    let width = (days + ReportTicker.mostBars - 1) / ReportTicker.mostBars
    return min(1, max(0, (Double(day.days(since: first)) + 0.5) / Double(counts.count * width)))
  }
}

extension MapLayering {
  /// The bars of a ticker with their caption, those up to the date in strong colour, and a mark at the date.
  borrowing func ticker(_ ticker: ReportTicker, at day: CalendarDate, in column: Rectangle) -> PanelBlock {
    let caption = paragraph(in: column, size: style.textSize * 0.68, color: style.mutedInk) {
      $0.phrase("reports-by-date")
    }
    return .stack([.space(size(5)), bars(ticker, at: day, in: column), .space(size(1)), caption, .space(size(4))])
  }

  private borrowing func bars(_ ticker: ReportTicker, at day: CalendarDate, in column: Rectangle) -> PanelBlock {
    let (height, markSize, most) = (size(26), size(5), Double(ticker.counts.max() ?? 1))
    let step = column.width / Double(ticker.counts.count)
    let now = ticker.position(of: day)
    let isMirrored = languages.primary.isRightToLeft
    let (past, coming) = (style.accent, style.mutedInk.opacity(0.35))
    return PanelBlock(height: height + markSize + 2) { top in
      let base = top + height
      func x(_ part: Double) -> Double {
        isMirrored ? column.maxX - part * column.width : column.minX + part * column.width
      }
      var paths = (past: Path(), coming: Path())
      for (i, count) in ticker.counts.enumerated() where count > 0 {
        let middle = (Double(i) + 0.5) / Double(ticker.counts.count)
        let bar = Rectangle(
          x: x(middle) - step * 0.4, y: base - height * Double(count) / most, width: step * 0.8,
          height: height * Double(count) / most)
        // A bar is of the past as soon as its first day is.
        if middle - 0.5 / Double(ticker.counts.count) < now {
          paths.past.commands += Path.rectangle(bar).commands
        } else {
          paths.coming.commands += Path.rectangle(bar).commands
        }
      }
      let line = Path.polyline([Point(x: column.minX, y: base), Point(x: column.maxX, y: base)])
      let (tip, foot) = (Point(x: x(now), y: base + 1), base + 1 + markSize)
      let mark = Path.polyline(
        [tip, Point(x: tip.x - markSize * 0.7, y: foot), Point(x: tip.x + markSize * 0.7, y: foot)], closed: true)
      return [
        PathElement(paths.coming, fill: .solid(coming)), PathElement(paths.past, fill: .solid(past)),
        PathElement(line, stroke: Stroke(coming, width: 1)), PathElement(mark, fill: .solid(past)),
      ].filter { !$0.path.isEmpty }.map { .path($0) }
    }
  }
}
