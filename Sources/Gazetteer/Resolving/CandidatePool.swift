import Geography

/// The candidates of one query, each place once with what speaks most for it.
struct CandidatePool {
  /// A way to read the name, made ready for looking up.
  private struct Way {
    let reading: NameReading
    let name: LookupName
    /// Made when the first place is found.
    var context: ReadingContext?
  }

  private let lookup: NameLookup
  private let query: PlaceQuery
  private let countries: [UInt16]
  private var ways: [Way]
  /// The places, best first.
  private(set) var ranked: [WeighedPlace] = []
  /// Where the place of an id stands while places are added.
  private var places = HashTable<Int32>(filler: -1, capacity: 0)
  private var hits = NameHits()

  init(gazetteer: Gazetteer, query: PlaceQuery, readings: [NameReading]) {
    lookup = NameLookup(gazetteer: gazetteer)
    self.query = query
    countries = query.countries.map { PackRow.code(of: $0) }
    ways = readings.compactMap { reading in LookupName(reading.name).map { Way(reading: reading, name: $0) } }
  }

  /// Adds the places that are spelled so, and ranks all.
  mutating func add(_ spellings: NameLookup.Spellings) {
    places.removeAll()
    for (index, place) in ranked.enumerated() { places[place.weighing.match.id] = Int32(index) }
    for way in ways.indices {
      // A looser reading is only for names that are not known as they stand.
      if ways[way].reading.isLoose, ranked.contains(where: { $0.evidence.spelling > -1 }) { continue }
      // A letter sounds like any other, and is a part of all names.
      if spellings != .alike, ways[way].name.letters.count < 2 { continue }
      add(spellings, way)
    }
    preferSeats()
    ranked = WeighedPlace.ranked(ranked)
  }

  private mutating func add(_ spellings: NameLookup.Spellings, _ way: Int) {
    let matches = lookup.matches(ways[way].name, countries: countries, spellings: spellings, &hits)
    guard !matches.isEmpty else { return }
    let context =
      ways[way].context
      ?? ReadingContext(ways[way].reading, ways[way].name, query, countries: countries, lookup)
    ways[way].context = context
    var unsaid: [String]?
    for var match in matches {
      match.distance += spellings.handicap
      let weighing = Weighing(
        match: match, countries: lookup.gazetteer.countryCodes(of: match.reference, match.row), context: context)
      add(
        WeighedPlace(
          weighing: weighing, evidence: weighing.evidence(query, in: lookup.gazetteer, reasons: &unsaid)))
    }
  }

  private mutating func add(_ place: WeighedPlace) {
    guard place.evidence.spelling > Evidence.farFetched else { return }
    let id = place.weighing.match.id
    let known = Int(places[id])
    if known < 0 {
      places[id] = Int32(ranked.count)
      ranked.append(place)
    } else if place.isMore(than: ranked[known]) {
      ranked[known] = place
    }
  }

  /// A bare name means the town before the district that is called after it, however many people the district has.
  private mutating func preferSeats() {
    for district in ranked.indices where ranked[district].isUnaskedDistrict {
      let seats = ranked.indices.filter { ranked[$0].isSeat(of: ranked[district]) }
      guard let seat = seats.min(by: { ranked[$0].standing < ranked[$1].standing }) else { continue }
      let lead = ranked[district].evidence.total + 0.1 - ranked[seat].evidence.total
      if lead > 0 { ranked[seat].evidence.seat = lead }
    }
  }
}
