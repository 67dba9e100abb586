import Foundation
import Geography

/// What a text is about, as far as its names tell: countries with their share, and spots that are sure.
struct DocumentFocus {
  /// For each name how much it speaks for which country.
  private let votes: [[UInt16: Double]]
  private let sums: [UInt16: Double]
  private let total: Double
  /// The same of names that are no countries: to be spoken of as a party is not to be where the text is.
  private let localVotes: [[UInt16: Double]]
  private var spots: [(spot: Coordinate, id: UInt64)] = []

  init(_ rankings: [(count: Int, ranking: Resolver.Ranking)]) {
    votes = rankings.map { Self.votes(of: $0.ranking, count: $0.count) }
    localVotes = zip(votes, rankings).map { votes, item in
      item.ranking.places.first?.weighing.match.row.placeKind == .country ? [:] : votes
    }
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
    let match = place.weighing.match
    guard !match.isUsers, !place.weighing.countries.isEmpty, match.prominence < Self.famous || match.distance > 0.3
    else { return false }
    let others = localVotes.enumerated().filter { $0.offset != name }.map(\.element)
    let rest = others.reduce(0) { $0 + $1.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } }
    guard rest > Self.enough else { return false }
    let own = place.weighing.countries.map { country in others.reduce(0) { $0 + ($1[country] ?? 0) } }
    if own.allSatisfy({ $0 < 0.02 * rest }) { return true }
    // A mere likeness far from every place that is sure.
    guard !place.evidence.isSpelledAlike, spots.count >= 3, !match.row.placeKind.isExtended else { return false }
    return spots.filter { $0.id != match.id }.allSatisfy { $0.spot.distance(to: match.row.coordinate) > Self.remote }
  }

  private static let famous = 300_000
  /// In kilometres.
  private static let remote = 400.0
  /// So much must the other names say, to be a text about somewhere.
  private static let enough = 4.0
}
