internal import Foundation
internal import Geography

/// The panel beside or below the map: title, date, legend, locator, sources.
extension MapLayering {
  borrowing func panel(_ content: MapContent, _ layout: PageLayout) throws -> [SceneElement] {
    var elements: [SceneElement] = [
      .path(PathElement(.rectangle(layout.panel), fill: .solid(style.paper)))
    ]
    guard let first = layout.columns.first, let last = layout.columns.last else { return elements }
    let key = legend(content, in: last)
    var top = [heading(content, in: first), rule(in: first)]
    if layout.columns.count == 1 { top.append(key) } else { elements += key.elements(last.minY) }
    let small = notes(content, in: first)
    let room = first.height - PanelBlock.stack(top + [small]).height - size(26)
    let bottom = [try locator(content, in: first, height: room), small].compactMap { $0 }
    elements += PanelBlock.stack(top).elements(first.minY)
    let foot = PanelBlock.stack(bottom)
    elements += foot.elements(max(first.maxY - foot.height, first.minY + PanelBlock.stack(top).height))
    return elements
  }

  private borrowing func heading(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    .stack([
      headline(in: column, size: style.titleSize) { content.title(in: $0) },
      paragraph(in: column, size: style.textSize, color: style.mutedInk) { content.subtitles[$0.code] ?? "" },
      .space(size(8)),
      headline(in: column, size: style.textSize * 1.15, color: style.accent) {
        $0.phrase("as-of", ["date": $0.date(content.date).unbroken])
      },
      warnings(content, in: column),
    ])
  }

  /// How much of its columns the panel's blocks need: at most 1 when they fit.
  ///
  /// - Parameter complete: whether to count what may be left out.
  borrowing func fill(_ content: MapContent, _ layout: PageLayout, complete: Bool) -> Double {
    guard let first = layout.columns.first, let last = layout.columns.last else { return 1 }
    var text = heading(content, in: first).height + rule(in: first).height + notes(content, in: first).height
    if complete && hasLocator(content) { text += leastLocatorHeight(in: first) + size(34) }
    let key = legend(content, in: last).height
    return (layout.columns.count == 1 ? text + key + size(8) : max(text, key)) / first.height
  }
}
