import Foundation
import Geography

/// What a text is about, as far as its names tell: countries with their share, and spots that are sure.
struct DocumentFocus {
  /// For each name how much it speaks for which country.
  private let votes: [[UInt16: Double]]
  private let sums: [UInt16: Double]
  private let total: Double
  private var spots: [(spot: Coordinate, id: UInt64)] = []

  init(_ rankings: [(count: Int, ranking: Resolver.Ranking)]) {
    votes = rankings.map { Self.votes(of: $0.ranking, count: $0.count) }
    sums = votes.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    // In a fixed order, since sums of fractions depend on it.
    total = sums.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    for (_, ranking) in rankings where ranking.isSure {
      guard let match = ranking.places.first?.weighing.match else { continue }
      if !match.row.placeKind.isExtended || match.row.placeKind == .governorate {
        spots.append((match.row.coordinate, match.id))
      }
    }
  }

  private static func votes(of ranking: Resolver.Ranking, count: Int) -> [UInt16: Double] {
    guard let best = ranking.places.first else { return [:] }
    let likely = ranking.places.prefix(5)
    let chances = likely.map { exp($0.evidence.total - best.evidence.total) }
    let sum = chances.reduce(0, +)
    var votes: [UInt16: Double] = [:]
    for (place, chance) in zip(likely, chances) {
      let countries = place.weighing.countries
      let worth = place.weighing.match.row.placeKind == .country ? 2.0 : 1.0
      for country in countries {
        votes[country, default: 0] += chance / sum * (1 + log(Double(count))) * worth / Double(countries.count)
      }
    }
    return votes
  }

  /// How much a candidate gains for lying in a country that the text is about, and near places that it names.
  func amounts(for place: WeighedPlace) -> (country: Double, near: Double) {
    let share = total > 0 ? place.weighing.countries.compactMap { sums[$0] }.max().map { $0 / total } ?? 0 : 0
    let match = place.weighing.match
    // Its own weight must not speak for it.
    let nearest = spots.filter { $0.id != match.id }.map { $0.spot.distance(to: match.row.coordinate) }.min()
    return (log((share + 0.02) / 0.22), nearest.map { exp(-$0 / 150) } ?? 0)
  }

  /// Whether the candidate of a name lies in a country that no other name of the text speaks of, while most speak of others.
  ///
  /// Famous places are named in any text; a small one has to be where the text is, or the name is of a place that is not known.
  func isStray(_ place: WeighedPlace, of name: Int) -> Bool {
    guard place.weighing.match.prominence < Self.famous, !place.weighing.match.isUsers,
      !place.weighing.countries.isEmpty
    else { return false }
    let rest = total - votes[name].sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    guard rest > Self.enough else { return false }
    return place.weighing.countries.allSatisfy { (sums[$0] ?? 0) - (votes[name][$0] ?? 0) < 0.02 * rest }
  }

  private static let famous = 300_000
  /// So much must the other names say, to be a text about somewhere.
  private static let enough = 4.0
}
