internal import Foundation
internal import Geography

/// The panel beside or below the map: title, date, legend, locator, sources.
extension MapLayering {
  /// The panel without its date line, and where that goes.
  borrowing func panel(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, dates: [MapDate]
  ) throws -> (elements: [SceneElement], dateTop: Double) {
    var elements: [SceneElement] = [
      .path(PathElement(.rectangle(layout.panel), fill: .solid(style.paper)))
    ]
    guard let first = layout.columns.first, let last = layout.columns.last else { return (elements, 0) }
    let key = legend(key, content, in: last)
    let title = title(content, in: first)
    var top = [title, .space(dateHeight(dates, in: first)), warnings(content, in: first), rule(in: first)]
    if layout.columns.count == 1 { top.append(key) } else { elements += key.elements(last.minY) }
    let small = notes(content, in: first)
    let room = first.height - PanelBlock.stack(top + [small]).height - size(26)
    let bottom = [try locator(content, in: first, height: room), small].compactMap { $0 }
    elements += PanelBlock.stack(top).elements(first.minY)
    let foot = PanelBlock.stack(bottom)
    elements += foot.elements(max(first.maxY - foot.height, first.minY + PanelBlock.stack(top).height))
    return (elements, first.minY + title.height)
  }

  private borrowing func title(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    .stack([
      headline(in: column, size: style.titleSize) { content.title(in: $0) },
      paragraph(in: column, size: style.textSize, color: style.mutedInk) { content.subtitles[$0.code] ?? "" },
      .space(size(8)),
    ])
  }

  /// How much of its columns the panel's blocks need: at most 1 when they fit.
  ///
  /// - Parameter complete: whether to count what may be left out.
  borrowing func fill(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, dates: [MapDate], complete: Bool
  ) -> Double {
    guard let first = layout.columns.first, let last = layout.columns.last else { return 1 }
    let heading = [title(content, in: first), warnings(content, in: first), rule(in: first), notes(content, in: first)]
    var text = PanelBlock.stack(heading).height + dateHeight(dates, in: first)
    if complete && hasLocator(content) { text += leastLocatorHeight(in: first) + size(34) }
    let key = legend(key, content, in: last).height
    return (layout.columns.count == 1 ? text + key + size(8) : max(text, key)) / first.height
  }
}
