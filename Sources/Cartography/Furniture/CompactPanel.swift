internal import Geography

/// The furniture of a page as small as a thumbnail: the title, the date, and whose colour is whose.
extension MapLayering {
  borrowing func compact(
    _ key: LegendKey, _ content: MapContent, _ layout: PageLayout, _ dates: [MapDate]
  ) -> Panel {
    let head = heading(content, in: layout.head, dates)
    return Panel(elements: head.title.elements(head.top) + chips(key, in: layout.foot), dateTop: head.dateTop)
  }

  /// The actors in a row, each with its colour; as many as there is room for, those of the largest areas first, and how many more
  /// there are.
  private borrowing func chips(_ key: LegendKey, in strip: Rectangle) -> [SceneElement] {
    let mirrored = languages.primary.isRightToLeft
    let type = style.textSize * 0.85
    let side = type * 0.8
    let gap = type * 0.4
    let runs = key.actors.map {
      fitted(TextRun(palette.name($0, in: languages.primary), size: type), width: strip.width * 0.45)
    }
    let widths = runs.map { side + gap + measure.measure($0).width }
    func rest(after count: Int) -> TextRun? {
      guard count < runs.count, let words = more(runs.count - count).first else { return nil }
      return TextRun(words, size: type, rightToLeft: mirrored)
    }
    let shown = (0...runs.count).last { count in
      let chips = widths.prefix(count).reduce(0) { $0 + $1 + type }
      return chips + (rest(after: count).map { measure.measure($0).width } ?? -type) <= strip.width
    }
    var elements: [SceneElement] = []
    var x = 0.0
    for (i, actor) in key.actors.prefix(shown ?? 0).enumerated() {
      let (run, width) = (runs[i], widths[i])
      let extent = measure.measure(run)
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
    if let run = rest(after: shown ?? 0) {
      let extent = measure.measure(run)
      let left = mirrored ? strip.maxX - x - extent.width : strip.minX + x
      let origin = Point(x: left, y: strip.center.y - extent.height / 2)
      elements.append(.text(TextElement(run, color: style.mutedInk, origin: origin)))
    }
    return elements
  }
}
