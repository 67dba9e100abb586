internal import Control
internal import Geography

/// The small print: how old the newest report is, whom it comes from, and what the map does not claim.
extension MapLayering {
  /// What a reader must know before trusting the map: unchecked reports, a known-by date.
  borrowing func warnings(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    var blocks: [PanelBlock] = []
    let size = style.textSize * 0.9
    if content.knownByNote(languages.primary) != nil {
      blocks.append(paragraph(in: column, size: size) { content.knownByNote($0) ?? "" })
    }
    if !content.omissions.isEmpty {
      blocks.append(
        paragraph(in: column, size: size, color: style.accent) {
          let list = content.omissions.prefix(4).map(\.isolated).joined(separator: $0.phrase("list-separator"))
          let more = content.omissions.count > 4 ? " +\(content.omissions.count - 4)".isolated : ""
          return $0.phrase("without", ["list": list + more])
        })
    }
    if content.proposedNote(languages.primary) != nil {
      blocks.append(paragraph(in: column, size: size, color: style.accent) { content.proposedNote($0) ?? "" })
    }
    return .stack(blocks)
  }

  borrowing func notes(_ content: MapContent, in column: Rectangle, _ detail: PanelDetail.Notes) -> PanelBlock {
    let size = max(style.textSize * 0.68, PanelDetail.smallestPrint)
    let primary = languages.primary
    // Areas that somebody has drawn are no estimates of ours.
    let isDrawn = content.control.radiusInKilometres == 0
    func disclaimer(_ language: Language) -> String {
      let isKnown = isDrawn && language.phrases["disclaimer-drawn"] != nil
      return language.phrase(isKnown ? "disclaimer-drawn" : "disclaimer")
    }
    let other = languages.secondary.map(disclaimer) ?? ""
    let translation = detail == .full && other != disclaimer(primary) ? other : ""
    let blocks = [
      // Names of sources stand in the script in which they were given: one list serves both languages.
      detail == .least || isDrawn && content.reports.isEmpty
        ? ""
        : content.sourcesNote(primary, most: detail == .full ? 6 : 3, withOutlets: detail == .full),
      disclaimer(primary),
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
}

extension String {
  /// The beginning of a text that is longer than so many characters, with an ellipsis.
  func shortened(to count: Int) -> String { self.count > count ? prefix(count - 1) + "…" : self }
}
