public import Geography

/// Control that somebody has drawn: polygons or a front line, with whom they are about and the days for which they stand.
public struct DatedArea: Hashable, Sendable {
  /// The actor of an area, the claimants of a contested one, the two sides of a front line.
  public var actors: [String]
  /// The area; empty for a front line.
  public var polygons: [Polygon<Coordinate>]
  /// A front line; empty for an area.
  public var lines: [Line<Coordinate>]
  /// The first day; nil when it has stood from the beginning.
  public var from: CalendarDate?
  /// The first day on which it no longer stands; nil when it stands to the end.
  public var to: CalendarDate?

  public init(
    actors: [String], polygons: [Polygon<Coordinate>] = [], lines: [Line<Coordinate>] = [], from: CalendarDate? = nil,
    to: CalendarDate? = nil
  ) {
    self.actors = actors
    self.polygons = polygons
    self.lines = lines
    self.from = from
    self.to = to
  }

  /// Whether it stands on a day.
  public func stands(on date: CalendarDate) -> Bool { from.map { $0 <= date } ?? true && to.map { date < $0 } ?? true }
}
