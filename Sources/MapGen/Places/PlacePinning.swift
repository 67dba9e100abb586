import Geography
public import Reports
import Foundation

extension PlaceResolution {
  /// Writes the pins into the cells of a table; every other cell stays as it is.
  public func pin(_ table: inout ReportTable) {
    for pin in pins {
      guard let row = table.row(ofReport: pin.report) else { continue }
      if let id = pin.placeID { table.set(id, row: row, .placeID) }
      if let coordinate = pin.coordinate {
        table.set("\(coordinate.latitude)", row: row, .latitude)
        table.set("\(coordinate.longitude)", row: row, .longitude)
      }
    }
  }
}

extension Situation {
  /// Writes the table back to reports.csv, beside the old file and then in its place, so that none is ever half written.
  ///
  /// - Throws: ``InputError`` when the folder cannot be written to.
  public func write(_ table: ReportTable) throws {
    try OutputFile.write(table.bytes, to: directory.appendingPathComponent(Situation.reportsName))
  }
}

extension PlaceResolution {
  /// What the pins fix, a line for each name: `pinned Rawa to geonames:91597 at 34.48,41.91 (2 rows)`.
  public var pinSummary: [String] {
    var counts: [String: Int] = [:]
    var lines: [String] = []
    for pin in pins {
      let id = pin.placeID.map { " to \($0)" } ?? ""
      let spot = pin.coordinate.map { " at \($0.latitude),\($0.longitude)" } ?? " (an extent: without coordinates)"
      let line = "pinned \(pin.name)\(id)\(spot)"
      if counts[line] == nil { lines.append(line) }
      counts[line, default: 0] += 1
    }
    return lines.map { line in
      let count = counts[line] ?? 1
      return count == 1 ? line : "\(line) (\(count) rows)"
    }
  }
}
