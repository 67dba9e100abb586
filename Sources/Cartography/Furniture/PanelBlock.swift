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
