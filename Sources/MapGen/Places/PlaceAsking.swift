import Gazetteer
import Geography
import Reports

extension PlaceResolver {
  /// Asks the gazetteer for the names of the reports together: names that are clear tell where the others are.
  mutating func askForNames(_ indices: [Int]) throws {
    var names: [String] = []
    var seen: Set<String> = []
    for name in indices.map({ situation.reports[$0].place.name }) where seen.insert(name).inserted {
      names.append(name)
    }
    guard !names.isEmpty else { return }
    let known = spotOfID.values.map(\.coordinate) + ownByName.values.map(\.coordinate)
    let center = situation.boxCenter ?? Self.middle(of: known)
    let resolutions = try gazetteer().resolve(
      document: names.map { DocumentQuery(PlaceQuery($0, near: center)) }, text: nil, limit: 5)
    for (name, resolution) in zip(names, resolutions) { answers[name] = answer(resolution) }
  }

  /// Asks the gazetteer for one name.
  mutating func ask(_ name: String, near center: Coordinate?) throws -> Answer {
    let query = DocumentQuery(PlaceQuery(name, near: center))
    guard let resolution = try gazetteer().resolve(document: [query], text: nil, limit: 5).first else {
      return .failed(PlaceMessage.of(Resolution(name: name, outcome: .unresolved, candidates: [])))
    }
    return answer(resolution)
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
