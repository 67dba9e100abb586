public import Foundation
public import Geography

/// Places by name, by id and by box, over all packs in force: a user's own places, the packs that the user added, and the
/// world that comes with mapgen.
public struct Gazetteer: Sendable {
  /// The packs in the order in which their word counts: the user's own places, country packs, the bundled world.
  let packs: [Pack]
  /// How many of the first packs are the user's own places.
  let ownCount: Int
  /// What names of containers mean.
  let extents = Memo<String, [Container.Extent]>(most: 5_000)
  /// Candidates of names in texts; a ranking takes some ten kilobytes.
  let rankings = Memo<PlaceQuery, Resolver.Ranking>(most: 1_500)
  /// Names of first-level divisions by their numbers.
  let divisionNames = Memo<UInt32, String?>(most: 5_000)
  private let answers = Memo<Question, Resolution>(most: 2_000)

  private struct Question: Hashable {
    let query: PlaceQuery
    let limit: Int
  }

  /// Opens the packs of a user and the world of a data folder's `gazetteer` directory, building the latter in the cache folder
  /// when missing or out of date.
  ///
  /// Building takes a few seconds, and `progress` is told so; opening takes milliseconds. Several processes may do it at
  /// once.
  ///
  /// - Parameters:
  ///   - packs: files of packs that the user added.
  ///   - cache: the folder for index files; `XDG_CACHE_HOME/mapgen` or `~/.cache/mapgen` when nil.
  ///   - damage: told of each pack that cannot be read, which is then left out; when nil, the first such pack is thrown.
  /// - Throws: ``InputError`` when the folder, one of its tables or a pack is missing or broken, or when no index can be written.
  public static func open(
    directory: URL, packs: [URL] = [], cache: URL? = nil, damage: ((InputError) -> Void)? = nil,
    progress: (@Sendable (String) -> Void)? = nil
  ) throws -> Gazetteer {
    let cache = IndexCache(directory: cache)
    var sound = SoundPacks(cache)
    let added = try packs.compactMap { file in
      do { return try sound.open(file) } catch let trouble as PackTrouble {
        guard let damage else { throw trouble.error(file) }
        damage(trouble.error(file))
        return nil
      }
    }
    let world = try world(directory: directory, cache: cache, sound: &sound, progress: progress)
    return Gazetteer(packs: added + [world], ownCount: 0)
  }

  private static func world(
    directory: URL, cache: IndexCache, sound: inout SoundPacks, progress: (@Sendable (String) -> Void)?
  ) throws -> Pack {
    let source = try SourceFolder(directory: directory)
    let file = cache.file(for: try Fingerprint(of: source.files))
    if let pack = try? sound.open(file) { return pack }
    progress?("Building the gazetteer index (once) …")
    try cache.install(file) { file in
      let info = PackInfo(
        name: "world", title: "Places that come with mapgen", source: "data/gazetteer", licence: "see data/README.md")
      do {
        var writer = try PackWriter(file: file, info: info)
        try source.forEachEntry { try writer.add($0) }
        try writer.finish()
      } catch {
        PackWriter.discard(file)
        throw error
      }
    }
    guard let pack = try? sound.open(file) else {
      throw InputError("the gazetteer index was written but cannot be read; is the disk full?", file: file.path)
    }
    return pack
  }

  init(packs: [Pack], ownCount: Int) {
    self.packs = packs
    self.ownCount = ownCount
  }

  /// The same gazetteer with a user's own places over it: their names win over all others.
  ///
  /// - Throws: ``InputError`` when no temporary file can be written.
  public func adding(_ places: [(place: Place, aliases: [String])]) throws -> Gazetteer {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mapgen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("own.pack")
    var writer = try PackWriter(
      file: file, info: PackInfo(name: "own", title: "Your own places", source: "", licence: ""))
    for (place, aliases) in places { try writer.add(SourceEntry(place: place, preferredNames: aliases)) }
    try writer.finish()
    guard let pack = Pack(file: file) else {
      throw InputError("the places cannot be kept in a temporary file", file: file.path)
    }
    return Gazetteer(packs: [pack] + packs, ownCount: ownCount + 1)
  }

  /// What a name means, best first, and whether the best may be trusted.
  public func resolve(_ query: PlaceQuery, limit: Int = 10) -> Resolution {
    if let place = place(named: query) {
      let reason = place.id == query.name ? "is its id" : "is its P-code"
      return Resolution(
        name: query.name, outcome: .resolved,
        candidates: [Candidate(place: place, score: 1, reasons: ["“\(query.name)” \(reason)"])])
    }
    return answers.value(for: Question(query: query, limit: limit)) {
      Resolver(gazetteer: self).resolve(query, limit: limit)
    }
  }

  /// The place that is called by its id (`geonames:174448`) or its P-code (`SY0304`) instead of a name.
  private func place(named query: PlaceQuery) -> Place? {
    let name = query.name
    guard name.utf8.count <= 64, name.utf8.contains(where: \.isDigit) else { return nil }
    if name.utf8.contains(UInt8(ascii: ":")) { return place(id: name) }
    // SY070001, C4601: capitals and digits alone.
    guard name.utf8.count >= 4, name.utf8.allSatisfy({ $0.isDigit || (0x41...0x5A).contains($0) }) else { return nil }
    return place(id: "pcode:" + name)
  }

  /// The place with an id such as `geonames:174448`, or an alternate id such as `pcode:SY0304`; nil when none has it.
  public func place(id: String) -> Place? {
    if let spot = RelativeSpot.spot(id: id) { return Place(id: id, name: id, coordinate: spot, kind: .region) }
    return reference(id: id).map(place)
  }

  /// The name of a place that a map in a language written in Cyrillic letters (ISO 639-1: `uk`, `ru`) prints; nil where no pack
  /// has one.
  public func name(of id: String, in language: String) -> String? {
    guard CyrillicName.languages.contains(language) else { return nil }
    // The bundled world is edited; dumps of countries keep names that were changed long ago.
    let order = Array(packs.indices.prefix(ownCount)) + packs.indices.dropFirst(ownCount).reversed()
    for number in order {
      for row in packs[number].rows(id: id) {
        let reference = PlaceReference(pack: number, row: row)
        guard self.id(of: reference) == id else { continue }
        if let name = printedNames(of: reference).cyrillic(language) { return name }
      }
    }
    return nil
  }

  /// The places of some kinds in a box of degrees, by population (largest first), then by id; at most `limit`.
  ///
  /// A place of unknown population counts as one of none. Of places with one id in several packs the first pack's counts.
  public func places(in box: BoundingBox, kinds: Set<PlaceKind>, minimumPopulation: Int, limit: Int) -> [Place] {
    guard !kinds.isEmpty, limit > 0 else { return [] }
    var found: [(reference: PlaceReference, population: UInt32, id: String)] = []
    for (number, pack) in packs.enumerated() {
      for row in pack.rows(in: box, kinds: kinds, minimumPopulation: minimumPopulation) {
        let reference = PlaceReference(pack: number, row: row)
        found.append((reference, pack.row(row).population, id(of: reference)))
      }
    }
    found.sort { ($1.population, $0.id, $0.reference.pack) < ($0.population, $1.id, $1.reference.pack) }
    var seen: Set<String> = []
    var places: [Place] = []
    for item in found where places.count < limit && seen.insert(item.id).inserted {
      places.append(place(item.reference))
    }
    return places
  }

  /// Whether an ISO 3166 alpha-2 code is a country that the gazetteer has places of.
  public func knows(country: String) -> Bool { packs.contains { $0.info.countries.contains(country) } }
}
