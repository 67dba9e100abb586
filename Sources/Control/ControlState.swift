public import Gazetteer
public import Geography
public import Reports

/// Who is reported to control what on a date: one entry a place that any report speaks of.
public struct ControlState: Hashable, Sendable {
  /// The valid date.
  public var date: CalendarDate
  /// The known-by date: reports published later are left out; nil when all count.
  public var knownBy: CalendarDate?
  /// The places, in the order of their first reports.
  public var places: [PlaceControl]
  /// The newest valid date among the reports that count; nil when none do.
  public var newestReport: CalendarDate?
  /// Who is reported to fight whom, on any date.
  public var opposition: Opposition

  public init(
    date: CalendarDate, knownBy: CalendarDate? = nil, places: [PlaceControl], newestReport: CalendarDate?,
    opposition: Opposition = .unknown
  ) {
    self.date = date
    self.knownBy = knownBy
    self.places = places
    self.newestReport = newestReport
    self.opposition = opposition
  }
}

/// What the reports say of one place on a date: who holds which part, how sure, and why.
public struct PlaceControl: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable {
    /// One actor is reported to hold all or nearly all of it.
    case held
    /// Two or more are each reported to hold a part that counts, or sources disagree, or there is fighting inside.
    ///
    /// One actor alone is named where it is reported to hold a part and nobody says who holds the rest.
    case contested
    /// Reports speak of the place but do not say who holds it.
    case unknown
  }

  public var place: LocatedPlace
  public var status: Status
  /// The part that each actor is reported to hold, the largest first; they sum to less than 1 where nobody
  /// says who holds the rest.
  public var shares: [Share]
  /// Actors (ids) reported to surround the place.
  public var besiegedBy: [String]
  /// Actors reported at its outskirts or advancing on it, with the sides they come from.
  public var pressures: [Pressure]
  /// How much evidence stands behind the shares, 0–1: reliability, agreement and age.
  public var support: Double
  /// The newest valid date of a report that bears on the holder.
  public var newestReport: CalendarDate
  /// The reports that count, with their weights, the heaviest first.
  public var evidence: [WeighedReport]
  /// Whether two sources or more say who holds it, or others are reported to surround it: it is no slip of one reporter's.
  public var isCorroborated: Bool

  public init(
    place: LocatedPlace, status: Status, shares: [Share], besiegedBy: [String] = [], pressures: [Pressure] = [],
    support: Double, newestReport: CalendarDate, evidence: [WeighedReport],
    isCorroborated: Bool = false
  ) {
    self.place = place
    self.status = status
    self.shares = shares
    self.besiegedBy = besiegedBy
    self.pressures = pressures
    self.support = support
    self.newestReport = newestReport
    self.evidence = evidence
    self.isCorroborated = isCorroborated
  }

  /// The actor with the largest share, if any.
  public var holder: String? { shares.first?.actor }
}

extension PlaceControl {
  public struct Share: Hashable, Sendable {
    public var actor: String
    /// The part held, 0 to 1.
    public var share: Double
    /// The sides of the place that the actor is reported on; empty when not said.
    public var sectors: [Report.Sector]

    public init(actor: String, share: Double, sectors: [Report.Sector] = []) {
      self.actor = actor
      self.share = share
      self.sectors = sectors
    }
  }

  public struct Pressure: Hashable, Sendable {
    public var actor: String
    public var sectors: [Report.Sector]

    public init(actor: String, sectors: [Report.Sector]) {
      self.actor = actor
      self.sectors = sectors
    }
  }

  public struct WeighedReport: Hashable, Sendable {
    public var report: String
    /// 0 to 1: reliability of the source times precision times recency.
    public var weight: Double

    public init(report: String, weight: Double) {
      self.report = report
      self.weight = weight
    }
  }
}

/// A place of a report with the coordinate that it is drawn at.
public struct LocatedPlace: Hashable, Sendable {
  /// The gazetteer id, or a key made of name and coordinate for a place of the user's own.
  public var id: String
  public var name: String
  /// The name in Arabic script, if known.
  public var arabicName: String?
  public var coordinate: Coordinate
  /// What sort of thing it is; a town where that is not known.
  public var kind: PlaceKind
  public var population: Int
  /// Whether it is an extent (province, river, region) that pins no spot.
  public var isExtended: Bool
  public var bank: Report.Bank?

  public init(
    id: String, name: String, arabicName: String? = nil, coordinate: Coordinate, kind: PlaceKind = .town,
    population: Int = 0,
    isExtended: Bool = false, bank: Report.Bank? = nil
  ) {
    self.id = id
    self.name = name
    self.arabicName = arabicName
    self.coordinate = coordinate
    self.kind = kind
    self.population = population
    self.isExtended = isExtended
    self.bank = bank
  }
}
