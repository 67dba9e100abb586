public import Geography

/// One dated claim of control, read from a text or coded by hand: actor, change, place, source.
public struct Report: Hashable, Sendable {
  /// The stable id of the row.
  public var id: String
  /// When it was so.
  public var date: ValidDate
  public var place: PlaceReference
  /// The id of the actor who gains, holds, loses, contests, besieges or approaches.
  public var actor: String
  public var change: Change
  /// The id of the other side, if it is named.
  public var against: String?
  /// The part of the place, 0 to 1, that the actor is reported to hold afterwards.
  public var share: Double?
  /// The parts of the place concerned.
  public var sectors: [Sector]
  /// The side of the river that the place is said to lie on.
  public var bank: Bank?
  /// Who says so: a source id, or any name.
  public var source: String?
  /// Who printed it.
  public var outlet: String?
  /// When it was printed: the known-by date.
  public var published: CalendarDate?
  /// The title or URL of what was printed.
  public var citation: String?
  /// Where the sentence behind the report stands.
  public var evidence: Evidence?
  /// How sure the reader of the text was, 0 to 1; nil counts as 1.
  public var confidence: Double?
  public var status: Status

  public init(
    id: String, date: ValidDate, place: PlaceReference, actor: String, change: Change, against: String? = nil,
    share: Double? = nil, sectors: [Sector] = [], bank: Bank? = nil, source: String? = nil, outlet: String? = nil,
    published: CalendarDate? = nil, citation: String? = nil, evidence: Evidence? = nil, confidence: Double? = nil,
    status: Status = .accepted
  ) {
    self.id = id
    self.date = date
    self.place = place
    self.actor = actor
    self.change = change
    self.against = against
    self.share = share
    self.sectors = sectors
    self.bank = bank
    self.source = source
    self.outlet = outlet
    self.published = published
    self.citation = citation
    self.evidence = evidence
    self.confidence = confidence
    self.status = status
  }
}

extension Report {
  /// What a report says of its actor and place.
  public enum Change: String, Sendable, CaseIterable {
    /// Takes all or part.
    case gain
    /// Is said to control, or to have beaten an attack off.
    case hold
    /// Loses it, the taker not being said.
    case loss
    /// Fighting inside, nobody said to hold it.
    case contest
    /// Surrounds it.
    case siege
    /// Is at its outskirts, or advancing on it.
    case approach
    /// The actor's control, entry or withdrawal there is denied.
    case deny
  }

  /// A side of a place, by the compass, or its centre.
  public enum Sector: String, Sendable, CaseIterable {
    case north = "N"
    case northeast = "NE"
    case east = "E"
    case southeast = "SE"
    case south = "S"
    case southwest = "SW"
    case west = "W"
    case northwest = "NW"
    case centre
  }

  /// A side of a river, seen downstream.
  public enum Bank: String, Sendable, CaseIterable {
    case left, right
  }

  /// How far a person has agreed to a report.
  public enum Status: String, Sendable, CaseIterable {
    case proposed, accepted, rejected
  }

  /// A stretch of an article's text: Unicode-scalar offsets into the decoded file, `end` exclusive.
  public struct Evidence: Hashable, Sendable {
    public var article: String
    public var start: Int?
    public var end: Int?

    public init(article: String, start: Int? = nil, end: Int? = nil) {
      self.article = article
      self.start = start
      self.end = end
    }
  }

  /// A place as a report names it; resolved by the gazetteer where the row does not pin it.
  public struct PlaceReference: Hashable, Sendable {
    public var name: String
    public var id: String?
    /// Longitude and latitude, when the row gives them or the gazetteer has found them.
    public var coordinate: Coordinate?

    public init(name: String, id: String? = nil, coordinate: Coordinate? = nil) {
      self.name = name
      self.id = id
      self.coordinate = coordinate
    }
  }
}
