internal import Control
internal import Foundation
public import Geography
internal import Reports

/// What is odd about the evidence of a date, though nothing is wrong with the files.
extension MapGenerator {
  /// Reports that stand alone against those around them, as warnings at their rows.
  ///
  /// - Throws: ``InputError`` when the base map cannot be read; ``GeographyError`` when the region cannot be projected.
  public func loneReports(on date: CalendarDate) throws -> [Problem] {
    let region = try region(nil)
    let state = state(on: date)
    let spots = state.places.filter { !$0.place.isExtended }.map(\.place.coordinate)
    let lone = try LoneReport.find(
      in: state, region: region, ground: ground(of: region), scale: EvidenceScale(places: spots, in: region))
    return lone.compactMap { lone in
      guard let report = lone.reports.first, let row = situation.table.row(ofReport: report) else { return nil }
      let others = lone.others.map(name).joined(separator: " or ")
      return situation.table.problem(
        "\(report) is alone against \(lone.neighbours) reports within \(lone.kilometres) km: it has \(name(lone.actor)) "
          + "at \(lone.place.name), they have \(others); an enclave, or an error?", severity: .warning, row: row, .actor
      )
    }
  }

  /// Reported places of the region that lie in the water, as warnings at their rows: no area is drawn around them.
  ///
  /// - Throws: as ``loneReports(on:)``.
  public func reportsAtSea(region asked: BoundingBox? = nil) throws -> [Problem] {
    let region = try region(asked)
    let ground = try ground(of: region)
    let spots = places.places.values.filter { !$0.isExtended && region.contains($0.coordinate) }.sorted {
      $0.id < $1.id
    }
    // A harbour may lie a little off the coast of the base map.
    let around = spots.flatMap { spot in
      [spot.coordinate] + (0..<8).map { spot.coordinate.moved(kilometres: 5, bearing: Double($0) * 45) }
    }
    let isLand = try Overlay.contains(ground.land, around.map(region.normalized))
    return spots.indices.compactMap { i in
      guard !isLand[(9 * i)..<(9 * i + 9)].contains(true) else { return nil }
      let row = places.reports.first { $0.place.id == spots[i].id }.flatMap { situation.table.row(ofReport: $0.id) }
      let message = "\(spots[i].name) lies in the water, more than 5 km from land; no area is drawn around it"
      var problem =
        row.map { situation.table.problem(message, severity: .warning, row: $0, .latitude) }
        ?? Problem(message, severity: .warning)
      problem.sort = "places lie in the water, more than 5 km from land; no area is drawn around them"
      return problem
    }
  }

  /// The name of an actor, by its id.
  func name(_ actor: String) -> String { situation.actors.first { $0.id == actor }?.name ?? actor }
}
