/// A place whose name is like one that was asked for.
struct NameMatch: Sendable {
  let record: PlaceRecord
  /// The most similar of its names, as written.
  let name: String
  /// How far that name lies from the one asked for (``SpellingDistance``); 0 when they fold alike.
  let distance: Double
  /// Whether it is the place's first name rather than one among others.
  let isMainName: Bool
  /// Whether the place is one of the user's own.
  let isUsers: Bool
}

/// Looks a name up in the user's places and in the index.
struct NameLookup: Sendable {
  let index: any PlaceStore
  let userPlaces: UserPlaces

  /// So many places are fetched and compared name by name; a longer list is cut by what its keys tell.
  private static let shortlist = 60

  /// The places that share a key with a name, in one of the countries (in any when empty).
  func matches(_ name: LookupName, countries: [String]) throws -> [NameMatch] {
    try matches(name, countries, in: userPlaces, isUsers: true) + matches(name, countries, in: index, isUsers: false)
  }

  private func matches(
    _ name: LookupName, _ countries: [String], in store: any PlaceStore, isUsers: Bool
  ) throws -> [NameMatch] {
    let findings = likeliest(try store.findings(for: name, countries: countries), name)
    let records = try store.records(rows: findings.map(\.row))
    return findings.compactMap { finding in
      guard let record = records[finding.row] else { return nil }
      // A place of the user's with no country given may lie in any.
      let lies = record.place.countries
      guard countries.isEmpty || lies.isEmpty || lies.contains(where: countries.contains) else { return nil }
      return match(name, record, atMost: finding.distance, isUsers: isUsers)
    }
  }

  private func likeliest(_ findings: [Finding], _ name: LookupName) -> [Finding] {
    guard findings.count > Self.shortlist else { return findings }
    func worth(_ finding: Finding) -> Double {
      Evidence.spelling(distance: finding.distance, length: name.letters.count)
        + Evidence.prominence(finding.prominence)
    }
    return Array(findings.sorted { (worth($1), $0.row) < (worth($0), $1.row) }.prefix(Self.shortlist))
  }

  /// Finds the most similar name of a place; the keys compared only one spelling of each sound.
  private func match(_ name: LookupName, _ record: PlaceRecord, atMost limit: Double, isUsers: Bool) -> NameMatch {
    var nearest = (distance: limit, name: record.place.name)
    for spelling in record.names {
      let folded = FoldedName(spelling)
      if folded.joined == name.letters {
        nearest = (0, spelling)
        break
      }
      guard limit > 0, folded.script == name.folded.script else { continue }
      let distance = SpellingDistance.between(name.letters, folded.joined)
      if distance < nearest.distance { nearest = (distance, spelling) }
    }
    return NameMatch(
      record: record, name: nearest.name, distance: nearest.distance,
      isMainName: nearest.distance == 0 && nearest.name == record.place.name, isUsers: isUsers)
  }
}
