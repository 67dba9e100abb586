public import Control
public import Gazetteer
public import Geography
public import Reports

/// The places that the reports of a situation speak of, each found or told why not.
public struct PlaceResolution: Sendable {
  /// The reports whose places are known, `place.id` and `place.coordinate` filled, in their order.
  public var reports: [Report] = []
  /// The places by id.
  public var places: [String: LocatedPlace] = [:]
  /// What the map shows, in degrees: the situation's region, or the box around its places; nil when there are none.
  public var region: BoundingBox?
  /// Names that mean no place, or several, and places that contradict each other.
  public var problems: [Problem] = []
  /// What the gazetteer has added to the rows, to be written into them by ``pin(_:)``.
  public var pins: [Pin] = []

  /// What a row of reports.csv lacks so that its place is fixed for good.
  public struct Pin: Hashable, Sendable {
    /// The id of the report.
    public var report: String
    /// The name as reported.
    public var name: String
    /// The id to write; nil where the row has one.
    public var placeID: String?
    /// The longitude and latitude to write; nil where the row has them, and for an extent, which pins no spot.
    public var coordinate: Coordinate?
  }

  /// Finds the place of every report: by the coordinates in its row, then among the user's own places, then by the id in its
  /// row, then by what another row says of the same name, then by name in the gazetteer.
  ///
  /// - Parameters:
  ///   - withDetails: Whether to ask the gazetteer also for the population and Arabic name of places that the rows pin
  ///     already. A gazetteer that cannot be opened is then no error.
  ///   - gazetteer: Opens the gazetteer; called once at most, and only when a place needs it.
  /// - Throws: what `gazetteer` throws when a place needs it.
  public static func resolve(
    _ situation: Situation, withDetails: Bool = false, gazetteer: @escaping () throws -> any PlaceFinding
  ) throws -> PlaceResolution {
    var resolver = PlaceResolver(situation, gazetteer: gazetteer)
    return try resolver.resolve(withDetails: withDetails)
  }
}
