internal import Control
internal import Foundation
internal import Geography
internal import Reports

/// The small print: how old the newest report is, whom it comes from, and what the map does not claim.
extension MapLayering {
  /// What a reader must know before trusting the map: unchecked reports, a known-by date.
  borrowing func warnings(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    var blocks: [PanelBlock] = []
    let size = style.textSize * 0.9
    if let knownBy = content.control.state.knownBy {
      blocks.append(paragraph(in: column, size: size) { $0.phrase("known-by", ["date": $0.date(knownBy)]) })
    }
    let proposed = content.reports.count { $0.status == .proposed }
    if proposed > 0 {
      let values = ["n": String(proposed), "total": String(content.reports.count)]
      blocks.append(paragraph(in: column, size: size, color: style.accent) { $0.phrase("proposed", values) })
    }
    return .stack(blocks)
  }

  borrowing func notes(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    let size = style.textSize * 0.68
    let voices = listed(
      content.reports.compactMap(\.source).map { id in
        content.sources.first { $0.id == id }.map { $0.translations[languages.primary.code] ?? $0.name } ?? id
      })
    let outlets = listed(content.reports.compactMap(\.outlet))
    let count = String(content.reports.count)
    return .stack([
      paragraph(in: column, size: size, color: style.mutedInk) { language in
        // Names of sources stand in the script in which they were given: one list serves both languages.
        guard language == languages.primary else { return "" }
        return language.phrase("reports", ["n": count])
          + (voices.isEmpty ? "" : " " + language.phrase("sources", ["list": voices]))
          + (outlets.isEmpty ? "" : " " + language.phrase("outlets", ["list": outlets]))
      },
      .space(self.size(5)),
      paragraph(in: column, size: size, color: style.mutedInk) { $0.phrase("disclaimer") },
      .space(self.size(5)),
      paragraph(in: column, size: size, color: style.mutedInk) {
        $0 == languages.primary ? $0.phrase("credits") : ""
      },
    ])
  }

  /// Names in the order of how often they occur, at most six, the rest counted.
  private borrowing func listed(_ names: [String]) -> String {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    return ranked.prefix(6).map(\.isolated).joined(separator: languages.primary.phrase("list-separator"))
      + (ranked.count > 6 ? " " + "+\(ranked.count - 6)".isolated : "")
  }
}
