import Cartography

/// Colours and strokes as attributes, each with a space before it.
enum SVGPaint {
  static func fill(_ color: Color) -> String { attribute("fill", color) }

  static func stroke(_ stroke: Stroke) -> String {
    var text = attribute("stroke", stroke.color)
    text += " stroke-width=\"\(SVGNumber.text(stroke.width))\""
    if stroke.roundCap { text += " stroke-linecap=\"round\"" }
    if !stroke.dashes.isEmpty {
      text += " stroke-dasharray=\"\(stroke.dashes.map { SVGNumber.text($0) }.joined(separator: " "))\""
    }
    return text
  }

  /// Opacity apart from the colour, which older programs do not read together.
  private static func attribute(_ name: String, _ color: Color) -> String {
    var opaque = color
    opaque.alpha = 1
    let text = " \(name)=\"\(opaque.hex)\""
    return color.alpha < 1 ? text + " \(name)-opacity=\"\(SVGNumber.text(color.alpha))\"" : text
  }

  /// A pattern of rising diagonals that hang on the page, as cairo draws them here.
  static func pattern(_ id: String, _ paint: Paint) -> String? {
    let (ground, ink, width, spacing): (Color?, Color, Double, Double)
    switch paint {
    case .solid: return nil
    case .stripes(let a, let b, let w): (ground, ink, width, spacing) = (a, b, w, 2 * w)
    case .hatch(let color, let w, let s): (ground, ink, width, spacing) = (nil, color, w, s)
    case .pattern(let pattern, let color, let ground, let spacing):
      return upright(id, pattern, color, on: ground, spacing: spacing)
    }
    let side = SVGNumber.text(spacing)
    let behind = ground.map { "<rect\(fill($0)) width=\"\(side)\" height=\"\(side)\"/>" } ?? ""
    return "<pattern id=\"\(id)\" patternUnits=\"userSpaceOnUse\" width=\"\(side)\" height=\"\(side)\" "
      + "patternTransform=\"rotate(45) translate(\(SVGNumber.text(-width / 2)))\">\(behind)"
      + "<rect\(fill(ink)) width=\"\(SVGNumber.text(width))\" height=\"\(side)\"/></pattern>"
  }

  /// Dots, rows or columns, as cairo draws them here.
  private static func upright(
    _ id: String, _ pattern: FillPattern, _ ink: Color, on ground: Color, spacing: Double
  ) -> String {
    let (side, width, middle) = (
      SVGNumber.text(spacing), SVGNumber.text(spacing * pattern.width), SVGNumber.text(spacing / 2)
    )
    let row = "<path d=\"M0 \(middle)H\(side)\" fill=\"none\"\(attribute("stroke", ink)) stroke-width=\"\(width)\"/>"
    let column = "<path d=\"M\(middle) 0V\(side)\" fill=\"none\"\(attribute("stroke", ink)) stroke-width=\"\(width)\"/>"
    let marks =
      switch pattern {
      case .dots:
        "<circle\(fill(ink)) cx=\"\(middle)\" cy=\"\(middle)\" r=\"\(SVGNumber.text(spacing * pattern.width / 2))\"/>"
      case .rows: row
      case .columns: column
      case .grid: row + column
      }
    return "<pattern id=\"\(id)\" patternUnits=\"userSpaceOnUse\" width=\"\(side)\" height=\"\(side)\" "
      + "patternTransform=\"translate(\(middle) \(middle))\"><rect\(fill(ground)) width=\"\(side)\" height=\"\(side)\"/>\(marks)</pattern>"
  }
}
