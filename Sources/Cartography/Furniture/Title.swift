internal import Geography

/// The title with its subtitle: as large as it fits, never so high that it drives out the date or the legend.
extension MapLayering {
  /// - Parameter most: the height in page points that it may take.
  borrowing func title(_ content: MapContent, in column: Rectangle, most: Double) -> PanelBlock {
    let subtitle = paragraph(in: column, size: style.textSize, color: style.mutedInk, lines: 3) {
      content.subtitles[$0.code] ?? ""
    }
    for (shrink, lines) in TitleSteps.all {
      let size = style.titleSize * shrink
      let texts = headline(in: column, size: size) { content.title(in: $0) }
      let whole = PanelBlock.stack([texts, subtitle])
      let fits = languages.all.allSatisfy { self.lines(of: content.title(in: $0), size: size, in: column) <= lines }
      if fits, whole.height <= most { return whole }
    }
    // No size does: the beginning of the title, and no subtitle.
    let size = style.titleSize * TitleSteps.smallest
    for lines in [4, 3, 2, 1] {
      let text = headline(in: column, size: size, lines: lines) { content.title(in: $0) }
      if text.height <= most || lines == 1 { return text }
    }
    return .space(0)
  }

  private borrowing func lines(of text: String, size: Double, in column: Rectangle) -> Int {
    let run = TextRun(text.withWholeCompounds, size: size, bold: true)
    var broken = run
    broken.width = column.width
    return Int((measure.measure(broken).height / max(measure.measure(run).height, 1e-9) + 0.45).rounded(.down))
  }
}

/// Sizes of a title as parts of the usual one, each with the lines that it may take.
enum TitleSteps {
  static let all: [(shrink: Double, lines: Int)] = [(1, 2), (0.88, 3), (0.76, 3), (0.64, 4), (smallest, 5)]
  static let smallest = 0.54
}
