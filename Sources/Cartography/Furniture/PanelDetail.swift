/// How much of what may be left out a panel has; the title, the date, the colours and the word on what the map does not
/// claim are on every page that has room for small print.
struct PanelDetail: Hashable {
  enum Notes: Int, Comparable {
    /// What the map does not claim, and credits.
    case least
    /// With the number of reports and those whom most of them come from.
    case brief
    /// In all languages of the map.
    case full

    static func < (a: Notes, b: Notes) -> Bool { a.rawValue < b.rawValue }
  }

  var hasLocator: Bool
  var notes: Notes
  /// Whether the legend speaks the second language too.
  var isBilingual = true
  /// How much of the panel's height the title may take.
  var title: Double
  /// How small type may become, as a part of its usual size, before the next detail goes.
  var smallest: Double

  /// The most complete first.
  static let steps = [
    PanelDetail(hasLocator: true, notes: .full, title: 0.3, smallest: 0.85),
    PanelDetail(hasLocator: true, notes: .brief, title: 0.26, smallest: 0.78),
    PanelDetail(hasLocator: false, notes: .full, title: 0.24, smallest: 0.78),
    PanelDetail(hasLocator: false, notes: .brief, title: 0.2, smallest: 0.7),
    PanelDetail(hasLocator: false, notes: .least, isBilingual: false, title: 0.14, smallest: 0.55),
  ]

  /// The size in points below which nobody reads small print, on screen or on paper.
  static let smallestPrint = 8.0
}
