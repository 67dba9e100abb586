import Foundation
import Gazetteer
import Geography

/// A resolution in words and columns, for people at a terminal.
enum ResolveTable {
  static func text(of resolution: Resolution) -> String {
    let title = "\(resolution.outcome.rawValue.uppercased())  \(resolution.name.excerpt(200))"
    guard !resolution.candidates.isEmpty else { return title + "  (no place is known by this name)" }
    var table = TextTable(
      header: ["SCORE", "NAME", "KIND", "COUNTRY", "DIVISION", "POPULATION", "LAT,LON", "ID", "WHY"],
      rightAligned: [0, 5])
    table.rows = resolution.candidates.map { candidate in
      let place = candidate.place
      return [
        fixed(candidate.score, 2), place.name, place.kind.rawValue, place.countries.joined(separator: ";"),
        place.admin1Name ?? place.admin1 ?? "", place.population > 0 ? String(place.population) : "",
        fixed(place.coordinate.latitude, 4) + "," + fixed(place.coordinate.longitude, 4), place.id,
        candidate.reasons.joined(separator: "; "),
      ]
    }
    return ([title] + table.lines(indent: "  ")).joined(separator: "\n")
  }

  private static func fixed(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }
}
