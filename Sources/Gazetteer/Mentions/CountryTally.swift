/// The countries that a text is about: those that it names.
struct CountryTally: Sendable {
  /// Few, so that looking through them is quicker than hashing.
  private var counts: [(country: UInt16, count: Int)] = []
  private var most = 0

  mutating func add(_ country: UInt16) {
    let index = counts.firstIndex { $0.country == country } ?? counts.count
    if index == counts.count { counts.append((country, 0)) }
    counts[index].count += 1
    most = max(most, counts[index].count)
  }

  /// Whether one of the countries is among those that the text names most.
  func isAbout(_ countries: CountryCodes) -> Bool {
    counts.contains { $0.count * 3 >= most && countries.contains($0.country) }
  }

  /// What a place's lying in a country that is named, or in none, says; a great city may be named anywhere.
  func evidence(for countries: CountryCodes, prominence: Int) -> Double {
    guard most > 0, !countries.isEmpty else { return 0 }
    var count = 0
    for item in counts where item.count > count && countries.contains(item.country) { count = item.count }
    if count == 0 { return prominence >= 1_000_000 ? -0.2 : -0.9 }
    return count * 3 >= most ? 1.0 : 0.5
  }
}
