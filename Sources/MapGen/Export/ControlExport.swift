public import Cartography
public import Control
public import Geography
internal import Reports

/// Writes maps of control as data: areas, contested areas, front lines, no data, places.
///
/// Each format is an extension in a file of its own.
public struct ControlExport {
  /// The days for which a map stands, the last one exclusive.
  public typealias Validity = Range<CalendarDate>
  /// A map with the days for which it stands; nil for a map of one date.
  public typealias DatedMap = (map: ControlMap, validity: Validity?)

  let title: String
  let style: Style
  let palette: ActorPalette
  private let names: [String: String]

  /// - Parameter style: the look of formats that have one.
  public init(_ situation: Situation, style: Style = Style()) {
    title = situation.title
    self.style = style
    palette = ActorPalette(situation.actors, style: style)
    names = Dictionary(situation.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func name(_ actor: String) -> String { names[actor] ?? actor }

  /// - Throws: ``GeographyError`` when a region cannot be projected.
  func features(_ maps: [DatedMap]) throws -> [ControlFeature] {
    try maps.flatMap { try ControlFeature.all(of: $0.map, $0.validity) }
  }
}
