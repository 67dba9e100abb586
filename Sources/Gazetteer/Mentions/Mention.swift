/// A name of a place in a text.
public struct Mention: Hashable, Sendable {
  /// The name as it stands there, without `'s` and without the words around it.
  public var text: String
  /// Where it stands, counted in Unicode scalars of the text.
  public var range: Range<Int>
  public var kind: MentionKind
  /// The name to look up: as ``text``, or the country of an adjective.
  public var name: String
  /// What the words around say that the place is: `the village of …`, `… province`.
  public var kindCue: PlaceKind?
  /// Names of places that the text says it lies in: `Rawa, Anbar`.
  public var containers: [String]
  /// The name that stands behind to tell where the place lies: `Karlivka, west of Donetsk`.
  public var anchor: String?
  /// The id of the place where the name itself tells it, as an adjective tells its country.
  public var placeID: String?
  /// Whether the gazetteer knows the name as written; where not, the context alone says that it is a place.
  public var isKnown: Bool

  public init(
    text: String, range: Range<Int>, kind: MentionKind, name: String? = nil, kindCue: PlaceKind? = nil,
    containers: [String] = [], placeID: String? = nil, isKnown: Bool = true
  ) {
    self.text = text
    self.range = range
    self.kind = kind
    self.name = name ?? text
    self.kindCue = kindCue
    self.containers = containers
    self.placeID = placeID
    self.isKnown = isKnown
  }
}

/// How a text uses the name of a place.
public enum MentionKind: String, Hashable, Sendable, CaseIterable {
  /// The place itself; also a country that acts.
  case locative
  /// A seat of government for the government: `Moscow says`.
  case metonym
  /// `Syrian`, `US-led`, `Ukrainians`.
  case adjectival
  /// Outside the article: navigation, headlines of other articles, comments, footers.
  case boilerplate
}
