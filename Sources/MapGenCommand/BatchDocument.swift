import Gazetteer

/// The consecutive queries of a batch that belong to one document; one that names no document stands alone.
struct BatchDocument {
  private var id: String?
  private var text: String?
  private var queries: [DocumentQuery] = []

  /// Whether a query goes with those that are held.
  func takes(_ query: ResolveQuery) -> Bool { queries.isEmpty || (query.document != nil && query.document == id) }

  mutating func add(_ query: ResolveQuery, _ placeQuery: PlaceQuery) {
    id = query.document
    if let text = query.text, self.text == nil { self.text = text }
    let length = query.name.unicodeScalars.count
    // A start beyond any text would not add up.
    let span = query.start.flatMap { start in start >= 0 && start < Int.max / 2 ? start..<start + length : nil }
    queries.append(DocumentQuery(placeQuery, span: span))
  }

  func resolutions(_ gazetteer: Gazetteer, limit: Int) -> [Resolution] {
    if id == nil { return queries.map { gazetteer.resolve($0.query, limit: limit) } }
    return gazetteer.resolve(document: queries, text: text, limit: limit)
  }
}
