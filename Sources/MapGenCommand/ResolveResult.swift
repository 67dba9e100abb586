import Foundation
import Gazetteer
import Geography

/// A line that `mapgen resolve --format json` prints.
struct ResolveResult: Encodable {
  struct Place: Encodable {
    var id, name: String
    var lat, lon: Double
    var country: String
    var admin1: String?
    var kind: String
    var population: Int
    var score: Double
    var reasons: [String]

    enum CodingKeys: String, CodingKey {
      case id, name, lat, lon, country, admin1, kind, population, score, reasons
    }

    /// Written by hand so that an unknown division is `null` rather than missing.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(name, forKey: .name)
      try container.encode(lat, forKey: .lat)
      try container.encode(lon, forKey: .lon)
      try container.encode(country, forKey: .country)
      try container.encode(admin1, forKey: .admin1)
      try container.encode(kind, forKey: .kind)
      try container.encode(population, forKey: .population)
      try container.encode(score, forKey: .score)
      try container.encode(reasons, forKey: .reasons)
    }
  }

  var name: String
  var resolved: Bool
  var outcome: String
  var candidates: [Place]

  init(_ resolution: Resolution) {
    name = resolution.name
    resolved = resolution.outcome == .resolved
    outcome = resolution.outcome.rawValue
    candidates = resolution.candidates.map {
      Place(
        id: $0.place.id, name: $0.place.name, lat: $0.place.coordinate.latitude, lon: $0.place.coordinate.longitude,
        country: $0.place.countries.joined(separator: ";"), admin1: $0.place.admin1Name ?? $0.place.admin1,
        kind: $0.place.kind.rawValue, population: $0.place.population, score: ($0.score * 1000).rounded() / 1000,
        reasons: $0.reasons)
    }
  }
}

/// A line that `mapgen resolve --keys` prints.
struct ResolveKeys: Encodable {
  var name: String
  var keys: [String]

  init(name: String) {
    self.name = name
    keys = NameKey.all(name)
  }
}

extension Encodable {
  /// One line of JSON with its keys in alphabetical order, so that the same result gives the same bytes.
  func jsonLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
