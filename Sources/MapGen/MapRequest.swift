public import Cartography
public import Geography

/// What map to make of a situation: its date, extent, size and languages.
public struct MapRequest: Hashable, Sendable {
  /// The valid date.
  public var date: CalendarDate
  /// Reports published later are left out; nil when all count.
  public var knownBy: CalendarDate?
  /// The earlier date since which changes are marked; nil for none.
  public var since: CalendarDate?
  /// The region in degrees; nil for the situation's own.
  public var region: BoundingBox?
  /// The page's size in points; one point is one pixel at scale 1.
  public var width, height: Double
  public var languages: LanguageChoice
  public var style: Style
  /// Parts of the map to draw larger in its corners.
  public var insets: [InsetRequest] = []
  /// Whether to draw meridians and parallels.
  public var graticule = false

  /// The insets that are drawn: none on a page that is too small for any that can be read.
  public var drawnInsets: [InsetRequest] {
    Composer.hasRoomForInsets(width: width, height: height) ? insets : []
  }

  public init(
    date: CalendarDate, knownBy: CalendarDate? = nil, since: CalendarDate? = nil, region: BoundingBox? = nil,
    width: Double = 1920, height: Double = 1080, languages: LanguageChoice, style: Style = Style()
  ) {
    self.date = date
    self.knownBy = knownBy
    self.since = since
    self.region = region
    self.width = width
    self.height = height
    self.languages = languages
    self.style = style
  }
}
