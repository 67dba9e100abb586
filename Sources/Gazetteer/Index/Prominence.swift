/// How widely known a place is, as a number of people: what decides between namesakes when nothing else does.
///
/// It is the population where that is known. A division or a country counts its places together; other features, and
/// places without a census, get what their kind is worth.
enum Prominence {
  static func values(of entries: [SourceEntry]) -> [Int] {
    var sums: [String: Int] = [:]
    for entry in entries where entry.place.kind.isPopulated {
      guard let country = entry.place.countries.first else { continue }
      sums[country, default: 0] += entry.place.population
      if let admin1 = entry.place.admin1 { sums[country + "." + admin1, default: 0] += entry.place.population }
    }
    return entries.map { entry in
      let place = entry.place
      if place.population > 0 { return place.population }
      let country = place.countries.first ?? ""
      switch place.kind {
      case .country: return max(100_000, sums[country] ?? 0)
      case .governorate: return max(30_000, sums[country + "." + (place.admin1 ?? "")] ?? 0)
      default: return worth(of: place.kind)
      }
    }
  }

  private static func worth(of kind: PlaceKind) -> Int {
    switch kind {
    case .sea: 10_000_000
    case .river, .desert, .region, .lake, .island: 200_000
    case .city: 100_000
    case .district, .mountain, .valley, .borderCrossing, .dam: 30_000
    case .airport, .airbase, .oilField, .gasField, .militaryBase, .port, .camp: 10_000
    case .town: 5_000
    case .neighbourhood: 3_000
    default: 800
    }
  }
}

extension PlaceKind {
  /// Whether people live there together: a city, a town, a village.
  var isPopulated: Bool { self == .city || self == .town || self == .village }
}
