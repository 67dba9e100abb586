import Geography

/// Finds what a name means: looks its keys up, then weighs spelling, kind, containers, closeness and prominence.
struct Resolver: Sendable {
  let lookup: NameLookup

  /// A spelling further off than this is another name.
  private static let farFetched = -4.5
  /// A text of more bytes is a mistake, not a name, and could take minutes to weigh.
  private static let longestName = 1000

  func resolve(_ query: PlaceQuery, limit: Int) throws -> Resolution {
    guard query.name.utf8.count <= Self.longestName else {
      return Resolution(name: query.name, outcome: .unresolved, candidates: [])
    }
    var weighed: [String: WeighedPlace] = [:]
    let readings = NameReading.readings(of: query.name)
    for reading in readings {
      // A looser reading is only for names that are not known as they stand.
      if reading.isLoose, weighed.values.contains(where: { $0.evidence.spelling > -1 }) { continue }
      for candidate in try candidates(for: reading, query) where candidate.evidence.spelling > Self.farFetched {
        let known = weighed[candidate.record.place.id]
        if known.map({ $0.evidence.total < candidate.evidence.total }) ?? true {
          weighed[candidate.record.place.id] = candidate
        }
      }
    }
    let ranked = WeighedPlace.ranked(Array(weighed.values))
    let isWeak = ranked.first.map { $0.evidence.spelling < -1 || $0.evidence.isContradicted } ?? true
    if isWeak, let surroundings = try surroundings(of: readings, query, limit: limit) { return surroundings }
    return Resolution(
      name: query.name, outcome: WeighedPlace.outcome(of: ranked),
      candidates: ranked.prefix(max(1, limit)).map(\.candidate))
  }

  private func candidates(for reading: NameReading, _ query: PlaceQuery) throws -> [WeighedPlace] {
    guard let name = LookupName(reading.name) else { return [] }
    let matches = try lookup.matches(name, countries: query.countries)
    guard !matches.isEmpty else { return [] }
    let containers = try lookup.containers(of: reading, query)
    return matches.map { match in
      var evidence = Evidence()
      evidence.weighName(match, reading, length: name.letters.count)
      evidence.weighKind(match.record.place.kind, reading, query)
      for container in containers { evidence.weigh(container, for: match.record.place) }
      evidence.weighPosition(match.record.place, query)
      return WeighedPlace(record: match.record, evidence: evidence)
    }
  }

  /// When a quarter or a building is not known but its town is named with it (`Fardous neighbourhood of Raqqa city`): the
  /// town.
  private func surroundings(of readings: [NameReading], _ query: PlaceQuery, limit: Int) throws -> Resolution? {
    for reading in readings {
      for text in reading.containers {
        var inner = query
        inner.name = text
        inner.kind = nil
        var resolution = try resolve(inner, limit: limit)
        guard let place = resolution.place, !place.kind.isExtended else { continue }
        resolution.name = query.name
        for index in resolution.candidates.indices {
          resolution.candidates[index].score *= 0.6
          resolution.candidates[index].reasons.insert("“\(reading.name)” is not known; this is named with it", at: 0)
        }
        return resolution
      }
    }
    return nil
  }
}
