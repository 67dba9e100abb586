import Geography

/// Places and corrections of a user's own, which win over every gazetteer.
public struct UserPlaces: Sendable, Hashable {
  fileprivate struct Key: Sendable, Hashable {
    var hash: Int64
    var row: Int
    /// Empty behind a folded name, the folded name behind a skeleton.
    var folded: String
  }

  private(set) var records: [PlaceRecord] = []
  private var keys: [Int64: [Key]] = [:]

  public init() {}

  /// Adds a place with further names for it, in any script.
  public mutating func add(_ place: Place, aliases: [String] = []) {
    let entry = SourceEntry(place: place, preferredNames: aliases)
    let row = records.count
    var place = place
    place.arabicName = place.arabicName ?? ArabicName.best(preferred: aliases, others: [place.name], for: place.name)
    // A user writes down what matters to the situation: as well known as a city, so that it stands among namesakes.
    records.append(
      PlaceRecord(
        place: place, otherNames: Array(entry.allNames.dropFirst()), prominence: max(100_000, place.population)))
    for key in IndexKey.keys(of: entry, row: row) {
      keys[key.hash, default: []].append(Key(hash: key.hash, row: row, folded: key.folded))
    }
  }

  /// Places with further names for each.
  public init(_ places: [(place: Place, aliases: [String])]) {
    for (place, aliases) in places { add(place, aliases: aliases) }
  }

  public var isEmpty: Bool { records.isEmpty }

  func place(id: String) -> Place? { records.first { $0.place.id == id }?.place }
}

extension UserPlaces: PlaceStore {
  func findings(for name: LookupName, countries: [String]) -> [Finding] {
    var best: [Int: Finding] = [:]
    for key in ([name.exactKey] + name.skeletonKeys).flatMap({ keys[$0] ?? [] }) {
      guard let distance = key.folded.isEmpty ? 0 : name.distance(toFolded: key.folded) else { continue }
      if let known = best[key.row], known.distance <= distance { continue }
      best[key.row] = Finding(row: key.row, distance: distance, prominence: records[key.row].prominence)
    }
    return best.values.sorted { $0.row < $1.row }
  }

  func records(rows: [Int]) -> [Int: PlaceRecord] {
    Dictionary(rows.map { ($0, records[$0]) }, uniquingKeysWith: { first, _ in first })
  }
}
