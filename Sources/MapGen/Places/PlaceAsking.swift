import Gazetteer
import Geography
import Reports

extension PlaceResolver {
  /// Asks the gazetteer for the names of the reports, each name once; for those that it finds ambiguous once more, when
  /// the others have told where and in which countries the reports are.
  mutating func askForNames(_ indices: [Int]) throws {
    var names: [String] = []
    var seen: Set<String> = []
    for i in indices where seen.insert(situation.reports[i].place.name).inserted {
      names.append(situation.reports[i].place.name)
    }
    guard !names.isEmpty else { return }
    let known = spotOfID.values.map(\.coordinate) + ownByName.values.map(\.coordinate)
    let center = situation.boxCenter ?? Self.middle(of: known)
    var unclear: [String] = []
    var found: [Place] = []
    for name in names {
      let resolution = try gazetteer().resolve(PlaceQuery(name, near: center), limit: 5)
      answers[name] = answer(resolution)
      if let place = resolution.place { found.append(place) }
      if resolution.outcome == .ambiguous { unclear.append(name) }
    }
    guard !found.isEmpty, !unclear.isEmpty else { return }
    let countries = Set(found.flatMap(\.countries)).sorted()
    let nearer = center ?? Self.middle(of: found.map(\.coordinate))
    for name in unclear {
      let resolution = try gazetteer().resolve(PlaceQuery(name, countries: countries, near: nearer), limit: 5)
      if resolution.outcome != .unresolved { answers[name] = answer(resolution) }
    }
  }

  /// Asks the gazetteer for one name.
  mutating func ask(_ name: String, near center: Coordinate?) throws -> Answer {
    answer(try gazetteer().resolve(PlaceQuery(name, near: center), limit: 5))
  }

  private func answer(_ resolution: Resolution) -> Answer {
    guard let place = resolution.place else { return .failed(PlaceMessage.of(resolution)) }
    return .found(Spot(id: place.id, coordinate: place.coordinate, entry: place))
  }

  /// The middle one of the longitudes and of the latitudes: a few far places do not move it.
  static func middle(of coordinates: [Coordinate]) -> Coordinate? {
    guard !coordinates.isEmpty else { return nil }
    let half = coordinates.count / 2
    return Coordinate(
      longitude: coordinates.map(\.longitude).sorted()[half], latitude: coordinates.map(\.latitude).sorted()[half])
  }
}

extension Situation {
  /// The centre of the region, where it is a box.
  fileprivate var boxCenter: Coordinate? {
    if case .box(let box) = region { box.center } else { nil }
  }
}
