import Foundation
import Gazetteer
import Geography
import MapGen
import Reports

/// The claims of articles in columns, for people at a terminal.
enum ClaimTable {
  static func text(of articles: [ReadArticle]) -> String {
    var table = TextTable(
      header: ["DATE", "PLACE", "CHANGE", "ACTOR", "AGAINST", "SHARE", "SECTOR", "SOURCE", "SURE", "ARTICLE"],
      rightAligned: [])
    for read in articles {
      for claim in read.claims {
        table.rows.append([
          claim.date?.text ?? "?", claim.placeName + (claim.isImprecise ? " (near \(claim.place.name))" : ""),
          claim.change.rawValue, claim.actor.name, claim.against?.name ?? "",
          claim.share.map { "\(Int(($0 * 100).rounded()))%" } ?? "",
          claim.sectors.map(\.rawValue).joined(separator: ";"), claim.source ?? "",
          "\(Int((claim.confidence * 100).rounded()))%", read.article.file,
        ])
      }
    }
    return table.rows.isEmpty ? "" : table.lines().joined(separator: "\n") + "\n"
  }
}
