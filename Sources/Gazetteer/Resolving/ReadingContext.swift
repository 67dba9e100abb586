/// One way to read a name, with what it says about the place looked up once for all candidates.
final class ReadingContext: Sendable {
  let reading: NameReading
  /// How many letters the name has that was asked for.
  let length: Int
  /// Whether the name is written with an article.
  let articles: Articles.Use
  let containers: [Container]
  let anchorages: [Anchorage]
  /// Whether the query, or words beside the name, say what kind of place is meant.
  let asksKind: Bool

  init(_ reading: NameReading, _ name: LookupName, _ query: PlaceQuery, countries: [UInt16], _ lookup: NameLookup) {
    self.reading = reading
    length = name.letters.count
    articles = Articles.Use(name.folded)
    containers = lookup.containers(of: reading, query, countries: countries)
    anchorages = lookup.anchorages(of: reading, countries: countries)
    asksKind = reading.kind != nil || query.kind != nil
  }
}
