/// What a pack says of itself; kept in its file.
public struct PackInfo: Codable, Hashable, Sendable {
  /// The name that the pack is called by, such as `SY`; its file is named after it.
  public var name: String
  /// The name for people, such as `Syria`.
  public var title: String
  /// Who made the data.
  public var source: String
  /// The licence of the data; empty when it is not known.
  public var licence: String
  /// The date of the newest row of the source, `YYYY-MM-DD`; nil when the source has no dates.
  public var imported: String?
  public var placeCount: Int
  /// ISO 3166 alpha-2 codes of the countries that the pack has places of, sorted.
  public var countries: [String]

  public init(
    name: String, title: String, source: String, licence: String, imported: String? = nil, placeCount: Int = 0,
    countries: [String] = []
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
