import Geography

extension NameLookup {
  /// What the query and the name say about where the place lies, looked up; names that mean nothing are left out.
  func containers(of reading: NameReading, _ query: PlaceQuery) throws -> [Container] {
    var containers: [Container] = []
    for text in reading.containers + [query.admin1].compactMap({ $0 })
    where !containers.contains(where: { $0.name == text }) {
      let places = try places(ofContainer: text, countries: query.countries)
      if !places.isEmpty { containers.append(Container(name: text, places: places)) }
    }
    return containers
  }

  /// What a container's name may mean: its best spellings, the best known first; areas alone where the text says `province`.
  private func places(ofContainer text: String, countries: [String]) throws -> [Place] {
    for reading in NameReading.readings(of: text).reversed() {
      guard let name = LookupName(reading.name) else { continue }
      let matches = try self.matches(name, countries: countries)
      let areas = matches.filter { $0.record.place.kind == .governorate || $0.record.place.kind == .country }
      guard let best = (areas.isEmpty ? matches : areas).map(\.distance).min() else { continue }
      let saysArea = reading.kind == .governorate || reading.kind == .country
      return (saysArea && !areas.isEmpty ? areas : matches).filter { $0.distance <= best + 0.01 }.map(\.record)
        .sorted { ($1.prominence, $0.place.id) < ($0.prominence, $1.place.id) }
        .prefix(8).map(\.place)
    }
    return []
  }
}
