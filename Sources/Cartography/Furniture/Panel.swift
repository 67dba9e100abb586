internal import Geography

/// The panels beside, above or below the map: title, date, legend, locator, sources.
struct Panel {
  let elements: [SceneElement]
  /// Where the date line goes.
  let dateTop: Double
}

extension MapLayering {
  /// The panels without the date line, or nil where they have no room for that much detail in this type.
  ///
  /// - Parameter cut: whether to leave out rows of the legend that have no room, rather than give up.
  borrowing func panel(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, dates: [MapDate], _ detail: PanelDetail,
    cut: Bool = false
  ) throws -> Panel? {
    let paper = layout.panels.map { SceneElement.path(PathElement(.rectangle($0), fill: .solid(style.paper))) }
    switch layout.form {
    case .beside: return try beside(key, content, layout, dates, detail, cut).map { $0.on(paper) }
    case .stacked: return try stacked(key, content, layout, dates, detail, cut).map { $0.on(paper) }
    case .compact: return compact(key, content, layout, dates).on(paper)
    }
  }

  /// All below each other in one column.
  private borrowing func beside(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, _ dates: [MapDate], _ detail: PanelDetail,
    _ cut: Bool
  ) throws -> Panel? {
    let column = layout.head
    let title = title(content, in: column, most: column.height * detail.title)
    let top = PanelBlock.stack([
      title, .space(size(8) + dateHeight(dates, in: column)), warnings(content, in: column), rule(in: column),
    ])
    let notes = notes(content, in: column, detail.notes)
    let locatorRoom = detail.hasLocator && hasLocator(content) ? leastLocatorHeight(in: column) + size(34) : size(8)
    let room = column.height - top.height - notes.height - locatorRoom
    var space = column
    space.minY += top.height
    space.maxY = space.minY + room
    guard room > 0 || cut, let legend = legend(key, content, in: [space], cut: cut) else { return nil }
    let end = legend.bottom
    let spare = column.maxY - end - notes.height - size(26)
    let locator = detail.hasLocator ? try locator(content, in: column, height: spare) : nil
    let foot = PanelBlock.stack([locator, notes].compactMap { $0 })
    return Panel(
      elements: top.elements(column.minY) + legend.elements
        + foot.elements(max(column.maxY - foot.height, legend.bottom)),
      dateTop: column.minY + title.height + size(8))
  }

  /// The title above the map, the legend and the small print beside each other below it.
  private borrowing func stacked(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, _ dates: [MapDate], _ detail: PanelDetail,
    _ cut: Bool
  ) throws -> Panel? {
    let head = heading(content, in: layout.head, dates)
    // A long legend takes two columns, and the small print the third.
    for count in [2, 3] {
      let columns = layout.foot.columns(count, gap: size(30), mirrored: languages.primary.isRightToLeft)
      guard let last = columns.last else { continue }
      let warnings = warnings(content, in: last)
      let notes = notes(content, in: last, detail.notes)
      let spare = last.height - warnings.height - notes.height - size(8)
      let needed = detail.hasLocator && hasLocator(content) ? leastLocatorHeight(in: last) : -size(8)
      let mayCut = cut && count == 3
      guard spare >= needed || mayCut, let legend = legend(key, content, in: Array(columns.dropLast()), cut: mayCut)
      else {
        continue
      }
      let locator = detail.hasLocator ? try locator(content, in: last, height: spare) : nil
      let foot = PanelBlock.stack([warnings, locator, notes].compactMap { $0 })
      return Panel(
        elements: head.title.elements(head.top) + legend.elements + foot.elements(last.minY), dateTop: head.dateTop)
    }
    return nil
  }

  /// A title with room for the date line below it, both in the middle of a box by height.
  borrowing func heading(
    _ content: MapContent, in box: Rectangle, _ dates: [MapDate]
  ) -> (title: PanelBlock, top: Double, dateTop: Double) {
    let date = dateHeight(dates, in: box)
    let gap = size(4)
    let title = title(content, in: box, most: max(0, box.height - date - gap))
    let top = max(box.minY, box.center.y - (title.height + gap + date) / 2)
    return (title, top, top + title.height + gap)
  }
}

extension Panel {
  fileprivate func on(_ paper: [SceneElement]) -> Panel { Panel(elements: paper + elements, dateTop: dateTop) }
}

extension Rectangle {
  /// Columns of one width beside each other, in reading order.
  fileprivate func columns(_ count: Int, gap: Double, mirrored: Bool) -> [Rectangle] {
    let width = (self.width - gap * Double(count - 1)) / Double(count)
    let columns = (0..<count).map {
      Rectangle(x: minX + Double($0) * (width + gap), y: minY, width: width, height: height)
    }
    return mirrored ? columns.reversed() : columns
  }
}
