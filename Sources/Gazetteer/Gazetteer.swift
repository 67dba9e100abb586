public import Foundation
public import Geography

/// Places by name, by id and by box: the index of a gazetteer folder, and over it a user's own places.
public struct Gazetteer: Sendable {
  private let index: PlaceIndex
  private var userPlaces = UserPlaces()

  /// Opens the index for a data folder's `gazetteer` directory, building it in the cache folder when missing or out of
  /// date.
  ///
  /// Building takes a few seconds, and `progress` is told so; opening takes milliseconds. Several processes may do it at
  /// once.
  ///
  /// - Parameter cache: the folder for index files; `XDG_CACHE_HOME/mapgen` or `~/.cache/mapgen` when nil.
  /// - Throws: ``InputError`` when the folder or one of its tables is missing or broken, or when no index can be written.
  public static func open(
    directory: URL, cache: URL? = nil, progress: (@Sendable (String) -> Void)? = nil
  ) throws -> Gazetteer {
    let source = try SourceFolder(directory: directory)
    let cache = IndexCache(directory: cache)
    let file = cache.file(for: try Fingerprint(of: source.files))
    if let index = PlaceIndex(file: file) { return Gazetteer(index: index) }
    progress?("Building the gazetteer index (once) …")
    try cache.install(file) { try IndexBuilder(source: source).build(at: $0) }
    guard let index = PlaceIndex(file: file) else {
      throw InputError("the gazetteer index was written but cannot be read; is the disk full?", file: file.path)
    }
    return Gazetteer(index: index)
  }

  private init(index: PlaceIndex) { self.index = index }

  /// The same gazetteer with a user's own places over it: their names win over all others.
  public func adding(_ places: UserPlaces) -> Gazetteer {
    var copy = self
    for record in places.records { copy.userPlaces.add(record.place, aliases: record.otherNames) }
    return copy
  }

  /// What a name means, best first, and whether the best may be trusted.
  ///
  /// - Throws: ``InputError`` when the index is damaged.
  public func resolve(_ query: PlaceQuery, limit: Int = 10) throws -> Resolution {
    try Resolver(lookup: NameLookup(index: index, userPlaces: userPlaces)).resolve(query, limit: limit)
  }

  /// The place with an id such as `geonames:174448`, or nil when none has it.
  ///
  /// - Throws: ``InputError`` when the index is damaged.
  public func place(id: String) throws -> Place? {
    try userPlaces.place(id: id) ?? index.record(id: id)?.place
  }

  /// The places of some kinds in a box of degrees, by population (largest first), then by id; at most `limit`.
  ///
  /// A place of unknown population counts as one of none.
  ///
  /// - Throws: ``InputError`` when the index is damaged.
  public func places(
    in box: BoundingBox, kinds: Set<PlaceKind>, minimumPopulation: Int, limit: Int
  ) throws -> [Place] {
    let own = userPlaces.records.map(\.place).filter {
      box.contains($0.coordinate) && kinds.contains($0.kind) && $0.population >= minimumPopulation
    }
    let all = own + (try index.places(in: box, kinds: kinds, minimumPopulation: minimumPopulation, limit: limit))
    return Array(all.sorted { ($1.population, $0.id) < ($0.population, $1.id) }.prefix(max(0, limit)))
  }

  /// Whether an ISO 3166 alpha-2 code is a country that the gazetteer has places of.
  ///
  /// - Throws: ``InputError`` when the index is damaged.
  public func knows(country: String) throws -> Bool { try index.knows(country: country) }
}
