/// Something that knows places by name and by id, as the gazetteer does.
public protocol PlaceFinding {
  /// The places that a name may mean, at most `limit`, best first.
  ///
  /// - Throws: when the data cannot be read.
  func resolve(_ query: PlaceQuery, limit: Int) throws -> Resolution

  /// The place of an id such as `geonames:174448`, or nil when there is none.
  ///
  /// - Throws: when the data cannot be read.
  func place(id: String) throws -> Place?
}

extension Gazetteer: PlaceFinding {}
