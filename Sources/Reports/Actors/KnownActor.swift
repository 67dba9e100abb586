/// A party to a war of our time, with the words by which texts call it.
public struct KnownActor: Sendable, Hashable {
  /// What sort of party it is; words such as `the rebels` go by it.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Decodable {
    /// The forces of a state, or of those who claim to be its government.
    case state
    case rebel, jihadist, separatist, militia, paramilitary
    /// A coalition or mission of other states.
    case foreign
  }

  public var id: String
  public var name: String
  public var kind: Kind
  /// ISO 3166 alpha-2 codes of the countries where it fights, its own first.
  public var countries: [String]
  public var aliases: [String]
  /// What makes a force one of its own: `Syrian` as in `Syrian troops`.
  public var adjectives: [String]
  /// Persons whose forces they are: `Haftar` as in `Haftar's men`.
  public var leaders: [String]
  /// Towns that stand for it: `Kyiv says`.
  public var seats: [String]
  /// Names of lands that stand for it: `Ukraine retook …`.
  public var lands: [String]
  /// The id of the actor on whose side it fights and with whom it is drawn.
  public var side: String?
  /// The ids of those it fights beside.
  public var allies: [String]
  /// The colour that maps of its war give it by convention, as `#rrggbb`; nil where there is none.
  public var color: String?

  public init(
    id: String, name: String, kind: Kind, countries: [String] = [], aliases: [String] = [], adjectives: [String] = [],
    leaders: [String] = [], seats: [String] = [], lands: [String] = [], side: String? = nil, allies: [String] = [],
    color: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.countries = countries
    self.aliases = aliases
    self.adjectives = adjectives
    self.leaders = leaders
    self.seats = seats
    self.lands = lands
    self.side = side
    self.allies = allies
    self.color = color
  }

  /// As situations list it.
  public var actor: Actor { Actor(id: id, name: name, aliases: aliases, color: color, side: side) }
}

extension KnownActor: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, name, kind, countries, aliases, adjectives, leaders, seats, lands, side, allies, color
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func list(_ key: CodingKeys) throws -> [String] { try fields.decodeIfPresent([String].self, forKey: key) ?? [] }
    self.init(
      id: try fields.decode(String.self, forKey: .id), name: try fields.decode(String.self, forKey: .name),
      kind: try fields.decode(Kind.self, forKey: .kind), countries: try list(.countries), aliases: try list(.aliases),
      adjectives: try list(.adjectives), leaders: try list(.leaders), seats: try list(.seats), lands: try list(.lands),
      side: try fields.decodeIfPresent(String.self, forKey: .side), allies: try list(.allies),
      color: try fields.decodeIfPresent(String.self, forKey: .color))
  }
}
