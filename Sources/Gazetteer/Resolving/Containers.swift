import Geography

/// What a text names as containing (or neighbouring) the place, looked up.
struct Container: Sendable {
  let name: String
  /// What the name may mean, best first.
  let places: [Place]

  /// How a candidate's being inside or outside counts, with the reason in words.
  func evidence(for place: Place) -> (amount: Double, reason: String?) {
    guard !places.contains(where: { $0.id == place.id }) else { return (0, nil) }
    for container in places where container.holds(place) == true {
      return (2.5, "in \(container.name), as the text says")
    }
    let distances = places.filter { !$0.kind.isExtended }.map {
      $0.coordinate.distance(to: place.coordinate)
    }
    if let nearest = distances.min(), nearest <= 60 {
      return (nearest <= 20 ? 2 : 1.2, "\(Int(nearest.rounded())) km from \(name)")
    }
    let isOutside = places.contains { $0.holds(place) == false } || !distances.isEmpty
    return isOutside ? (-2.5, "not known to lie in \(name)") : (0, nil)
  }
}

extension Place {
  /// Whether a country or first-level division holds another place; nil when that cannot be told.
  func holds(_ other: Place) -> Bool? {
    switch kind {
    case .country: countries.contains { other.countries.contains($0) }
    case .governorate:
      if let key = divisionKey, let otherKey = other.divisionKey { key == otherKey } else { nil }
    default: nil
    }
  }
}
