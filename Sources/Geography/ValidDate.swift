/// When a claim was so: a day, month or year, an interval, exact or about (EDTF level 1, ISO 8601-2:2019).
///
/// `2017-11-09`, `2017-11-09~` (about), `2017-11` (some day of the month), `2017-11/2017-12`, `../2017-10-14`.
public struct ValidDate: Hashable, Sendable {
  /// The first possible day; nil when the interval is open at its start.
  public let earliest: CalendarDate?
  /// The last possible day; nil when the interval is open at its end.
  public let latest: CalendarDate?
  /// Whether the date is marked approximate (`~`) or uncertain (`?`), or both (`%`).
  public let isApproximate: Bool
  /// The text as written.
  public let text: String

  public init(_ day: CalendarDate) {
    (earliest, latest, isApproximate, text) = (day, day, false, day.description)
  }

  /// Reads an EDTF level 1 date or interval; nil for anything else, and for an interval that ends before it begins.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first, let last = ends.last else { return nil }
    guard let start = ValidDate.bounds(first), let end = ValidDate.bounds(last) else { return nil }
    if ends.count == 1, start.isOpen { return nil }
    if start.isOpen && end.isOpen { return nil }
    if let a = start.first, let b = end.last, a > b { return nil }
    earliest = start.first
    latest = end.last
    isApproximate = start.approximate || end.approximate
    self.text = String(text)
  }

  /// The day from which the claim counts on a map: the last day on which it can have come about.
  ///
  /// An interval that is open at its end counts from its start.
  public var effective: CalendarDate { latest ?? earliest ?? CalendarDate(dayNumber: 0) }

  /// The number of days that the claim may be off: 0 for a day, 29 for `2017-11`.
  public var precisionInDays: Int {
    guard let earliest, let latest else { return 30 }
    return latest.days(since: earliest) + (isApproximate ? 2 : 0)
  }

  private typealias Bounds = (first: CalendarDate?, last: CalendarDate?, approximate: Bool, isOpen: Bool)

  private static func bounds(_ part: some StringProtocol) -> Bounds? {
    if part == ".." || part.isEmpty { return (nil, nil, false, true) }
    var body = Substring(part)
    let approximate = body.last.map { "~?%".contains($0) } ?? false
    if approximate { body = body.dropLast() }
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = fields.first, year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    switch fields.count {
    case 1:
      guard let a = CalendarDate("\(body)-01-01"), let b = CalendarDate("\(body)-12-31") else { return nil }
      return (a, b, approximate, false)
    case 2:
      guard let a = CalendarDate("\(body)-01") else { return nil }
      let (y, m, _) = a.components
      return (a, a.adding(days: CalendarDate.days(in: m, of: y) - 1), approximate, false)
    default:
      guard let day = CalendarDate(body) else { return nil }
      return (day, day, approximate, false)
    }
  }
}

extension ValidDate: CustomStringConvertible {
  public var description: String { text }
}
