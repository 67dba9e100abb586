import Foundation
import Geography

extension PackFilling {
  /// Reads CSV or TSV.
  mutating func addTable(
    _ part: ImportPart, _ tally: inout RowTally, _ progress: (ImportProgress) -> Void
  ) throws {
    progress(.reading(part.label, rows: 0, fraction: 0))
    var rows = try CSVRows(part.bytes(), file: part.label)
    let header = rows.header
    let columns = TableColumns(header: header.cells.map(\.text))
    try check(columns, needsSpot: true, Problem("", file: part.label, line: header.line, column: 1))
    let reader = TableReader(columns: columns, pack: writer.info.name, country: country)
    while let row = rows.next() {
      if row.isBlank { continue }
      if let problem = rows.takeProblems().first(where: { $0.severity == .error }) {
        try tally.countBad(problem)
        continue
      }
      var entry: SourceEntry?
      do throws(RowTrouble) {
        entry = try reader.entry { row.cells.indices.contains($0) ? row.cells[$0].text : "" }
      } catch {
        let cell = error.field.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
        try tally.countBad(
          Problem(error.message, file: part.label, line: cell?.line ?? row.line, column: cell?.column ?? 1))
      }
      if let entry { try add(entry, &tally) }
    }
    // Past the last row there is only what a quote that is never closed has swallowed.
    if let problem = rows.takeProblems().first(where: { $0.severity == .error }) { throw InputError([problem]) }
  }

  /// Reads the points, areas and lines of GeoJSON; an area stands at a spot inside it, a line at its middle.
  mutating func addGeoJSON(
    _ part: ImportPart, _ tally: inout RowTally, _ progress: (ImportProgress) -> Void
  ) throws {
    progress(.reading(part.label, rows: 0, fraction: 0))
    let features = try GeoJSON.features(in: Data(part.bytes(limit: 1 << 28)), file: part.label)
    let names = Set(features.flatMap(\.properties.keys)).sorted()
    let columns = TableColumns(header: names)
    try check(columns, needsSpot: false, Problem("", file: part.label))
    let reader = TableReader(columns: columns, pack: writer.info.name, country: country)
    for (i, feature) in features.enumerated() {
      guard let spot = try feature.spot else {
        try tally.countBad(Problem("feature \(i + 1) has no geometry", file: part.label))
        continue
      }
      var entry: SourceEntry?
      do throws(RowTrouble) {
        entry = try reader.entry(at: spot, isArea: !feature.polygons.isEmpty) { feature.properties[names[$0]] ?? "" }
      } catch {
        try tally.countBad(Problem("feature \(i + 1): \(error.message)", file: part.label))
      }
      if let entry { try add(entry, &tally) }
    }
  }

  private func check(_ columns: TableColumns, needsSpot: Bool, _ place: Problem) throws {
    var missing: [String] = []
    if columns.index[.name] == nil, columns.deepestLevel == nil { missing.append("name") }
    if needsSpot, columns.index[.latitude] == nil { missing.append("latitude") }
    if needsSpot, columns.index[.longitude] == nil { missing.append("longitude") }
    guard missing.isEmpty else {
      var problem = place
      let what = needsSpot ? "the header lacks" : "the features lack the property"
      problem.message =
        "\(what) \(missing.joined(separator: ", ")); see “mapgen data import --help” for the names of columns"
      throw InputError([problem])
    }
  }
}

extension GeoFeature {
  /// One spot that stands for the whole: a point itself, a spot inside an area, the middle of a line.
  fileprivate var spot: Coordinate? {
    get throws {
      if let point = points.first { return point }
      if !polygons.isEmpty { return try Overlay.pointInside(polygons) }
      guard let line = lines.max(by: { $0.length < $1.length }), !line.points.isEmpty else { return nil }
      return line.points[line.points.count / 2]
    }
  }
}
