public import Gazetteer
public import Geography

/// A place of the user's own, from places.csv: one that no gazetteer has, or has wrong.
public struct UserPlace: Hashable, Sendable {
  public var name: String
  /// Longitude and latitude in degrees.
  public var coordinate: Coordinate
  public var aliases: [String]
  /// The name to print in Arabic script: the column `name_ar`, else the first alias in that script.
  public var arabicName: String?
  /// The side of the river that it lies on, seen downstream.
  public var bank: Report.Bank?
  /// What sort of thing it is, which its mark on the map shows.
  public var kind: PlaceKind

  public init(
    name: String, coordinate: Coordinate, aliases: [String] = [], arabicName: String? = nil, bank: Report.Bank? = nil,
    kind: PlaceKind = .town
  ) {
    self.name = name
    self.coordinate = coordinate
    self.aliases = aliases
    self.arabicName = arabicName ?? ([name] + aliases).first(where: \.isArabic)
    self.bank = bank
    self.kind = kind
  }

  /// The id made of name and spot: the same place has the same id in every run.
  public var id: String { UserPlace.id(name: name, coordinate: coordinate) }

  /// The place as the gazetteer's resolver takes it.
  public var place: Place { Place(id: id, name: name, coordinate: coordinate, kind: kind, arabicName: arabicName) }

  /// The id `user:albu-kamal@34.45226,40.91854` of a place that no gazetteer has: a slug of the name, `LAT,LON`.
  public static func id(name: String, coordinate: Coordinate) -> String {
    func text(_ degrees: Double) -> String { "\((degrees * 1e5).rounded() / 1e5 + 0)" }
    return "user:\(NameFolding.slug(name))@\(text(coordinate.latitude)),\(text(coordinate.longitude))"
  }
}

extension String {
  /// Whether the text has a letter of the Arabic script.
  public var isArabic: Bool { unicodeScalars.contains { (0x0620...0x06D3).contains($0.value) } }
}
