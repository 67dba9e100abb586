import Geography

/// Finds what a name means: looks its keys up, then weighs spelling, kind, containers, closeness and prominence.
struct Resolver: Sendable {
  let gazetteer: Gazetteer

  /// A spelling further off than this is another name.
  private static let farFetched = -6.0
  /// A text of more bytes is a mistake, not a name, and could take minutes to weigh.
  private static let longestName = 1000

  func resolve(_ query: PlaceQuery, limit: Int) -> Resolution { resolution(ranking(query), query, limit: limit) }

  /// All candidates of a query, best first, before they are put in words.
  struct Ranking: Sendable {
    let text: NameText
    let readings: [NameReading]
    var places: [WeighedPlace]

    /// Whether the best is spelled alike and contradicts nothing that is said about it.
    var isFitting: Bool { places.first.map { $0.evidence.isSpelledAlike && !$0.evidence.isContradicted } ?? false }
    var isSure: Bool { WeighedPlace.outcome(of: places) == .resolved }

    /// Weighs the candidates with what the text is about.
    ///
    /// - Parameter anchor: a spot that the text says the place is near.
    mutating func weigh(_ focus: DocumentFocus, near anchor: Coordinate? = nil) {
      for index in places.indices {
        let amounts = focus.amounts(for: places[index])
        let near = anchor.map {
          Evidence.near(kilometres: $0.distance(to: places[index].weighing.match.row.coordinate))
        }
        places[index].evidence.document = amounts.country + amounts.near + (near ?? 0)
      }
      places = WeighedPlace.ranked(places)
    }
  }

  /// The same as ``ranking(_:)``, kept for the texts that follow: news name the same places day after day.
  func knownRanking(_ query: PlaceQuery) -> Ranking { gazetteer.rankings.value(for: query) { ranking(query) } }

  func ranking(_ query: PlaceQuery) -> Ranking {
    guard query.name.utf8.count <= Self.longestName else {
      return Ranking(text: NameText(""), readings: [], places: [])
    }
    let text = NameText(query.name)
    let readings = NameReading.readings(of: text, kind: query.kind)
    return Ranking(text: text, readings: readings, places: ranked(readings, query))
  }

  /// - Parameter isStray: whether the best candidate lies where the text is not, so that the name may be of an unknown place.
  func resolution(_ ranking: Ranking, _ query: PlaceQuery, isStray: Bool = false, limit: Int) -> Resolution {
    let ranked = ranking.places
    let isWeak = ranked.first.map { $0.evidence.spelling < -1 || $0.evidence.isContradicted } ?? true
    if isWeak, let surroundings = surroundings(of: ranking.readings, ranking.text, query, limit: limit) {
      return surroundings
    }
    return Resolution(
      name: query.name, outcome: isStray ? .unresolved : WeighedPlace.outcome(of: ranked),
      candidates: ranked.prefix(max(1, limit)).map { candidate($0, query) })
  }

  /// Whether a name is that of a country or a first-level division, spelled as they are known or almost so.
  func isArea(_ text: String) -> Bool {
    guard let name = LookupName(text) else { return false }
    let lookup = NameLookup(gazetteer: gazetteer)
    return [NameLookup.Spellings.alike, .sounding].contains { spellings in
      lookup.matches(name, countries: [], spellings: spellings).contains {
        $0.distance < 0.4 && ($0.row.placeKind == .country || $0.row.placeKind == .governorate)
      }
    }
  }

  /// All candidates, best first: those spelled alike; unless one of them is sure, also those that sound alike; if nothing fits,
  /// those that may be misspelled.
  private func ranked(_ readings: [NameReading], _ query: PlaceQuery) -> [WeighedPlace] {
    var pool = Pool(resolver: self, query: query, readings: readings)
    for spellings in [NameLookup.Spellings.alike, .sounding, .partly, .misspelled] {
      pool.add(spellings)
      pool.preferSeats()
      let ranked = WeighedPlace.ranked(pool.places)
      if let best = ranked.first, isEnough(best, ranked, spellings) { return ranked }
    }
    return WeighedPlace.ranked(pool.places)
  }

