import Geography
import Reports

extension Situation {
  /// Rows whose latitude and longitude look as if each stood in the other's column: as they are they lie far off, exchanged
  /// they lie where the situation is.
  func swappedProblems() -> [Problem] {
    let spots = reports.compactMap { report in
      report.place.coordinate.flatMap { spot in table.row(ofReport: report.id).map { (row: $0, spot: spot) } }
    }
    let isNear: (Coordinate) -> Bool
    if case .box(let box) = region {
      // Reports beside the region are no slip.
      isNear = box.expanded(byKilometres: max(box.widthInKilometres, box.heightInKilometres)).contains
    } else {
      guard spots.count > 2 else { return [] }
      func middle(_ value: (Coordinate) -> Double) -> Double { spots.map { value($0.spot) }.sorted()[spots.count / 2] }
      let center = Coordinate(longitude: middle(\.longitude), latitude: middle(\.latitude))
      isNear = { $0.distance(to: center) < 600 }
    }
    return spots.compactMap { row, spot in
      let other = Coordinate(longitude: spot.latitude, latitude: spot.longitude)
      guard abs(other.latitude) <= 90, !isNear(spot), isNear(other) else { return nil }
      var problem = table.problem(
        "latitude \(spot.latitude) and longitude \(spot.longitude) lie far from the situation, and exchanged in it; are they swapped?",
        severity: .warning, row: row, .latitude)
      problem.sort = "rows have a latitude and a longitude that look exchanged"
      return problem
    }
  }
}
