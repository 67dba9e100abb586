/// What a pack says of itself; kept in its header as JSON.
public struct PackInfo: Codable, Hashable, Sendable {
  /// The short name that a user gives or removes it by: `SY`.
  public var name: String
  public var title: String
  /// Where the places come from: a file name or an address.
  public var source: String
  public var licence: String
  /// The ISO date of the newest row, where the source tells it.
  public var imported: String?
  public var placeCount: Int
  /// ISO 3166 alpha-2 codes of the countries that it has places of, in order.
  public var countries: [String]

  public init(
    name: String, title: String = "", source: String = "", licence: String = "", imported: String? = nil,
    placeCount: Int = 0, countries: [String] = []
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.licence = licence
    self.imported = imported
    self.placeCount = placeCount
    self.countries = countries
  }
}
