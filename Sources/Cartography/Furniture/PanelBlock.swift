internal import Geography

/// A piece of the panel that knows its height and can be drawn from any top edge.
struct PanelBlock {
  let height: Double
  /// Whether the block may be left out when the panel is too full.
  var isOptional = false
  let elements: (_ top: Double) -> [SceneElement]

  static func space(_ height: Double) -> PanelBlock { PanelBlock(height: height) { _ in [] } }

  /// Blocks one below the other.
  static func stack(_ blocks: [PanelBlock], optional: Bool = false) -> PanelBlock {
    PanelBlock(height: blocks.reduce(0) { $0 + $1.height }, isOptional: optional) { top in
      var y = top
      return blocks.flatMap { block in
        defer { y += block.height }
        return block.elements(y)
      }
    }
  }
}

extension MapLayering {
  /// Text in every language of the map, one paragraph each, in a column.
  ///
  /// - Parameter text: the words in a language; an empty string leaves that language out.
  borrowing func paragraph(
    in column: Rectangle, size: Double, bold: Bool = false, color: Color? = nil, text: (Language) -> String
  ) -> PanelBlock {
    let mirrored = languages.primary.isRightToLeft
    var seen: Set<String> = []
    let runs = languages.all.compactMap { language -> TextRun? in
      let words = text(language)
      guard !words.isEmpty, seen.insert(words).inserted else { return nil }
      // Both languages keep to the side on which the page is read.
      return TextRun(
        words, size: size, bold: bold, width: column.width,
        alignment: language.isRightToLeft == mirrored ? .leading : .trailing, rightToLeft: language.isRightToLeft)
    }
    let color = color ?? style.ink
    return .stack(
      runs.map { run in
        PanelBlock(height: measure.measure(run).height) { top in
          [.text(TextElement(run, color: color, origin: Point(x: column.minX, y: top)))]
        }
      })
  }

  /// Text in every language of the map on one line, the second at the line's far end; as paragraphs where it is too long.
  borrowing func line(in column: Rectangle, size: Double, text: (Language) -> String) -> PanelBlock {
    let runs = languages.all.map { language in
      TextRun(text(language), size: size, rightToLeft: language.isRightToLeft)
    }
    let extents = runs.map { measure.measure($0) }
    let gap = size * 0.8
    guard let first = runs.first, let second = runs.last, runs.count == 2, first.text != second.text,
      extents.reduce(0, { $0 + $1.width }) + gap <= column.width
    else { return paragraph(in: column, size: size, text: text) }
    let mirrored = languages.primary.isRightToLeft
    let (left, right) = mirrored ? (second, first) : (first, second)
    let (leftBox, rightBox) = mirrored ? (extents[1], extents[0]) : (extents[0], extents[1])
    let baseline = max(leftBox.baseline, rightBox.baseline)
    let color = style.ink
    return PanelBlock(height: extents.map(\.height).max() ?? 0) { top in
      let origins = [
        Point(x: column.minX, y: top + baseline - leftBox.baseline),
        Point(x: column.maxX - rightBox.width, y: top + baseline - rightBox.baseline),
      ]
      return zip([left, right], origins).map { .text(TextElement($0, color: color, origin: $1)) }
    }
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
}
