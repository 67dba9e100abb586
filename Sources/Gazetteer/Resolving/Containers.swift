import Geography

/// What a text names as containing (or neighbouring) the place, looked up.
struct Container: Sendable {
  /// One thing that the name may mean.
  struct Extent: Sendable {
    let row: PackRow
    let countries: CountryCodes
    let id: UInt64
  }

  let name: String
  /// What the name may mean, best first.
  let extents: [Extent]
}

extension NameLookup {
  /// What the query and the name say about where the place lies, looked up; names that mean nothing are left out.
  func containers(of reading: NameReading, _ query: PlaceQuery, countries: [UInt16]) -> [Container] {
    var containers: [Container] = []
    for text in reading.containers + [query.admin1].compactMap({ $0 })
    where !containers.contains(where: { $0.name == text }) {
      let key = text + "\u{0}" + countries.map(String.init).joined(separator: ",")
      let extents = gazetteer.extents.value(for: key) { self.extents(named: text, countries: countries) }
      if !extents.isEmpty { containers.append(Container(name: text, extents: extents)) }
    }
    return containers
  }

  /// Where the name is said to lie from other places, with those places looked up.
  func anchorages(of reading: NameReading, countries: [UInt16]) -> [Anchorage] {
    reading.relations.compactMap { phrase in
      let anchors = phrase.anchors.map { text in
        gazetteer.extents.value(for: text + "\u{0}" + countries.map(String.init).joined(separator: ",")) {
          self.extents(named: text, countries: countries)
        }
      }
      guard anchors.allSatisfy({ !$0.isEmpty }) else { return nil }
      return Anchorage(phrase: phrase, anchors: anchors)
    }
  }

  /// What a container's name may mean: its best spellings, the best known first; areas alone where the text says `province`.
  private func extents(named text: String, countries: [UInt16]) -> [Container.Extent] {
    for reading in NameReading.readings(of: text).reversed() {
      guard let name = LookupName(reading.name) else { continue }
      var matches = matches(name, countries: countries, spellings: .alike)
      func areas() -> [NameMatch] {
        matches.filter { $0.row.placeKind == .governorate || $0.row.placeKind == .country }
      }
      if areas().isEmpty { matches += self.matches(name, countries: countries, spellings: .sounding) }
      let areas = areas()
      guard let best = (areas.isEmpty ? matches : areas).map(\.distance).min() else { continue }
      let saysArea = reading.kind == .governorate || reading.kind == .country
      return (saysArea && !areas.isEmpty ? areas : matches).filter { $0.distance <= best + 0.01 }
        .sorted {
          ($1.prominence, $0.reference.pack, $0.reference.row) < ($0.prominence, $1.reference.pack, $1.reference.row)
        }
        .prefix(8).map {
          Container.Extent(row: $0.row, countries: gazetteer.countryCodes(of: $0.reference, $0.row), id: $0.id)
        }
    }
    return []
  }
}

extension Container.Extent {
  /// Whether a country or first-level division holds a row; nil when that cannot be told.
  func holds(_ row: PackRow, countries others: CountryCodes) -> Bool? {
    switch self.row.placeKind {
    case .country: countries.contains(where: others.contains)
    case .governorate: self.row.division != 0 && row.division != 0 ? self.row.division == row.division : nil
    default: nil
    }
  }
}
