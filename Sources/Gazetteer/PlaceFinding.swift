/// Something that knows places by name and by id, as the gazetteer does.
public protocol PlaceFinding {
  /// What the names of one text or table mean, in the order of the queries, with at most `limit` places each, best first.
  ///
  /// - Parameter text: the text that the queries' spans lie in; nil when there is none.
  func resolve(document queries: [DocumentQuery], text: String?, limit: Int) -> [Resolution]

  /// The place of an id such as `geonames:174448`, or nil when there is none.
  func place(id: String) -> Place?
}

extension Gazetteer: PlaceFinding {}
