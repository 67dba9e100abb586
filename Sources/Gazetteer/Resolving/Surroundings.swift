package import Geography

/// Answers for names that are not known themselves, from what is named with them.
extension Resolver {
  /// What stands for a name that is not known: the spot that a phrase describes (`120 km south-east of Deir Ezzor`), the town
  /// that is named with a quarter or a building (`Fardous neighbourhood of Raqqa city`), else for streets and buildings the seat
  /// of the governorate; nil when nothing does.
  func surroundings(
    of readings: [NameReading], _ text: NameText, _ query: PlaceQuery, limit: Int
  ) -> Resolution? {
    if let described = described(by: text, query) { return described }
    for reading in readings {
      for container in reading.containers {
        if let town = town(container, query, limit: limit) { return answered(town, reading, query) }
      }
    }
    // A street or a mosque of which only the governorate is told lies in its seat more often than anywhere else.
    for reading in readings where reading.kind.map(Self.urbanKinds.contains) ?? false {
      for area in reading.containers + [query.admin1].compactMap({ $0 }) {
        if let seat = seat(of: area, query, limit: limit) { return answered(seat, reading, query) }
      }
    }
    return nil
  }

  private static let urbanKinds: Set<PlaceKind> = [.facility, .neighbourhood, .bridge]

  private func answered(_ resolution: Resolution, _ reading: NameReading, _ query: PlaceQuery) -> Resolution {
    var resolution = resolution
    resolution.name = query.name
    for index in resolution.candidates.indices {
      resolution.candidates[index].score *= 0.6
      resolution.candidates[index].reasons.insert("“\(reading.name)” is not known; this is named with it", at: 0)
    }
    return resolution
  }

  private func town(_ container: String, _ query: PlaceQuery, limit: Int) -> Resolution? {
    var inner = query
    inner.name = container
    inner.kind = nil
    let resolution = resolve(inner, limit: limit)
    guard let place = resolution.place, !place.kind.isExtended else { return nil }
    return resolution
  }

  /// The town that a governorate is called after.
  private func seat(of area: String, _ query: PlaceQuery, limit: Int) -> Resolution? {
    for reading in NameReading.readings(of: area).reversed() {
      var inner = query
      inner.name = reading.name
      inner.kind = .city
      inner.admin1 = area
      let resolution = resolve(inner, limit: limit)
      if let place = resolution.place, place.kind == .city || place.kind == .town { return resolution }
    }
    return nil
  }

  /// The spot that a phrase alone describes, as a place of no size that is called by the phrase.
  private func described(by text: NameText, _ query: PlaceQuery) -> Resolution? {
    let lookup = NameLookup(gazetteer: gazetteer)
    let countries = query.countries.map { PackRow.code(of: $0) }
    let reading = NameReading(name: "", relations: text.relations)
    for anchorage in lookup.anchorages(of: reading, countries: countries) {
      guard let spot = anchorage.spot else { continue }
      var inner = query
      inner.kind = nil
      inner.admin1 = nil
      let anchors = anchorage.phrase.anchors.map { name in
        inner.name = name
        return resolve(inner, limit: 1)
      }
      let isSure = anchors.allSatisfy { $0.outcome == .resolved }
      guard let first = anchors.first?.candidates.first?.place else { continue }
      let described = Place(
        id: RelativeSpot.id(of: spot), name: query.name, coordinate: spot, kind: .region, countries: first.countries,
        admin1: first.admin1, admin1Name: first.admin1Name)
      return Resolution(
        name: query.name, outcome: isSure ? .resolved : .ambiguous,
        candidates: [
          Candidate(place: described, score: isSure ? 0.6 : 0.3, reasons: [anchorage.text + " (worked out)"])
        ])
    }
    return nil
  }
}

/// The id of a spot that no gazetteer has: `spot:34.4500,40.9200`, latitude first as people write it.
package enum RelativeSpot {
  package static func id(of spot: Coordinate) -> String { "spot:\(rounded(spot.latitude)),\(rounded(spot.longitude))" }

  private static func rounded(_ degrees: Double) -> String {
    let scaled = Int((abs(degrees) * 10_000).rounded())
    let fraction = String(scaled % 10_000)
    return (degrees < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10_000)."
      + String(repeating: "0", count: 4 - fraction.count) + fraction
  }

  /// The spot of such an id.
  static func spot(id: String) -> Coordinate? {
    guard id.hasPrefix("spot:") else { return nil }
    let numbers = id.dropFirst(5).split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    let spot = Coordinate(longitude: numbers[1], latitude: numbers[0])
    return spot.isValid ? spot : nil
  }
}
