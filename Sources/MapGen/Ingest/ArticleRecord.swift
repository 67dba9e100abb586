public import Gazetteer
import Geography

/// An article as a line of JSON: what `mapgen ingest --format json` prints.
public struct ArticleRecord: Encodable, Sendable {
  private let article: Article
  private let mentions: [ResolvedMention]

  private enum CodingKeys: String, CodingKey {
    case article, outlet, title, published, mentions, claims
  }

  public init(_ article: Article, _ mentions: [ResolvedMention]) {
    self.article = article
    self.mentions = mentions
  }

  /// Written by hand so that what is not known is `null` rather than missing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(article.file, forKey: .article)
    try container.encodeNil(forKey: .outlet)
    try container.encodeNil(forKey: .title)
    try container.encode(article.published?.description, forKey: .published)
    try container.encode(mentions.map(MentionRecord.init), forKey: .mentions)
    try container.encode([String](), forKey: .claims)
  }
}

/// A mention of a place in an ``ArticleRecord``.
private struct MentionRecord: Encodable {
  let resolved: ResolvedMention

  private enum CodingKeys: String, CodingKey {
    case text, start, end, name, lat, lon, kind, certain, reasons
    case placeID = "place_id"
    case placeKind = "place_kind"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let (mention, place) = (resolved.mention, resolved.place)
    try container.encode(mention.text, forKey: .text)
    try container.encode(mention.range.lowerBound, forKey: .start)
    try container.encode(mention.range.upperBound, forKey: .end)
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
