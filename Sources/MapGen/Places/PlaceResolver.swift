import Control
import Gazetteer
import Geography
import Reports

/// Does the work of ``PlaceResolution``.
struct PlaceResolver {
  /// A place with what is known of it and where that comes from.
  struct Spot {
    var id: String
    var coordinate: Coordinate
    /// The gazetteer's entry, where it was asked.
    var entry: Place?
    /// The user's own entry, where there is one.
    var own: UserPlace?

    var isExtended: Bool { entry?.kind.isExtended ?? Spot.isExtent(id: id) }

    /// Whether the authority of the id has nothing but extents, which a pinned row cannot say otherwise.
    static func isExtent(id: String) -> Bool {
      ["country:", "admin1:", "admin2:", "spot:"].contains { id.hasPrefix($0) }
    }
  }

  /// A name that the gazetteer was asked for, and what came of it.
  enum Answer {
    case found(Spot)
    case failed(String)
  }

  let situation: Situation
  let open: () throws -> any PlaceFinding
  var finder: (any PlaceFinding)?
  /// The user's own places by the keys of their names and aliases. Only those win over the gazetteer: spellings farther off
  /// would draw its places to the user's (`Hajin` to `Al-Hajnah`).
  let ownByName: [String: UserPlace]
  /// What rows with coordinates say of an id, the first row first.
  var spotOfID: [String: Spot] = [:]
  /// What rows with coordinates say of a name; nil where they contradict each other.
  var spotOfName: [String: Spot?] = [:]
  var answers: [String: Answer] = [:]
  var result = PlaceResolution()

  init(_ situation: Situation, gazetteer: @escaping () throws -> any PlaceFinding) {
    self.situation = situation
    self.open = gazetteer
    var own: [String: UserPlace] = [:]
    for place in situation.userPlaces {
      for name in [place.name] + place.aliases where own[Self.key(name)] == nil { own[Self.key(name)] = place }
    }
    ownByName = own
  }

  mutating func resolve(withDetails: Bool) throws -> PlaceResolution {
    readRows()
    var spots = [Spot?](repeating: nil, count: situation.reports.count)
    for (i, report) in situation.reports.enumerated() { spots[i] = try knownSpot(of: report) }
    try askForNames(situation.reports.indices.filter { spots[$0] == nil && situation.reports[$0].place.id == nil })
    var failures: [(message: String, reports: [Report])] = []
    for (i, report) in situation.reports.enumerated() where spots[i] == nil {
      switch answers[report.place.id ?? report.place.name] {
      case .found(let spot): spots[i] = spot
      case .failed(let message):
        if let known = failures.firstIndex(where: { $0.message == message }) {
          failures[known].reports.append(report)
        } else {
          failures.append((message, [report]))
        }
      case nil: break
      }
    }
    for (message, reports) in failures { add(message, to: reports) }
    if withDetails { addDetails(to: &spots) }
    gather(spots)
    result.region = try region()
    result.problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return result
  }

  /// Learns from the rows that give coordinates.
  mutating func readRows() {
    for report in situation.reports {
      guard let coordinate = report.place.coordinate else { continue }
      let name = Self.key(report.place.name)
      let id = report.place.id ?? UserPlace.id(name: report.place.name, coordinate: coordinate)
      var spot = Spot(id: id, coordinate: coordinate, own: ownByName[name])
      if let first = spotOfID[id] {
        let metres = first.coordinate.distance(to: coordinate) * 1000
        if metres > 100 {
          add(
            "\(id) lies \(metres < 10_000 ? "\(Int(metres)) m" : "\(Int(metres / 1000)) km") from where an earlier row has it; "
              + "the earlier row counts", to: report, .latitude, .warning)
        }
        spot = first
      }
      spotOfID[id] = spot
      if let other = spotOfName[name] {
        if let other, other.id != id, other.coordinate.distance(to: coordinate) > 0.1 { spotOfName[name] = .some(nil) }
      } else {
        spotOfName[name] = spot
      }
    }
  }

  /// The place of a report, unless the gazetteer has to be asked for its name.
  mutating func knownSpot(of report: Report) throws -> Spot? {
    let name = Self.key(report.place.name)
    if let coordinate = report.place.coordinate {
      return spotOfID[report.place.id ?? UserPlace.id(name: report.place.name, coordinate: coordinate)]
    }
    if let own = ownByName[name] { return Spot(id: own.id, coordinate: own.coordinate, own: own) }
    guard let id = report.place.id else { return spotOfName[name] ?? nil }
    if let spot = spotOfID[id] { return spot }
    if let own = situation.userPlaces.first(where: { $0.id == id }) {
      return Spot(id: own.id, coordinate: own.coordinate, own: own)
    }
    if answers[id] == nil {
      let entry = id.hasPrefix("user:") ? nil : try gazetteer().place(id: id)
      answers[id] =
        entry.map { .found(Spot(id: id, coordinate: $0.coordinate, entry: $0)) }
        ?? .failed(
          "no place has the id “\(id.excerpt)”; correct it, give coordinates, or leave it empty to go by the name")
    }
    return nil
  }

  mutating func gazetteer() throws -> any PlaceFinding {
    if let finder { return finder }
    let opened = try open()
    finder = opened
    return opened
  }

  mutating func addDetails(to spots: inout [Spot?]) {
    for i in spots.indices {
      guard let spot = spots[i], spot.entry == nil, spot.own == nil, !spot.id.hasPrefix("user:") else { continue }
      guard let finder = try? gazetteer(), let entry = finder.place(id: spot.id) else { continue }
      spots[i]?.entry = entry
    }
  }

  /// What spellings of a place name share that no one would hold for two names.
  static func key(_ name: String) -> String {
    let folded = NameKey.folded(name)
    return folded.isEmpty ? name : folded
  }
}
