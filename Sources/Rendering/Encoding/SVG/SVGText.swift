import Cartography
import Geography

/// Letters as text.
extension SVGBody {
  /// A text element; lines that were broken to a width are parts of it.
  func letters(_ element: TextElement) -> String {
    let run = element.run
    let isRightToLeft = run.isRightToLeft ?? run.text.startsRightToLeft
    var attributes = " font-size=\"\(SVGNumber.text(run.size))\""
    if run.isBold { attributes += " font-weight=\"bold\"" }
    if run.isItalic { attributes += " font-style=\"italic\"" }
    if run.letterSpacing != 0 { attributes += " letter-spacing=\"\(SVGNumber.text(run.letterSpacing))\"" }
    if isRightToLeft { attributes += " direction=\"rtl\"" }
    if run.alignment == .center { attributes += " text-anchor=\"middle\"" }
    attributes += SVGPaint.fill(element.color)
    // The halo lies behind the letters, so that one text is enough for both.
    if let halo = element.halo { attributes += SVGPaint.stroke(halo) + " paint-order=\"stroke\"" }
    if let rotation = rotation(element) { attributes += " transform=\"\(rotation)\"" }
    let lines = text.lines(of: run).map { line in
      let x =
        switch (run.alignment, isRightToLeft) {
        case (.center, _): line.x + line.width / 2
        // Text begins at its right end where it runs to the left.
        case (_, true): line.x + line.width
        case (_, false): line.x
        }
      // Letters that join may be made wider or narrower, but not be drawn apart.
      let width =
        use == .page ? " textLength=\"\(SVGNumber.text(line.width))\" lengthAdjust=\"spacingAndGlyphs\"" : ""
      let place =
        " x=\"\(SVGNumber.text(element.origin.x + x))\" y=\"\(SVGNumber.text(element.origin.y + line.baseline))\""
      return (place: place + width, text: XMLText.escaped(line.text, quotes: use == .page))
    }
    guard lines.count != 1 else { return "<text\(lines[0].place)\(attributes)>\(lines[0].text)</text>" }
    // A space between the lines, for those who copy the text.
    let spans = lines.map { "<tspan\($0.place)>\($0.text)</tspan>" }.joined(separator: " ")
    return "<text\(attributes)>\(spans)</text>"
  }
}
