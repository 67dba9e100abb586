public import Gazetteer
import Geography

/// A place that articles mention, with how often.
public struct PlaceTally: Sendable {
  /// The place's id, or of a place that is not known `?` and its folded name.
  public var key: String
  /// Nil when no place is known by the name.
  public var place: Place?
  /// The place's name, or the name as written where no place is known.
  public var name: String
  public var counts: [MentionKind: Int]
  /// The spellings that the articles use, the most frequent first.
  public var spellings: [String]
  public var isCertain: Bool

  public var total: Int { counts.values.reduce(0, +) }

  /// How often it stands in the articles themselves.
  public var inArticle: Int { total - (counts[.boilerplate] ?? 0) }

  /// How often in which use: `4 locative, 1 metonym`.
  public var summary: String {
    MentionKind.allCases.compactMap { kind in counts[kind].map { "\($0) \(kind.rawValue)" } }.joined(separator: ", ")
  }

  /// The places of mentions, the most often mentioned first; mentions outside the articles proper come last.
  public static func of(_ mentions: [ResolvedMention]) -> [PlaceTally] {
    var order: [String] = []
    var groups: [String: [ResolvedMention]] = [:]
    for mention in mentions {
      let key = key(of: mention)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(mention)
    }
    let tallies = order.compactMap { key in groups[key].flatMap { PlaceTally(key, $0) } }
    return tallies.enumerated().sorted { a, b in
      let (own, other) = (a.element.inArticle, b.element.inArticle)
      return own != other ? own > other : a.offset < b.offset
    }.map(\.element)
  }

  /// Nil for no mentions.
  private init?(_ key: String, _ mentions: [ResolvedMention]) {
    guard let first = mentions.first else { return nil }
    self.key = key
    place = first.place
    name = first.place?.name ?? first.mention.name
    counts = Dictionary(grouping: mentions, by: \.mention.kind).mapValues(\.count)
    let spelled = Dictionary(grouping: mentions, by: \.mention.text).mapValues(\.count)
    spellings = spelled.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    isCertain = mentions.allSatisfy(\.isCertain)
  }

  static func key(of mention: ResolvedMention) -> String {
    mention.place?.id ?? "?" + NameKey.folded(mention.mention.name)
  }
}
