public import Gazetteer
public import Geography

/// A claim that an article makes: a report with the words that it stands in.
public struct Claim: Sendable, Hashable {
  public var change: Report.Change
  /// The place as the article names it; for a group of places without names, the words for it.
  public var placeName: String
  /// The place, or for a group the one that it lies near or in.
  public var place: Place
  /// Whether the place only tells where those meant lie.
  public var isImprecise: Bool
  public var actor: KnownActor
  public var against: KnownActor?
  /// The part of the place, 0 to 1, that the actor is said to hold.
  public var share: Double?
  public var sectors: [Report.Sector] = []
  public var bank: Report.Bank?
  /// Who says so, as the article names it; nil where the article says it itself.
  public var source: String?
  /// Whether a `contest` is told as an entry rather than as a fight.
  var isEntry = false
  /// Nil where the article does not tell when it was published, and the words lean on that.
  public var date: ValidDate?
  /// Unicode scalars of the article's text.
  public var evidence: Range<Int>
  /// 0 to 1.
  public var confidence: Double

  public init(
    change: Report.Change, placeName: String, place: Place, isImprecise: Bool, actor: KnownActor,
    against: KnownActor? = nil, share: Double? = nil, sectors: [Report.Sector] = [], bank: Report.Bank? = nil,
    source: String? = nil, isEntry: Bool = false, date: ValidDate?, evidence: Range<Int>, confidence: Double
  ) {
    self.change = change
    self.placeName = placeName
    self.place = place
    self.isImprecise = isImprecise
    self.actor = actor
    self.against = against
    self.share = share
    self.sectors = sectors
    self.bank = bank
    self.source = source
    self.isEntry = isEntry
    self.date = date
    self.evidence = evidence
    self.confidence = confidence
  }
}
