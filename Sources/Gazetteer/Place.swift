public import Geography

/// An entry of a gazetteer: one named spot or area on Earth.
public struct Place: Hashable, Sendable {
  /// The stable id with its authority: `geonames:174448`, `admin1:SY.07`, `country:SY`, `mapgen:euphrates`, `user:1`.
  public var id: String
  /// The main name, in Latin script where there is one.
  public var name: String
  /// Longitude and latitude of the place, of the middle of an area, or of the middle course of a river.
  public var coordinate: Coordinate
  public var kind: PlaceKind
  /// ISO 3166 alpha-2 codes of the countries that the place lies in; more than one for a river or a crossing.
  public var countries: [String]
  /// The code of the first-level division within the country (GeoNames), if known.
  public var admin1: String?
  /// The name of the first-level division, if known.
  public var admin1Name: String?
  /// The number of inhabitants; 0 when unknown.
  public var population: Int
  /// The name to print in Arabic script, if one is known.
  public var arabicName: String?

  public init(
    id: String, name: String, coordinate: Coordinate, kind: PlaceKind, countries: [String] = [], admin1: String? = nil,
    admin1Name: String? = nil, population: Int = 0, arabicName: String? = nil
  ) {
    self.id = id
    self.name = name
    self.coordinate = coordinate
    self.kind = kind
    self.countries = countries
    self.admin1 = admin1
    self.admin1Name = admin1Name
    self.population = population
    self.arabicName = arabicName
  }
}

/// What sort of thing a place is.
public enum PlaceKind: String, Hashable, Sendable, CaseIterable {
  case country, governorate, district
  case city, town, village, neighbourhood
  case river, lake, sea, mountain, desert, valley, island, region
  case borderCrossing = "border-crossing"
  case airbase, airport
  case oilField = "oil-field"
  case gasField = "gas-field"
  case dam, bridge
  case militaryBase = "military-base"
  case port, camp, road, facility

  /// Whether the place is an extent rather than a spot: a report about it pins no single point of the map.
  public var isExtended: Bool {
    switch self {
    case .country, .governorate, .district, .river, .lake, .sea, .mountain, .desert, .valley, .region, .road: true
    default: false
    }
  }
}
