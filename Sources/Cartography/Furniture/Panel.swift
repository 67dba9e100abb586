internal import Foundation
internal import Geography

/// The panel beside or below the map: title, date, legend, locator, sources.
extension MapLayering {
  borrowing func panel(_ content: MapContent, _ layout: PageLayout) throws -> [SceneElement] {
    var elements: [SceneElement] = [
      .path(PathElement(.rectangle(layout.panel), fill: .solid(style.paper)))
    ]
    guard let first = layout.columns.first, let last = layout.columns.last else { return elements }
    let head = heading(content, in: first)
    let key = legend(content, in: first)
    let locator = try locator(content, in: last)
    let small = notes(content, in: last)
    if layout.columns.count == 1 {
      elements += stack(
        top: [head, rule(in: first), key], bottom: [locator, small].compactMap { $0 }, in: first)
    } else {
      elements += stack(top: [head, rule(in: first), key], bottom: [], in: first)
      elements += stack(top: [locator].compactMap { $0 }, bottom: [small], in: last)
    }
    return elements
  }

  private borrowing func heading(_ content: MapContent, in column: Rectangle) -> PanelBlock {
    .stack([
      paragraph(in: column, size: style.titleSize, bold: true) { content.title(in: $0) },
      paragraph(in: column, size: style.textSize, color: style.mutedInk) { content.subtitles[$0.code] ?? "" },
      .space(size(8)),
      paragraph(in: column, size: style.textSize * 1.15, bold: true, color: style.accent) {
        $0.phrase("as-of", ["date": $0.date(content.date)])
      },
      warnings(content, in: column),
    ])
  }

  /// Blocks from the top and from the bottom of a column; optional ones go when they do not fit.
  private borrowing func stack(top: [PanelBlock], bottom: [PanelBlock], in column: Rectangle) -> [SceneElement] {
    func height(_ blocks: [PanelBlock]) -> Double { blocks.reduce(0) { $0 + $1.height } }
    var bottom = bottom
    if height(top) + height(bottom) + size(8) > column.height { bottom.removeAll(where: \.isOptional) }
    return PanelBlock.stack(top).elements(column.minY)
      + PanelBlock.stack(bottom).elements(max(column.maxY - height(bottom), column.minY + height(top) + size(4)))
  }

  /// How much of its columns the panel's blocks need: at most 1 when they fit.
  ///
  /// - Parameter complete: whether to count what may be left out.
  borrowing func fill(_ content: MapContent, _ layout: PageLayout, complete: Bool) throws -> Double {
    guard let first = layout.columns.first, let last = layout.columns.last else { return 1 }
    let head = heading(content, in: first).height + rule(in: first).height + legend(content, in: first).height
    var foot = notes(content, in: last).height + size(8)
    if complete { foot += try locator(content, in: last)?.height ?? 0 }
    return (layout.columns.count == 1 ? head + foot : max(head, foot)) / first.height
  }
}
