import Geography

/// A candidate that has been weighed.
struct WeighedPlace: Sendable {
  let weighing: Weighing
  var evidence: Evidence

  private var row: PackRow { weighing.match.row }

  /// Best first; places that weigh the same come by prominence, then in the order of their packs.
  static func ranked(_ places: [WeighedPlace]) -> [WeighedPlace] {
    // Places are large; what they are sorted by is not.
    places.indices.map { (index: $0, standing: places[$0].standing) }.sorted { $0.standing < $1.standing }
      .map { places[$0.index] }
  }

  /// What places are ranked by; the better is less.
  struct Standing: Comparable {
    let total: Double
    let prominence: Int
    let reference: PlaceReference

    static func < (a: Standing, b: Standing) -> Bool {
      if a.total != b.total { return a.total > b.total }
      if a.prominence != b.prominence { return a.prominence > b.prominence }
      return (a.reference.pack, a.reference.row) < (b.reference.pack, b.reference.row)
    }
  }

  var standing: Standing {
    Standing(
      total: evidence.total, prominence: weighing.match.prominence, reference: weighing.match.reference)
  }

  /// Whether the first of the ranked places may be trusted.
  ///
  /// It must lead its rivals by a margin, a wide one when a rival is spelled clearly more like the name: a large city with
  /// a similar name makes a small town's name doubtful, but does not take it over.
  static func outcome(of ranked: [WeighedPlace]) -> Resolution.Outcome {
    guard let best = ranked.first else { return .unresolved }
    guard best.evidence.spelling > (best.evidence.context + best.evidence.document > 1.5 ? -2.8 : -1),
      !best.evidence.isDoubtful
    else { return .ambiguous }
    for rival in ranked.dropFirst() {
      let isSpelledBetter = !rival.evidence.isContradicted && rival.evidence.spelling > best.evidence.spelling + 0.3
      // Whoever bears a name first is meant before those that list it among others.
      let isNamesake = rival.weighing.match.isMainName || !best.weighing.match.isMainName
      let margin = isSpelledBetter ? 2.5 : isNamesake ? 0.7 : 0
      if best.evidence.total - rival.evidence.total < margin, !best.covers(rival) { return .ambiguous }
    }
    return .resolved
  }

  /// Whether a map would hardly show the difference: the same spot, or the area that is called after its town.
  private func covers(_ rival: WeighedPlace) -> Bool {
    let distance = row.coordinate.distance(to: rival.row.coordinate)
    let isArea = row.placeKind.isExtended
    let isRivalArea = rival.row.placeKind.isExtended
    if rival.holds(self), rival.evidence.spelling <= evidence.spelling + 0.5 { return true }
    if holds(rival), distance < 30 { return true }
    // A district is called after its town, a town after its island, and the one lies around the other.
    if rival.row.placeKind == .district || rival.row.placeKind == .island, row.placeKind.isPopulated, distance < 70,
      row.country == rival.row.country
    {
      return rival.evidence.spelling <= evidence.spelling + 0.5
    }
    return !isArea && !isRivalArea && distance < 10
  }

  /// Whether it says more of the same place than another pack does; of packs that say as much the one that knows it as greater.
  func isMore(than other: WeighedPlace) -> Bool {
    (other.evidence.total, other.row.prominence) < (evidence.total, row.prominence)
  }

  /// Whether it is a district, and nothing says that a district is meant.
  var isUnaskedDistrict: Bool {
    row.placeKind == .district && !weighing.context.asksKind && !evidence.isContradicted && evidence.isSpelledAlike
  }

  /// Whether it is a town that a district may be called after.
  func isSeat(of district: WeighedPlace) -> Bool {
    row.placeKind.isPopulated && row.country == district.row.country && !evidence.isContradicted
      && evidence.spelling > district.evidence.spelling - 0.3
      && row.coordinate.distance(to: district.row.coordinate) < 70
  }

  /// Whether it is a country or a first-level division that the other lies in.
  func holds(_ other: WeighedPlace) -> Bool {
    Container.Extent(row: row, countries: weighing.countries, id: weighing.match.id)
      .holds(other.row, countries: other.weighing.countries) == true
  }
}
