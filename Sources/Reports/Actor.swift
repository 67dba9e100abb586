/// A party to a conflict.
public struct Actor: Hashable, Sendable {
  public var id: String
  public var name: String
  /// The name in other languages by ISO 639-1 code, for example `ar`.
  public var translations: [String: String]
  public var aliases: [String]
  /// The colour as `#rrggbb`; nil lets the style choose.
  public var color: String?
  /// The id of the actor on whose side it fights and with whom it is drawn; nil for a party of its own.
  public var side: String?

  public init(
    id: String, name: String, translations: [String: String] = [:], aliases: [String] = [], color: String? = nil,
    side: String? = nil
  ) {
    self.id = id
    self.name = name
    self.translations = translations
    self.aliases = aliases
    self.color = color
    self.side = side
  }
}

/// Who says so: an observatory, an agency, a party.
public struct Source: Hashable, Sendable {
  /// The reliability of a source that nobody has rated.
  public static let usualReliability = 0.5

  public var id: String
  public var name: String
  /// The name in other languages by ISO 639-1 code, for example `ar`.
  public var translations: [String: String]
  /// How far the source is trusted, 0 to 1.
  public var reliability: Double

  public init(id: String, name: String, translations: [String: String] = [:], reliability: Double) {
    self.id = id
    self.name = name
    self.translations = translations
    self.reliability = reliability
  }
}
