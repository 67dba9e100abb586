/// A layer of the user's own, as situation.yaml names it.
public struct SituationLayer: Hashable, Sendable {
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// It is drawn as it is.
    case drawing
    /// Its polygons are areas of control, with the actor and the days of each.
    case control
  }

  /// Whether it is drawn over the areas of control or below them.
  public enum Order: String, CaseIterable, Hashable, Sendable { case above, below }

  /// The file as seen from the situation's folder, or what `mapgen data add` has fetched, such as `natural-earth/roads`.
  public var file: String
  /// The table of a GeoPackage; nil for its only one.
  public var table: String?
  /// What the legend calls it; nil for the name of the file.
  public var name: String?
  /// The name in other languages by ISO 639-1 code.
  public var nameTranslations: [String: String] = [:]
  public var role = Role.drawing
  public var order = Order.above
  /// `#rrggbb` or `#rrggbbaa`; nil for the colour of the style.
  public var color: String?
  /// The colour that polygons are filled with; nil for none.
  public var fill: String?
  /// The width of lines in points; nil for that of the style.
  public var width: Double?
  /// Lengths of dashes and gaps in points, empty for a solid line; nil for dashes that no other layer has.
  public var dashes: [Double]?
  /// The property that names are taken from; nil for none.
  public var label: String?
  /// Where it stands in situation.yaml.
  var position: SourcePosition?

  public init(file: String) { self.file = file }
}
