public import Geography

/// The physical and political ground of a region, in longitude and latitude.
public struct BaseMap: Hashable, Sendable {
  /// A line or a set of polygons with what is known of it.
  public struct Feature<Shape: Hashable & Sendable>: Hashable, Sendable {
    public var shape: Shape
    /// 1 for the greatest; the scale decides which ranks are drawn.
    public var rank: Int
    public var name: String?
    public var arabicName: String?
    /// ISO 3166 alpha-2 codes: of the country, or of the two that a border parts, as `IQ;SY`.
    public var country: String?
    /// For a border: `disputed`, `line-of-control` or the like; nil when it is agreed.
    public var status: String?

    public init(
      shape: Shape, rank: Int, name: String? = nil, arabicName: String? = nil, country: String? = nil,
      status: String? = nil
    ) {
      self.shape = shape
      self.rank = rank
      self.name = name
      self.arabicName = arabicName
      self.country = country
      self.status = status
    }
  }

  public typealias Lines = Feature<[Line<Coordinate>]>
  public typealias Areas = Feature<[Polygon<Coordinate>]>

  /// Land in pieces that meet edge to edge.
  public var land: [Areas]
  public var lakes: [Areas]
  /// Shores of the sea and of lakes, without the edges between pieces.
  public var shores: [Lines]
  public var rivers: [Lines]
  public var borders: [Lines]
  /// Countries drawn coarsely, for their names and for the locator.
  public var countries: [Areas]

  public init(
    land: [Areas] = [], lakes: [Areas] = [], shores: [Lines] = [], rivers: [Lines] = [], borders: [Lines] = [],
    countries: [Areas] = []
  ) {
    self.land = land
    self.lakes = lakes
    self.shores = shores
    self.rivers = rivers
    self.borders = borders
    self.countries = countries
  }
}

extension BaseMap {
  /// The largest piece of each country that lies in a box, the largest country first.
  static func largestParts(of countries: [Areas], in box: BoundingBox) -> [(Areas, Polygon<Coordinate>)] {
    var largest: [String: (Areas, Polygon<Coordinate>)] = [:]
    for country in countries {
      // A country that cannot be cut goes without a name: its borders are drawn all the same.
      let parts = (try? Overlay.intersection(country.shape, [box.polygon()])) ?? []
      let code = country.country ?? country.name ?? ""
      for part in parts where part.area > largest[code]?.1.area ?? 0 { largest[code] = (country, part) }
    }
    return largest.sorted { ($1.value.1.area, $0.key) < ($0.value.1.area, $1.key) }.map(\.value)
  }
}
