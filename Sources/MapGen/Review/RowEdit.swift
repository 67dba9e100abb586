import Gazetteer
import Geography
import Reports

/// Changes cells of a row so that the row stays right.
struct RowEdit {
  private let table: ReportTable
  private let situation: Situation

  init(_ table: ReportTable, _ situation: Situation) {
    self.table = table
    self.situation = situation
  }

  /// The table with a cell changed; with the place or its id go the id and coordinates of the new place.
  ///
  /// - Throws: ``InputError`` when there is no such column, or the row would no longer be right.
  func setting(
    _ name: String, to value: String, row: Int, gazetteer: () throws -> any PlaceFinding
  ) throws -> ReportTable {
    guard let column = ReportColumn(header: name) else {
      let nearest = ReportColumn.nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
      let all = ReportColumn.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError("there is no column “\(name.excerpt)”\(nearest) (the columns are \(all))")
    }
    var edited = table
    edited.set(value, row: row, column)
    if !value.isEmpty, column == .place || column == .placeID {
      try locate(&edited, row: row, by: column, value, gazetteer)
    }
    let before = problems(table)
    let fresh = problems(edited).filter { !before.contains($0) }
    guard fresh.isEmpty else { throw InputError(fresh.map(\.message).joined(separator: "; ")) }
    return edited
  }

  private func locate(
    _ edited: inout ReportTable, row: Int, by column: ReportColumn, _ value: String,
    _ gazetteer: () throws -> any PlaceFinding
  ) throws {
    for column in [ReportColumn.placeID, .latitude, .longitude] where table.text(row, column) != nil {
      edited.set("", row: row, column)
    }
    let own = situation.userPlaces.first { place in
      place.id == value || ([place.name] + place.aliases).contains { PlaceResolver.key($0) == PlaceResolver.key(value) }
    }
    // The user's own places are found by their names when the map is drawn.
    if own != nil { return }
    let place: Place
    if column == .placeID {
      guard let known = try gazetteer().place(id: value) else {
        throw InputError("no place has the id “\(value.excerpt)”; `mapgen resolve NAME` tells ids")
      }
      place = known
    } else {
      let near = PlaceResolver.middle(of: situation.reports.compactMap(\.place.coordinate))
      let query = DocumentQuery(PlaceQuery(value, near: near))
      let found = try gazetteer().resolve(document: [query], text: nil, limit: 5).first
      guard let known = found?.place else {
        throw InputError(
          PlaceMessage.of(found ?? Resolution(name: value, outcome: .unresolved, candidates: [])))
      }
      place = known
    }
    edited.set(place.id, row: row, .placeID)
    edited.set("\(place.coordinate.latitude)", row: row, .latitude)
    edited.set("\(place.coordinate.longitude)", row: row, .longitude)
  }

  /// The errors of a table's cells.
  private func problems(_ table: ReportTable) -> [Problem] {
    let reader = ReportReader(
      actors: situation.actors.isEmpty ? nil : ActorLexicon(situation.actors),
      sources: SourceLexicon(situation.sources))
    return reader.read(table).problems.filter { $0.severity == .error }
  }
}
