import Geography

/// A place whose name is like one that was asked for.
struct NameMatch: Sendable {
  let reference: PlaceReference
  let row: PackRow
  /// The number of the matching name; 0 is the place's main one.
  let name: Int
  /// How far that name lies from the one asked for (``SpellingDistance``); 0 when they fold alike.
  var distance: Double
  /// Whether the place is one of the user's own.
  let isUsers: Bool
  /// How widely known the place is, by the pack that knows best (``Prominence``).
  var prominence: Int
  /// Whether its names that are spelled alike have articles; empty when there are none.
  let articles: Articles.Use
  /// Whether the matching name is written in another script.
  let isAcross: Bool

  /// The hash of its id, which is one for all packs.
  var id: UInt64 { row.id }

  /// Whether it is the place's first name, spelled alike but for a doubled letter, rather than one among others.
  var isMainName: Bool { distance <= SpellingDistance.doubling && name == 0 }
}

/// Looks a name up in all packs.
struct NameLookup: Sendable {
  let gazetteer: Gazetteer

  /// So many places are weighed; a longer list is cut by what spelling and prominence tell.
  private static let shortlist = 60

  /// The places that share a key with a name, in one of the countries (in any when empty).
  ///
  /// - Parameters:
  ///   - spellings: how the spelling may differ.
  ///   - hits: room that has been used before.
  func matches(
    _ name: LookupName, countries: [UInt16], spellings: Spellings, _ hits: inout NameHits
  ) -> [NameMatch] {
    var found: [Found] = []
    let farthest = Evidence.farthest(length: name.letters.count) - spellings.handicap
    for number in gazetteer.packs.indices {
      hits.removeAll()
      switch spellings {
      case .alike: collect(name, number, countries, &hits)
      case .sounding: collect(name.skeletonKeys, name, farthest, number, countries, &hits)
      case .partly: collectParts(name, farthest, number, countries, &hits)
      case .misspelled: collect(name.editedKeys, name, farthest, number, countries, &hits)
      }
      let pack = gazetteer.packs[number]
      hits.readProminence(in: pack)
      found.reserveCapacity(found.count + hits.all.count)
      for hit in hits.all {
        let reference = PlaceReference(pack: number, row: hit.row)
        guard countries.isEmpty || lies(pack.row(hit.row), reference, in: countries) else { continue }
        found.append(Found(reference: reference, hit: hit))
      }
    }
    var matches = shortlist(found, length: name.letters.count).map(match)
    for index in matches.indices where matches[index].isAcross {
      matches[index].distance = distanceAcross(matches[index], name)
    }
    for number in gazetteer.packs.indices where gazetteer.packs.count > 1 { raiseProminence(of: &matches, number) }
    return matches
  }

  /// A place before more than its spelling is looked at.
  private struct Found {
    let reference: PlaceReference
    let hit: NameHits.Hit
  }

  private func match(_ found: Found) -> NameMatch {
    NameMatch(
      reference: found.reference, row: gazetteer.row(found.reference), name: found.hit.name,
      distance: found.hit.distance, isUsers: found.reference.pack < gazetteer.ownCount,
      prominence: found.hit.prominence, articles: found.hit.articles, isAcross: found.hit.isAcross)
  }

  /// The same, with room of its own.
  func matches(_ name: LookupName, countries: [UInt16], spellings: Spellings) -> [NameMatch] {
    var hits = NameHits()
    return matches(name, countries: countries, spellings: spellings, &hits)
  }

  /// How alike the spellings must be.
  enum Spellings {
    /// They fold to the same letters.
    case alike
    /// They share a skeleton.
    case sounding
    /// One is a part of the other, a word longer or shorter.
    case partly
    /// Their skeletons are one sound apart.
    case misspelled

    /// What is added to the distance of spellings that are compared only in part, or were bent to meet.
    var handicap: Double {
      switch self {
      case .alike, .sounding: 0
      case .partly: 1.2
      case .misspelled: 0.5
      }
    }
  }

  /// The places of the spellings that sound like one of the keys.
  private func collect(
    _ keys: [UInt64], _ name: LookupName, _ farthest: Double, _ number: Int, _ countries: [UInt16],
    _ hits: inout NameHits
  ) {
    let pack = gazetteer.packs[number]
    let comparison = name.comparison
    for key in keys {
      pack.forEachSpelling(of: key) { spelling in
        guard keys.count == 1 || hits.isNew(spelling),
          let distance = comparison.distance(to: spelling.letters, script: spelling.script, farthest: farthest)
        else { return }
        hits.hear(spelling, distance: distance, isAcross: spelling.script != comparison.script)
      }
    }
    hits.addHeard(in: pack) { Self.mayLie($0, in: countries) }
  }

