public import Geography

/// A place that a name may mean, with the weight of the evidence for it.
public struct Candidate: Hashable, Sendable {
  public var place: Place
  /// How well the place fits, from 0 to 1; comparable between the candidates of one query only.
  public var score: Double
  /// Why it fits, in words for a reader: `name matches “Abu Kamal”`, `town, as the text says`, `in SY`.
  public var reasons: [String]

  public init(place: Place, score: Double, reasons: [String]) {
    self.place = place
    self.score = score
    self.reasons = reasons
  }
}

/// What became of a name: its candidates, best first, and whether the best may be trusted.
public struct Resolution: Hashable, Sendable {
  public enum Outcome: String, Sendable {
    /// The first candidate is clearly the best.
    case resolved
    /// Two or more candidates fit about as well; a person or more context must choose.
    case ambiguous
    /// No place is known by the name.
    case unresolved
  }

  public var name: String
  public var outcome: Outcome
  public var candidates: [Candidate]

  public init(name: String, outcome: Outcome, candidates: [Candidate]) {
    self.name = name
    self.outcome = outcome
    self.candidates = candidates
  }

  /// The place that the name means, when it is resolved.
  public var place: Place? { outcome == .resolved ? candidates.first?.place : nil }
}

/// A name to resolve with what its context says about it.
public struct PlaceQuery: Hashable, Sendable {
  /// The name as written; it may name its container after a comma: `Rawa, Anbar province`.
  public var name: String
  /// ISO 3166 alpha-2 codes of the countries that the place must lie in; empty for any.
  public var countries: [String]
  /// The name of the first-level division that the place is said to lie in.
  public var admin1: String?
  public var kind: PlaceKind?
  /// Longitude and latitude near which the place is expected.
  public var near: Coordinate?

  public init(
    _ name: String, countries: [String] = [], admin1: String? = nil, kind: PlaceKind? = nil, near: Coordinate? = nil
  ) {
    self.name = name
    self.countries = countries
    self.admin1 = admin1
    self.kind = kind
    self.near = near
  }
}
