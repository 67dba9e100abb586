public import Control
import Gazetteer
import Geography
import Reports

extension MapGenerator {
  /// The place that a name means among those that reports speak of.
  ///
  /// - Parameter name: an id, a name that a report uses, or another spelling.
  /// - Throws: ``InputError`` when no report speaks of it, or it may mean several.
  public func reportedPlace(named name: String) throws -> LocatedPlace {
    if let place = places.places[name] { return place }
    let key = PlaceResolver.key(name)
    var found: [String] = []
    for report in places.reports {
      guard let id = report.place.id, let place = places.places[id], !found.contains(id) else { continue }
      let names = [report.place.name, place.name, place.arabicName ?? ""].filter { !$0.isEmpty }
      if names.contains(where: { PlaceResolver.key($0) == key }) { found.append(id) }
    }
    var known: Place?
    if found.isEmpty {
      let candidates = gazetteer.resolve(PlaceQuery(name, near: places.region?.center)).candidates.map(\.place)
      found = candidates.map(\.id).filter { places.places[$0] != nil }
      if let first = found.first { found = [first] }
      known = candidates.first
    }
    guard let id = found.first, let place = places.places[id] else { throw notReported(name, known) }
    guard found.count == 1 else {
      throw InputError(
        "“\(name.excerpt)” may be \(found.joined(separator: " or ")); give the id of the one that is meant")
    }
    return place
  }

  private func notReported(_ name: String, _ known: Place?) -> InputError {
    let names = places.places.values.sorted { $0.id < $1.id }.map(\.name)
    if let nearest = NearestName.to(name, among: names) {
      return InputError("no report speaks of “\(name.excerpt)”; did you mean “\(nearest)”?")
    }
    guard let known, !known.kind.isExtended, places.region?.contains(known.coordinate) == true else {
      return InputError("no report speaks of “\(name.excerpt)”; `mapgen explain --at=LAT,LON` explains a spot")
    }
    let spot = "\(known.coordinate.latitude),\(known.coordinate.longitude)"
    return InputError(
      "no report speaks of \(known.name) itself; `mapgen explain --at=\(spot)` tells what is estimated there")
  }
}
