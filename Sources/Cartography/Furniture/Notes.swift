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

  borrowing func notes(_ content: MapContent, in column: Rectangle, _ detail: PanelDetail.Notes) -> PanelBlock {
    let size = max(style.textSize * 0.68, PanelDetail.smallestPrint)
    let primary = languages.primary
    let most = detail == .full ? 6 : 3
    let voices = listed(
      content.reports.compactMap(\.source).map { id in
        content.sources.first { $0.id == id }.map { $0.translations[primary.code] ?? $0.name } ?? id
      }, most)
    let outlets = listed(content.reports.compactMap(\.outlet), most)
    let count = String(content.reports.count)
    let other = languages.secondary?.phrase("disclaimer") ?? ""
    let translation = detail == .full && other != primary.phrase("disclaimer") ? other : ""
    let blocks = [
      // Names of sources stand in the script in which they were given: one list serves both languages.
      detail == .least
        ? ""
        : primary.phrase("reports", ["n": count])
          + (voices.isEmpty ? "" : " " + primary.phrase("sources", ["list": voices]))
          + (outlets.isEmpty || detail != .full ? "" : " " + primary.phrase("outlets", ["list": outlets])),
      primary.phrase("disclaimer"),
      translation,
      primary.phrase("credits"),
    ].filter { !$0.isEmpty }
    return .stack(
      blocks.enumerated().flatMap { i, text in
        let language = text == translation ? languages.secondary : primary
        let block = paragraph(in: column, size: size, color: style.mutedInk, lines: 6) { $0 == language ? text : "" }
        return i == 0 ? [block] : [.space(self.size(5)), block]
      })
  }

  /// Names in the order of how often they occur, so many at most, the rest counted.
  private borrowing func listed(_ names: [String], _ most: Int) -> String {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    return ranked.prefix(most).map { $0.shortened(to: 60).isolated }
      .joined(separator: languages.primary.phrase("list-separator"))
      + (ranked.count > most ? " " + "+\(ranked.count - most)".isolated : "")
  }
}

extension String {
  /// The beginning of a text that is longer than so many characters, with an ellipsis.
  func shortened(to count: Int) -> String { self.count > count ? prefix(count - 1) + "…" : self }
}
