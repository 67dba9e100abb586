internal import Geography

/// Text of the panel, in all languages of the map.
extension MapLayering {
  /// Text in every language of the map, one paragraph each, in a column.
  ///
  /// - Parameters:
  ///   - lines: how many each may take before it is cut; nil for any number.
  ///   - text: the words in a language; an empty string leaves that language out.
  borrowing func paragraph(
    in column: Rectangle, size: Double, bold: Bool = false, color: Color? = nil, lines: Int? = nil,
    text: (Language) -> String
  ) -> PanelBlock {
    var runs = runs(languages.all.map(text), size: size, bold: bold, width: column.width)
    if let lines { runs = runs.map { fitted($0, lines: lines) } }
    return stack(runs, in: column, color: color ?? style.ink)
  }

  /// Text that is read first: on one line each in slightly smaller type where that is enough, else in lines of like
  /// length, so that no word is left alone.
  ///
  /// - Parameter lines: how many each language may take before it is cut; nil for any number.
  borrowing func headline(
    in column: Rectangle, size: Double, color: Color? = nil, lines: Int? = nil, text: (Language) -> String
  ) -> PanelBlock {
    let texts = languages.all.map { text($0) }
    let usual = headlineSize(texts, in: column, usual: size)
    let whole = texts.map(\.withWholeCompounds)
    let runs = runs(whole, size: usual, bold: true, width: column.width).map { run in
      balanced(lines.map { fitted(run, lines: $0) } ?? run)
    }
    return stack(runs, in: column, color: color ?? style.ink)
  }

  /// The size of type in which headlines stand on one line each, or the usual one where that would be too small.
  ///
  /// - Parameter least: the smallest part of the usual size.
  borrowing func headlineSize(
    _ texts: [String], in column: Rectangle, usual size: Double, least: Double = 0.78
  ) -> Double {
    let runs = texts.map { TextRun($0.withWholeCompounds, size: size, bold: true) }
    let natural = runs.map { measure.measure($0).width }.max() ?? 0
    let shrink = column.width / max(natural, 1) * 0.995
    return shrink < 1 && shrink > least ? size * shrink : size
  }

  /// Words in every language of the map on one line, the second at the line's far end; as paragraphs where that is too
  /// long.
  borrowing func line(_ words: [String], in column: Rectangle, size: Double) -> PanelBlock {
    let color = style.ink
    guard Set(words).count == 2, lineWidth(words, size: size) <= column.width else {
      // A name that fills a legend is cut: the rows below it say as much.
      let runs = runs(words, size: size, bold: false, width: column.width).map { fitted($0, lines: 2) }
      return stack(runs, in: column, color: color)
    }
    let runs = zip(words, languages.all).map { TextRun($0, size: size, rightToLeft: $1.isRightToLeft) }
    let ordered = languages.primary.isRightToLeft ? runs.reversed() : runs
    let extents = ordered.map { measure.measure($0) }
    let baseline = extents.map(\.baseline).max() ?? 0
    return PanelBlock(height: extents.map(\.height).max() ?? 0) { top in
      zip(ordered, extents).enumerated().map { i, piece in
        let x = i == 0 ? column.minX : column.maxX - piece.1.width
        return .text(TextElement(piece.0, color: color, origin: Point(x: x, y: top + baseline - piece.1.baseline)))
      }
    }
  }

  /// How wide a line of words in all languages is, with the least space between them.
  borrowing func lineWidth(_ words: [String], size: Double) -> Double {
    let distinct = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let widths = distinct.map { measure.measure(TextRun($0, size: size)).width }
    return widths.reduce(0, +) + size * 0.8 * Double(distinct.count - 1)
  }

  /// A thin line across a column.
  borrowing func rule(in column: Rectangle) -> PanelBlock {
    let stroke = Stroke(style.rule, width: size(1))
    let gap = size(12)
    return PanelBlock(height: 2 * gap) { top in
      let y = top + gap
      return [
        .path(
          PathElement(.polyline([Point(x: column.minX, y: y), Point(x: column.maxX, y: y)]), stroke: stroke))
      ]
    }
  }

  /// One run a language that has words of its own, each on the side on which the page is read.
  private borrowing func runs(_ texts: [String], size: Double, bold: Bool, width: Double) -> [TextRun] {
    let mirrored = languages.primary.isRightToLeft
    var seen: Set<String> = [""]
    return zip(texts, languages.all).filter { seen.insert($0.0).inserted }.map { text, language in
      TextRun(
        text, size: size, bold: bold, width: width,
        alignment: language.isRightToLeft == mirrored ? .leading : .trailing, rightToLeft: language.isRightToLeft)
    }
  }

  private borrowing func stack(_ runs: [TextRun], in column: Rectangle, color: Color) -> PanelBlock {
    let mirrored = languages.primary.isRightToLeft
    return .stack(
      runs.map { run in
        PanelBlock(height: measure.measure(run).height) { top in
          let x = mirrored ? column.maxX - (run.width ?? column.width) : column.minX
          return [.text(TextElement(run, color: color, origin: Point(x: x, y: top)))]
        }
      })
  }

  /// The narrowest setting of a run that takes no more lines than at its full width.
  private borrowing func balanced(_ run: TextRun) -> TextRun {
    guard let full = run.width else { return run }
    var single = run
    single.width = nil
    let height = measure.measure(run).height
    // Narrower than its longest word, a text would break inside it.
    let words = run.text.split(separator: " ").map { TextRun(String($0), size: run.size, bold: run.isBold) }
    var low = words.map { measure.measure($0).width }.max() ?? full
    guard height > measure.measure(single).height * 1.2, low < full else { return run }
    var (result, high) = (run, full)
    for _ in 0..<8 {
      var trial = run
      trial.width = (low + high) / 2
      // Lines of one script are not as high as lines of two.
      if measure.measure(trial).height <= height + measure.measure(single).height * 0.4 {
        (result, high) = (trial, (low + high) / 2)
      } else {
        low = (low + high) / 2
      }
    }
    return result
  }
}
