import Geography

/// How each thing that is known about a candidate counts, and the reason in words.
extension Evidence {
  mutating func weighName(_ match: NameMatch, _ reading: NameReading, length: Int) {
    spelling = Evidence.spelling(distance: match.distance, length: length) - (reading.isLoose ? Evidence.looseness : 0)
    reasons.append((match.distance == 0 ? "name matches" : "name is like") + " “\(match.name)”")
    if match.isMainName { add(Evidence.mainName) }
    if match.isUsers { add(match.distance == 0 ? 8 : 2, "one of your own places") }
    let population = match.record.place.population
    add(
      Evidence.prominence(match.record.prominence),
      population >= 100_000 ? "well known (population \(population))" : nil)
  }

  mutating func weighKind(_ kind: PlaceKind, _ reading: NameReading, _ query: PlaceQuery) {
    if let asked = reading.kind ?? query.kind {
      let amount = Evidence.kind(kind, asked: asked)
      add(amount, amount > 0 ? "\(kind.rawValue), as the text says" : "\(kind.rawValue), not \(asked.rawValue)")
      if amount <= -1.5 || (amount <= -1 && !isSpelledAlike) { isContradicted = true }
    } else if reading.kindInName == kind {
      add(Evidence.kind(kind, asked: kind), "\(kind.rawValue), as the name says")
    } else {
      add(Evidence.unasked(kind))
    }
  }

  mutating func weigh(_ container: Container, for place: Place) {
    var (amount, reason) = container.evidence(for: place)
    // Reports mistake the province of places near its border.
    let isNear = container.places.contains {
      !Set($0.countries).isDisjoint(with: place.countries) && $0.coordinate.distance(to: place.coordinate) < 150
    }
    if amount < 0, isNear, isSpelledAlike { amount /= 2 } else if amount < 0 { isContradicted = true }
    add(amount, reason)
  }

  private var isSpelledAlike: Bool { spelling > -0.6 }

  mutating func weighPosition(_ place: Place, _ query: PlaceQuery) {
    if !query.countries.isEmpty, !place.countries.isEmpty {
      reasons.append("in \(place.countries.joined(separator: ", "))")
    }
    if let near = query.near {
      let distance = near.distance(to: place.coordinate)
      add(Evidence.near(kilometres: distance), "\(Int(distance.rounded())) km from the given spot")
    }
  }
}
