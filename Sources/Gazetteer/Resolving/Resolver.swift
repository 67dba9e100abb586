import Geography

/// Finds what a name means: looks its keys up, then weighs spelling, kind, containers, closeness and prominence.
struct Resolver: Sendable {
  let gazetteer: Gazetteer

  /// A text of more bytes is a mistake, not a name, and could take minutes to weigh.
  private static let longestName = 1000

  func resolve(_ query: PlaceQuery, limit: Int) -> Resolution { resolution(ranking(query), query, limit: limit) }

  /// All candidates of a query, best first, before they are put in words.
  struct Ranking: Sendable {
    let text: NameText
    let readings: [NameReading]
    var places: [WeighedPlace]

    /// Whether the best is spelled alike and contradicts nothing that is said about it.
    var isFitting: Bool { places.first.map { $0.evidence.isSpelledAlike && !$0.evidence.isDoubtful } ?? false }
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
    let isWeak = ranked.first.map { $0.evidence.spelling < -1 || $0.evidence.isDoubtful } ?? true
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
    var pool = CandidatePool(gazetteer: gazetteer, query: query, readings: readings)
    for spellings in [NameLookup.Spellings.alike, .sounding, .partly, .misspelled] {
      pool.add(spellings)
      if let best = pool.ranked.first, isEnough(best, pool.ranked, spellings) { break }
    }
    return pool.ranked
  }

  private func isEnough(
    _ best: WeighedPlace, _ ranked: [WeighedPlace], _ spellings: NameLookup.Spellings
  ) -> Bool {
    switch spellings {
    case .alike:
      guard !best.evidence.isDoubtful, best.evidence.spelling > -0.1 else { return false }
      return best.evidence.total > 1.2 && WeighedPlace.outcome(of: ranked) == .resolved
    case .sounding: return best.evidence.spelling > -2.5 && !best.evidence.isDoubtful
    case .partly: return best.evidence.spelling > -3.5 && !best.evidence.isDoubtful
    case .misspelled: return true
    }
  }

  /// The candidate with its reasons in words.
  private func candidate(_ place: WeighedPlace, _ query: PlaceQuery) -> Candidate {
    var reasons: [String]? = []
    _ = place.weighing.evidence(query, in: gazetteer, reasons: &reasons)
    if place.evidence.seat > 0 { reasons?.append("its district is called after it") }
    if place.evidence.document > 0.5 { reasons?.append("fits the other places of the text") }
    return Candidate(
      place: gazetteer.place(place.weighing.match.reference), score: place.evidence.score, reasons: reasons ?? [])
  }
}