  private func isEnough(
    _ best: WeighedPlace, _ ranked: [WeighedPlace], _ spellings: NameLookup.Spellings
  ) -> Bool {
    switch spellings {
    case .alike:
      guard !best.evidence.isContradicted, best.evidence.spelling > -0.1 else { return false }
      return best.evidence.total > 1.2 && WeighedPlace.outcome(of: ranked) == .resolved
    case .sounding: return best.evidence.spelling > -2.5 && !best.evidence.isContradicted
    case .partly: return best.evidence.spelling > -3.5 && !best.evidence.isContradicted
    case .misspelled: return true
    }
  }

  fileprivate func weighed(
    _ reading: NameReading, _ name: LookupName, _ query: PlaceQuery, _ spellings: NameLookup.Spellings
  ) -> [WeighedPlace] {
    let lookup = NameLookup(gazetteer: gazetteer)
    let countries = query.countries.map { PackRow.code(of: $0) }
    let matches = lookup.matches(name, countries: countries, spellings: spellings)
    guard !matches.isEmpty else { return [] }
    let containers = lookup.containers(of: reading, query, countries: countries)
    let anchorages = lookup.anchorages(of: reading, countries: countries)
    return matches.map { match in
      var match = match
      match.distance += spellings.handicap
      let weighing = Weighing(
        match: match, reading: reading, length: name.letters.count,
        countries: gazetteer.countryCodes(of: match.reference), isKindAsked: query.kind != nil)
      let evidence = weighing.evidence(query, containers, anchorages, in: gazetteer, explains: false)
      return WeighedPlace(weighing: weighing, evidence: evidence)
    }
  }

  /// The candidate with its reasons in words.
  private func candidate(_ place: WeighedPlace, _ query: PlaceQuery) -> Candidate {
    let lookup = NameLookup(gazetteer: gazetteer)
    let countries = query.countries.map { PackRow.code(of: $0) }
    let containers = lookup.containers(of: place.weighing.reading, query, countries: countries)
    var evidence = place.weighing.evidence(
      query, containers, lookup.anchorages(of: place.weighing.reading, countries: countries), in: gazetteer,
      explains: true)
    evidence.document = place.evidence.document
    evidence.seat = place.evidence.seat
    if evidence.seat > 0 { evidence.explain("its district is called after it") }
    if evidence.document > 0.5 { evidence.explain("fits the other places of the text") }
    return Candidate(
      place: gazetteer.place(place.weighing.match.reference), score: evidence.score, reasons: evidence.reasons)
  }

  /// The candidates of one query, each place once with what speaks most for it.
  private struct Pool {
    let resolver: Resolver
    let query: PlaceQuery
    /// The ways to read the name, each made ready for looking up.
    private let readings: [(reading: NameReading, name: LookupName)]
    private var best: [UInt64: WeighedPlace] = [:]

    init(resolver: Resolver, query: PlaceQuery, readings: [NameReading]) {
      self.resolver = resolver
      self.query = query
      self.readings = readings.compactMap { reading in LookupName(reading.name).map { (reading, $0) } }
    }

    var places: [WeighedPlace] { Array(best.values) }

    mutating func add(_ spellings: NameLookup.Spellings) {
      for (reading, name) in readings {
        // A looser reading is only for names that are not known as they stand.
        if reading.isLoose, best.values.contains(where: { $0.evidence.spelling > -1 }) { continue }
        for place in resolver.weighed(reading, name, query, spellings) where place.evidence.spelling > farFetched {
          let id = place.weighing.match.id
          if let known = best[id], known.evidence.total >= place.evidence.total { continue }
          best[id] = place
        }
      }
    }

    /// A bare name means the town before the district that is called after it, however many people the district has.
    mutating func preferSeats() {
      for district in best.values where district.isUnaskedDistrict {
        let seats = best.values.filter { $0.isSeat(of: district) }
        guard var seat = WeighedPlace.ranked(seats).first else { continue }
        let lead = district.evidence.total + 0.1 - seat.evidence.total
        guard lead > 0 else { continue }
        seat.evidence.seat = lead
        best[seat.weighing.match.id] = seat
      }
    }
  }
}
