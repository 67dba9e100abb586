import Geography

/// Finds what a name means: looks its keys up, then weighs spelling, kind, containers, closeness and prominence.
struct Resolver: Sendable {
  let index: any PlaceStore
  let userPlaces: UserPlaces

  /// So many candidates are weighed by all that is known; the rest of a long list is cut by spelling and prominence alone.
  private static let shortlist = 60

  /// A spelling further off than this is another name.
  private static let farFetched = -4.5

  func resolve(_ query: PlaceQuery, limit: Int) throws -> Resolution {
    var weighed: [String: WeighedPlace] = [:]
    let readings = NameReading.readings(of: query.name)
    for reading in readings {
      // A looser reading is only for names that are not known as they stand.
      if reading.isLoose, weighed.values.contains(where: { $0.evidence.spelling > -1 }) { continue }
      let containers = try containers(of: reading, query)
      for candidate in try candidates(for: reading, query, containers)
      where weighed[candidate.record.place.id].map({ $0.evidence.total < candidate.evidence.total }) ?? true {
        weighed[candidate.record.place.id] = candidate
      }
    }
    let ranked = WeighedPlace.ranked(weighed.values.filter { $0.evidence.spelling > Self.farFetched })
    let isWeak = ranked.first.map { $0.evidence.spelling < -1 || $0.evidence.isContradicted } ?? true
    if isWeak, let surroundings = try surroundings(of: readings, query, limit: limit) { return surroundings }
    return Resolution(
      name: query.name, outcome: WeighedPlace.outcome(of: ranked),
      candidates: ranked.prefix(max(1, limit)).map(\.candidate))
  }

  private func candidates(for reading: NameReading, _ query: PlaceQuery, _ containers: [Container]) throws
    -> [WeighedPlace]
  {
    guard let name = LookupName(reading.name) else { return [] }
    return try found(name, countries: query.countries).map { record, distance, isUsers in
      var evidence = Evidence()
      evidence.spelling =
        Evidence.spelling(distance: distance, length: name.letters.count) - (reading.isLoose ? 1.5 : 0)
      evidence.reasons.append(Self.nameReason(name, record, distance))
      if distance == 0, FoldedName(record.place.name).joined == name.letters { evidence.add(Evidence.mainName) }
      if isUsers { evidence.add(distance == 0 ? 8 : 2, "one of your own places") }
      evidence.add(Evidence.prominence(record.prominence), Self.populationReason(record))
      if let kind = reading.kind ?? query.kind {
        let amount = Evidence.kind(record.place.kind, asked: kind)
        if amount <= -1.5 { evidence.isContradicted = true }
        evidence.add(
          amount,
          amount > 0
            ? "\(record.place.kind.rawValue), as the text says" : "\(record.place.kind.rawValue), not \(kind.rawValue)")
      } else {
        evidence.add(Evidence.unasked(record.place.kind))
      }
      for container in containers {
        let (amount, reason) = container.evidence(for: record.place)
        evidence.add(amount, reason)
        if amount < 0 { evidence.isContradicted = true }
      }
      if !query.countries.isEmpty { evidence.reasons.append("in \(record.place.countries.joined(separator: ", "))") }
      if let near = query.near {
        let distance = near.distance(to: record.place.coordinate)
        evidence.add(Evidence.near(kilometres: distance), "\(Int(distance.rounded())) km from the given spot")
      }
      return WeighedPlace(record: record, evidence: evidence)
    }
  }

  /// The user's places and those of the index, the likelier ones of a long list.
  private func found(
    _ name: LookupName, countries: [String]
  ) throws -> [(record: PlaceRecord, distance: Double, isUsers: Bool)] {
    func first(_ findings: [Finding]) -> [Finding] {
      guard findings.count > Self.shortlist else { return findings }
      func worth(_ finding: Finding) -> Double {
        Evidence.spelling(distance: finding.distance, length: name.letters.count)
          + Evidence.prominence(finding.prominence)
      }
      return Array(findings.sorted { (worth($1), $0.row) < (worth($0), $1.row) }.prefix(Self.shortlist))
    }
    func records(_ store: any PlaceStore) throws -> [(PlaceRecord, Double)] {
      let findings = first(try store.findings(for: name, countries: countries))
      return Array(zip(try store.records(rows: findings.map(\.row)), findings.map(\.distance)))
        .filter {
          countries.isEmpty || !Set($0.0.place.countries).isDisjoint(with: countries) || $0.0.place.countries.isEmpty
        }
    }
    return try records(userPlaces).map { ($0, $1, true) } + records(index).map { ($0, $1, false) }
  }

  private func containers(of reading: NameReading, _ query: PlaceQuery) throws -> [Container] {
    var containers: [Container] = []
    for text in reading.containers + [query.admin1].compactMap({ $0 }) {
      let records = try self.records(ofContainer: text, countries: query.countries)
      if !records.isEmpty, !containers.contains(where: { $0.name == text }) {
        containers.append(Container(name: text, places: records))
      }
    }
    return containers
  }

  /// What a container's name may mean: its best spellings, areas before towns.
  private func records(ofContainer text: String, countries: [String]) throws -> [PlaceRecord] {
    for reading in NameReading.readings(of: text).reversed() {
      guard let name = LookupName(reading.name) else { continue }
      let found = try self.found(name, countries: countries)
      let areas = found.filter { $0.record.place.kind == .governorate || $0.record.place.kind == .country }
      guard let best = (areas.isEmpty ? found : areas).map(\.distance).min() else { continue }
      let wanted = reading.kind == .governorate || reading.kind == .country ? (areas.isEmpty ? found : areas) : found
      return wanted.filter { $0.distance <= best + 0.01 }
        .sorted { ($1.record.prominence, $0.record.place.id) < ($0.record.prominence, $1.record.place.id) }
        .prefix(8).map(\.record)
    }
    return []
  }

  /// When a quarter or a building is not known but its town is named with it (`Fardous neighbourhood of Raqqa city`): the town.
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

  private static func nameReason(_ name: LookupName, _ record: PlaceRecord, _ distance: Double) -> String {
    var nearest = (distance: Double.infinity, name: record.place.name)
    for spelling in record.names {
      let folded = FoldedName(spelling)
      guard folded.script == name.folded.script else { continue }
      let distance = SpellingDistance.between(name.letters, folded.joined)
      if distance < nearest.distance { nearest = (distance, spelling) }
    }
    return (distance == 0 ? "name matches" : "name is like") + " “\(nearest.name)”"
  }

  private static func populationReason(_ record: PlaceRecord) -> String? {
    record.place.population >= 100_000 ? "well known (population \(record.place.population))" : nil
  }
}
