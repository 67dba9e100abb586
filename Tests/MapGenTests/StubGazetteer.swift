import Gazetteer
import Geography

/// A gazetteer of a few places that remembers what it was asked.
final class StubGazetteer: PlaceFinding {
  private(set) var queries: [PlaceQuery] = []
  private(set) var ids: [String] = []
  private let places: [Place]

  init(_ places: [Place]) { self.places = places }

  func resolve(document queries: [DocumentQuery], text: String?, limit: Int) -> [Resolution] {
    queries.map { resolve($0.query, limit: limit) }
  }

  private func resolve(_ query: PlaceQuery, limit: Int) -> Resolution {
    queries.append(query)
    var matches = places.filter { $0.name == query.name }
    if let near = query.near { matches.removeAll { $0.coordinate.distance(to: near) > 500 } }
    if !query.countries.isEmpty { matches.removeAll { Set($0.countries).isDisjoint(with: query.countries) } }
    return Resolution(
      name: query.name, outcome: matches.isEmpty ? .unresolved : matches.count == 1 ? .resolved : .ambiguous,
      candidates: matches.prefix(limit).map { Candidate(place: $0, score: 1, reasons: []) })
  }

  func place(id: String) -> Place? {
    ids.append(id)
    return places.first { $0.id == id }
  }

  static let syria = StubGazetteer.places
  private static let places = [
    Place(
      id: "geonames:1", name: "Albu Kamal", coordinate: Coordinate(longitude: 40.91854, latitude: 34.45226),
      kind: .town,
      countries: ["SY"], admin1Name: "Deir ez-Zor", population: 42_510, arabicName: "البوكمال"),
    Place(
      id: "geonames:2", name: "Rawa", coordinate: Coordinate(longitude: 41.9, latitude: 34.5), kind: .town,
      countries: ["IQ"]),
    Place(
      id: "geonames:3", name: "Rawa", coordinate: Coordinate(longitude: 35.1, latitude: 32.2), kind: .village,
      countries: ["PS"]),
    Place(id: "mapgen:euphrates", name: "Euphrates", coordinate: Coordinate(longitude: 40, latitude: 35), kind: .river),
  ]
}
