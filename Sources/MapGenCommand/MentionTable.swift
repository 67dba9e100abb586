import Foundation
import Gazetteer
import Geography
import MapGen

/// The places of articles in columns, for people at a terminal.
enum MentionTable {
  static func text(of tallies: [PlaceTally]) -> String {
    var table = TextTable(
      header: ["MENTIONS", "PLACE", "KIND", "COUNTRY", "DIVISION", "LAT,LON", "ID", "AS", "WRITTEN"], rightAligned: [0])
    table.rows = tallies.map { tally in
      [
        String(tally.total), tally.name + (tally.isCertain || tally.place == nil ? "" : " (?)"),
        tally.place?.kind.rawValue ?? "not known", tally.place?.countries.joined(separator: ";") ?? "",
        tally.place?.admin1Name ?? tally.place?.admin1 ?? "", tally.place.map(position) ?? "", tally.place?.id ?? "",
        tally.summary, tally.spellings.joined(separator: " · "),
      ]
    }
    return table.lines().joined(separator: "\n")
  }

  private static func position(_ place: Place) -> String {
    String(format: "%.4f,%.4f", place.coordinate.latitude, place.coordinate.longitude)
  }
}
