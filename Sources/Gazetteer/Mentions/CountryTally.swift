import Foundation

/// The countries that a text is about: those that it names.
struct CountryTally: Sendable {
  private var counts: [UInt16: Int] = [:]

  mutating func add(_ country: UInt16) { counts[country, default: 0] += 1 }

  /// What a place's lying in a country that is named, or in none, says; a great city may be named anywhere.
  func evidence(for countries: [UInt16], prominence: Int) -> Double {
    guard let most = counts.values.max(), !countries.isEmpty else { return 0 }
    let count = countries.map { counts[$0] ?? 0 }.max() ?? 0
    if count == 0 { return prominence >= 1_000_000 ? -0.2 : -0.9 }
    return count * 3 >= most ? 1.0 : 0.5
  }
}
