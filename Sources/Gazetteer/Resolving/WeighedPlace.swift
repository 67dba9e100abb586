import Geography

/// A candidate while it is being weighed.
struct WeighedPlace: Sendable {
  let record: PlaceRecord
  let evidence: Evidence

  var candidate: Candidate {
    Candidate(place: record.place, score: evidence.score, reasons: evidence.reasons)
  }

  /// Best first; places that weigh the same come in the order of their ids.
  static func ranked(_ places: [WeighedPlace]) -> [WeighedPlace] {
    places.sorted { ($1.evidence.total, $0.record.place.id) < ($0.evidence.total, $1.record.place.id) }
  }

  /// Whether the first of the ranked places may be trusted.
  ///
  /// It must lead its rivals by a margin, a wide one when a rival is spelled clearly more like the name: a large city with
  /// a similar name makes a small town's name doubtful, but does not take it over.
  static func outcome(of ranked: [WeighedPlace]) -> Resolution.Outcome {
    guard let best = ranked.first else { return .unresolved }
    guard best.evidence.spelling > -1.8, !best.evidence.isContradicted else { return .ambiguous }
    for rival in ranked.dropFirst() where !best.covers(rival) {
      let isSpelledBetter = !rival.evidence.isContradicted && rival.evidence.spelling > best.evidence.spelling + 0.5
      if best.evidence.total - rival.evidence.total < (isSpelledBetter ? 2.5 : 0.7) { return .ambiguous }
    }
    return .resolved
  }

  /// Whether a map would hardly show the difference: the same spot, or the area that is called after its town.
  private func covers(_ rival: WeighedPlace) -> Bool {
    let (place, other) = (record.place, rival.record.place)
    let distance = place.coordinate.distance(to: other.coordinate)
    if other.holds(place) == true, rival.evidence.spelling <= evidence.spelling + 0.5 { return true }
    if place.holds(other) == true, distance < 30 { return true }
    return !place.kind.isExtended && !other.kind.isExtended && distance < 8
  }
}
