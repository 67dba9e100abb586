/// Something that knows places by name and by id, as the gazetteer does.
public protocol PlaceFinding {
  /// The places that a name may mean, at most `limit`, best first.
  func resolve(_ query: PlaceQuery, limit: Int) -> Resolution

  /// The place of an id such as `geonames:174448`, or nil when there is none.
  func place(id: String) -> Place?
}

extension Gazetteer: PlaceFinding {}
