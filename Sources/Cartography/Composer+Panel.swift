internal import Geography

/// The furniture around the map.
extension Composer {
  /// The panel as complete as there is room for, and in the largest type in which that much of it fits.
  func furniture(
    _ key: LegendKey, _ content: MapContent, _ map: borrowing MapLayering, _ dates: [MapDate]
  ) throws -> (SceneLayer, ScenePlan.DateLine) {
    let legible = PanelDetail.smallestPrint / (style.textSize * 0.68)
    // Larger type than usual shrinks further before anything is left out for it.
    let usual = min(1, Style().textSize * style.scale / style.textSize)
    var last = (detail: PanelDetail.steps[0], factor: 1.0)
    for detail in PanelDetail.steps {
      for factor in stride(from: 1, through: min(1, max(detail.smallest * usual, legible)), by: -0.05) {
        last = (detail, factor)
        if let found = try panel(key, content, map, dates, detail, factor, factor / usual, cut: false) { return found }
      }
    }
    return try panel(key, content, map, dates, last.detail, last.factor, last.factor / usual, cut: true)
      ?? (
        SceneLayer(id: "furniture", dependsOnDate: false, elements: []),
        ScenePlan.DateLine(style: style, size: style.textSize, column: layout.head, top: layout.head.minY)
      )
  }

  private func panel(
    _ key: LegendKey, _ content: MapContent, _ map: borrowing MapLayering, _ dates: [MapDate], _ detail: PanelDetail,
    _ factor: Double, _ sizes: Double, cut: Bool
  ) throws -> (SceneLayer, ScenePlan.DateLine)? {
    var smaller = style.scaled(by: factor)
    // Marks and titles are no smaller for a style's large type.
    smaller.scale = style.scale * min(1, sizes)
    smaller.titleSize = style.titleSize * min(1, sizes)
    var layering = try layering(map.view, of: content, style: smaller)
    layering.isLegendBilingual = detail.isBilingual
    guard let panel = try layering.panel(key, content, layout, dates: dates, detail, cut: cut) else { return nil }
    return (
      SceneLayer(id: "furniture", dependsOnDate: false, clip: layout.page, elements: panel.elements),
      ScenePlan.DateLine(
        style: smaller, size: layering.dateSize(dates, in: layout.head), column: layout.head, top: panel.dateTop)
    )
  }
}