  /// The places that bear a name, spelled alike.
  private func collect(_ name: LookupName, _ number: Int, _ countries: [UInt16], _ hits: inout NameHits) {
    gazetteer.packs[number].forEachPosting(of: name.exactKey) { posting in
      guard Self.mayLie(posting, in: countries) else { return }
      hits.add(posting, distance: 0)
    }
  }

  private func collectParts(
    _ name: LookupName, _ farthest: Double, _ number: Int, _ countries: [UInt16], _ hits: inout NameHits
  ) {
    // The name that was asked for is the longer one.
    for shorter in name.parts {
      collect(shorter, number, countries, &hits)
      hits.forgetSpellings()
      collect(shorter.skeletonKeys, shorter, farthest, number, countries, &hits)
    }
    // It is the shorter one.
    let pack = gazetteer.packs[number]
    let comparison = name.comparison
    for skeleton in name.skeletons {
      pack.forEachSpelling(of: KeyHash.part(skeleton)) { spelling in
        guard let distance = comparison.distance(to: spelling.letters, script: spelling.script, farthest: farthest)
        else {
          return
        }
        hits.hear(spelling, distance: distance, isAcross: false)
      }
    }
    hits.addHeard(in: pack) { Self.mayLie($0, in: countries) && pack.row($0.row).isKnownByParts }
  }

  /// Whether the place of a posting may lie in one of the countries, by the posting alone.
  @inline(__always)
  private static func mayLie(_ posting: Posting, in countries: [UInt16]) -> Bool {
    countries.isEmpty || posting.country <= Posting.someCountry || countries.contains(posting.country)
  }

  /// Whether a row lies in one of the countries; a place of the user's with no country given may lie in any.
  private func lies(_ row: PackRow, _ reference: PlaceReference, in countries: [UInt16]) -> Bool {
    if countries.isEmpty || countries.contains(row.country) { return true }
    if row.country == 0 { return reference.pack < gazetteer.ownCount || row.hasMoreCountries }
    return row.hasMoreCountries && gazetteer.countryCodes(of: reference, row).contains(where: countries.contains)
  }

  /// The distance of a name in another script: two scripts share few vowels, so that many names meet that are not one. Those that
  /// the place has in the script asked for tell more.
  private func distanceAcross(_ match: NameMatch, _ name: LookupName) -> Double {
    let comparison = name.comparison
    var nearest: Double?
    gazetteer.packs[match.reference.pack].forEachName(of: match.reference.row) { script, letters in
      guard script == comparison.script else { return true }
      // Names farther away than one that is known need not be told apart.
      let distance = comparison.distance(to: letters, script: script, farthest: nearest ?? Self.farAcross)
      let least = min(nearest ?? Self.farAcross, distance ?? Self.farAcross)
      nearest = least
      return least > match.distance
    }
    guard let nearest, nearest > match.distance else { return match.distance }
    return match.distance + 0.4 * (min(nearest, Self.farAcross) - match.distance)
  }

  private static let farAcross = 1.5

  private func shortlist(_ found: [Found], length: Int) -> [Found] {
    guard found.count > Self.shortlist else { return found }
    let order = found.indices.map { index in
      let place = found[index]
      let worth =
        Evidence.spelling(distance: place.hit.distance, length: length) + Evidence.prominence(place.hit.prominence)
      return (index: index, worth: worth)
    }.sorted { ($1.worth, $0.index) < ($0.worth, $1.index) }
    return order.prefix(Self.shortlist).map { found[$0.index] }
  }

  /// Takes up how widely known a pack says that the places of other packs are.
  private func raiseProminence(of matches: inout [NameMatch], _ number: Int) {
    let pack = gazetteer.packs[number]
    for index in matches.indices
    where matches[index].reference.pack != number && pack.mayHold(matches[index].row) {
      matches[index].prominence = max(matches[index].prominence, pack.prominence(idHash: matches[index].id))
    }
  }
}

extension Gazetteer {
  /// The numbers of the countries that a place lies in.
  func countryCodes(of reference: PlaceReference, _ row: PackRow) -> CountryCodes {
    guard row.hasMoreCountries else { return CountryCodes(row.country) }
    return packs[reference.pack].withText(of: row) { text in
      _ = text.next()
      return CountryCodes(text.nextString().split(separator: ";").map { PackRow.code(of: $0) })
    }
  }
}
