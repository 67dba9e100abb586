internal import Geography

/// The furniture of a page as small as a thumbnail: the title, the date, and whose colour is whose.
extension MapLayering {
  borrowing func compact(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, _ dates: [MapDate]
  ) -> Panel {
    let head = heading(content, in: layout.head, dates)
    return Panel(elements: head.title.elements(head.top) + chips(key, in: layout.foot), dateTop: head.dateTop)
  }

  /// The actors in a row, each with its colour; as many as there is room for, those of the largest areas first.
  private borrowing func chips(_ key: LegendKey, in strip: Rectangle) -> [SceneElement] {
    let mirrored = languages.primary.isRightToLeft
    let type = style.textSize * 0.85
    let side = type * 0.8
    let gap = type * 0.4
    var elements: [SceneElement] = []
    var x = 0.0
    for actor in key.actors {
      let run = fitted(TextRun(palette.name(actor, in: languages.primary), size: type), width: strip.width * 0.45)
      let extent = measure.measure(run)
      let width = side + gap + extent.width
      guard x + width <= strip.width else { break }
      let left = mirrored ? strip.maxX - x - width : strip.minX + x
      let chip = Rectangle(
        x: mirrored ? left + width - side : left, y: strip.center.y - side / 2, width: side, height: side)
      elements.append(.path(PathElement(.rectangle(chip), fill: .solid(style.land))))
      elements.append(
        .path(
          PathElement(.rectangle(chip), fill: areaPaint(actor), stroke: Stroke(style.border, width: size(0.8)))))
      let origin = Point(x: mirrored ? left : left + side + gap, y: strip.center.y - extent.height / 2)
      elements.append(.text(TextElement(run, color: style.ink, origin: origin)))
      x += width + type
    }
    return elements
  }
}
