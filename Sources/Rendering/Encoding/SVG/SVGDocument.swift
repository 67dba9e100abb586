import Cartography
import Geography

/// How the letters of an SVG are written.
public enum SVGLettering: String, CaseIterable, Sendable {
  /// As shapes: looks the same everywhere, whatever fonts there are.
  case outlines
  /// As text, which can be searched, read aloud, translated and edited; needs Noto Sans to look the same.
  case text
}

extension Scene {
  /// The scene as an SVG file: its layers as groups by their names, without script and without anything from outside.
  ///
  /// Cairo's own writer keeps neither text nor groups, and cannot say what a shape stands for.
  ///
  /// - Throws: ``RenderingError`` when letters cannot be traced.
  func svg(lettering: SVGLettering = .outlines, text: TextEngine) throws -> [UInt8] {
    var body = SVGBody(lettering: lettering, text: text)
    let layers = try self.layers.map { try body.group($0) }.joined()
    let size = "width=\"\(SVGNumber.text(width))\" height=\"\(SVGNumber.text(height))\""
    let box = "viewBox=\"0 0 \(SVGNumber.text(width)) \(SVGNumber.text(height))\""
    // The children of a picture are nothing to a screen reader; those of a document can be visited.
    let role = lettering == .text ? "graphics-document document" : "img"
    let svg = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \(size) \(box) \
      role="\(role)" aria-labelledby="title desc" xml:lang="\(XMLText.escaped(language))" \
      font-family="Noto Sans, Noto Sans Arabic, sans-serif" stroke-linejoin="round">
      <title id="title">\(XMLText.escaped(title, quotes: false))</title>
      <desc id="desc">\(XMLText.escaped(altText, quotes: false))</desc>
      <metadata>\(XMLText.escaped("\(date), mapgen"))</metadata>
      <defs>
      \(body.definitions.joined(separator: "\n"))
      </defs>
      <rect\(SVGPaint.fill(background)) width="100%" height="100%"/>
      \(layers)</svg>

      """
    return Array(svg.utf8)
  }
}
