import Gazetteer
import Geography
import Reports

/// An article as a line of JSON: what `mapgen ingest --format json` prints.
public struct ArticleRecord: Encodable, Sendable {
  private let read: ReadArticle
  private let withClaims: Bool

  private enum CodingKeys: String, CodingKey {
    case article, outlet, title, published, mentions, claims
  }

  /// - Parameter withClaims: False for the places alone.
  public init(_ read: ReadArticle, withClaims: Bool = true) {
    self.read = read
    self.withClaims = withClaims
  }

  /// Written by hand so that what is not known is `null` rather than missing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let article = read.article
    try container.encode(article.file, forKey: .article)
    try container.encode(article.outlet, forKey: .outlet)
    try container.encode(article.title, forKey: .title)
    try container.encode(article.published?.description, forKey: .published)
    try container.encode(
      read.mentions.map { MentionRecord(resolved: $0, span: article.positions.file($0.mention.range)) },
      forKey: .mentions)
    guard withClaims else { return }
    let claims = zip(read.claims, read.reports).map { ClaimRecord(claim: $0, report: $1) }
    try container.encode(claims, forKey: .claims)
  }
}

/// A mention of a place in an ``ArticleRecord``.
private struct MentionRecord: Encodable {
  let resolved: ResolvedMention
  /// Unicode scalars of the decoded file.
  let span: Range<Int>

  private enum CodingKeys: String, CodingKey {
    case text, start, end, name, lat, lon, kind, certain, reasons
    case placeID = "place_id"
    case placeKind = "place_kind"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let (mention, place) = (resolved.mention, resolved.place)
    try container.encode(mention.text, forKey: .text)
    try container.encode(span.lowerBound, forKey: .start)
    try container.encode(span.upperBound, forKey: .end)
    try container.encode(place?.id, forKey: .placeID)
    try container.encode(place?.name, forKey: .name)
    try container.encode(place?.coordinate.latitude, forKey: .lat)
    try container.encode(place?.coordinate.longitude, forKey: .lon)
    try container.encode(mention.kind.rawValue, forKey: .kind)
    try container.encode((place?.kind ?? mention.kindCue)?.rawValue, forKey: .placeKind)
    try container.encode(resolved.isCertain, forKey: .certain)
    try container.encode(resolved.reasons, forKey: .reasons)
  }
}
