import Geography

/// A place whose name is like one that was asked for.
struct NameMatch: Sendable {
  let reference: PlaceReference
  let row: PackRow
  /// The number of the matching name; 0 is the place's main one.
  var name: Int
  /// How far that name lies from the one asked for (``SpellingDistance``); 0 when they fold alike.
  var distance: Double
  /// Whether the place is one of the user's own.
  let isUsers: Bool
  /// How widely known the place is, by the pack that knows best (``Prominence``).
  var prominence: Int
  /// The hash of its id, which is one for all packs.
  var id: UInt64

  /// Whether it is the place's first name, spelled alike, rather than one among others.
  var isMainName: Bool { distance == 0 && name == 0 }
}

/// Looks a name up in all packs.
struct NameLookup: Sendable {
  let gazetteer: Gazetteer

  /// So many places are weighed; a longer list is cut by what spelling and prominence tell.
  private static let shortlist = 60

  /// The places that share a key with a name, in one of the countries (in any when empty).
  ///
  /// - Parameter allowing: whether the spelling may differ.
  func matches(_ name: LookupName, countries: [UInt16], spellings: Spellings) -> [NameMatch] {
    var matches: [NameMatch] = []
    for number in gazetteer.packs.indices {
      var found: [UInt32: (name: Int, distance: Double)] = [:]
      let pack = gazetteer.packs[number]
      switch spellings {
      case .alike:
        pack.forEachPosting(of: name.exactKey) { posting in
          if Self.mayLie(posting, in: countries) { found[posting.row] = (posting.name, 0) }
        }
      case .sounding: collect(name.skeletonKeys, name, number, countries, &found)
      case .partly: collectParts(name, number, countries, &found)
      case .misspelled: collect(name.editedKeys, name, number, countries, &found)
      }
      for (row, hit) in found {
        let columns = pack.row(row)
        let reference = PlaceReference(pack: number, row: row)
        guard lies(columns, reference, in: countries) else { continue }
        matches.append(
          NameMatch(
            reference: reference, row: columns, name: hit.name, distance: hit.distance,
            isUsers: number < gazetteer.ownCount, prominence: Int(columns.prominence), id: 0))
      }
    }
    cut(&matches, length: name.letters.count)
    for index in matches.indices { complete(&matches[index]) }
    return matches
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
      case .misspelled: 1
      }
    }
  }

  private func collect(
    _ keys: [UInt64], _ name: LookupName, _ number: Int, _ countries: [UInt16],
    _ found: inout [UInt32: (name: Int, distance: Double)]
  ) {
    let pack = gazetteer.packs[number]
    for key in keys {
      pack.forEachPosting(of: key) { posting in
        guard Self.mayLie(posting, in: countries) else { return }
        if let known = found[posting.row], known.distance == 0 { return }
        let reference = PlaceReference(pack: number, row: posting.row)
        let distance = gazetteer.withName(posting.name, of: reference) { _, script, letters in
          letters.withMemoryRebound(to: Letter.self) { name.distance(to: $0, script: script) }
        }
        guard let distance else { return }
        if let known = found[posting.row], known.distance <= distance { return }
        found[posting.row] = (posting.name, distance)
      }
    }
  }

  private func collectParts(
    _ name: LookupName, _ number: Int, _ countries: [UInt16],
    _ found: inout [UInt32: (name: Int, distance: Double)]
  ) {
    // The name that was asked for is the longer one.
    for shorter in name.parts {
      var matches: [UInt32: (name: Int, distance: Double)] = [:]
      collect([shorter.exactKey] + shorter.skeletonKeys, shorter, number, countries, &matches)
      for (row, hit) in matches { add(row, hit.name, hit.distance, &found) }
    }
    // It is the shorter one.
    for skeleton in name.skeletons {
      gazetteer.packs[number].forEachPosting(of: KeyHash.part(skeleton)) { posting in
        guard Self.mayLie(posting, in: countries) else { return }
        let reference = PlaceReference(pack: number, row: posting.row)
        for part in FoldedName(gazetteer.name(posting.name, of: reference)).parts {
          let distance = part.joined.withUnsafeBufferPointer { name.distance(to: $0, script: part.script) }
          if let distance { add(posting.row, posting.name, distance, &found) }
        }
      }
    }
  }

  /// Whether the place of a posting may lie in one of the countries, by the posting alone.
  @inline(__always)
  private static func mayLie(_ posting: Posting, in countries: [UInt16]) -> Bool {
    countries.isEmpty || posting.country <= Posting.someCountry || countries.contains(posting.country)
  }

  private func add(
    _ row: UInt32, _ name: Int, _ distance: Double, _ found: inout [UInt32: (name: Int, distance: Double)]
  ) {
    if let known = found[row], known.distance <= distance { return }
    found[row] = (name, distance)
  }

  /// Whether a row lies in one of the countries; a place of the user's with no country given may lie in any.
  private func lies(_ row: PackRow, _ reference: PlaceReference, in countries: [UInt16]) -> Bool {
    if countries.isEmpty || countries.contains(row.country) { return true }
    if row.country == 0 { return reference.pack < gazetteer.ownCount || row.hasMoreCountries }
    return row.hasMoreCountries && gazetteer.countryCodes(of: reference).contains(where: countries.contains)
  }

  private func cut(_ matches: inout [NameMatch], length: Int) {
    func worth(_ match: NameMatch) -> Double {
      Evidence.spelling(distance: match.distance, length: length) + Evidence.prominence(match.prominence)
    }
    let order = matches.indices.map { (index: $0, worth: worth(matches[$0])) }.sorted {
      let (a, b) = (matches[$0.index].reference, matches[$1.index].reference)
      return ($1.worth, a.pack, a.row) < ($0.worth, b.pack, b.row)
    }
    matches = order.prefix(Self.shortlist).map { matches[$0.index] }
  }

  /// Fills in the id, and what another pack knows better of the same place.
  private func complete(_ match: inout NameMatch) {
    match.id = gazetteer.idHash(of: match.reference)
    guard gazetteer.packs.count > 1 else { return }
    for (number, pack) in gazetteer.packs.enumerated() where number != match.reference.pack {
      match.prominence = max(match.prominence, pack.prominence(idHash: match.id))
    }
  }
}

extension Gazetteer {
  /// The numbers of the countries that a place lies in.
  func countryCodes(of reference: PlaceReference) -> [UInt16] {
    let pack = packs[reference.pack]
    let row = pack.row(reference.row)
    guard row.hasMoreCountries else { return row.country == 0 ? [] : [row.country] }
    return pack.withText(of: row) { text in
      _ = text.next()
      return text.nextString().split(separator: ";").map { PackRow.code(of: $0) }
    }
  }
}
