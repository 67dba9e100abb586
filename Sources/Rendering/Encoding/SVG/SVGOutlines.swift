import Cartography
import Geography

/// Letters as shapes: the outline of each letter of a font stands in the file once.
extension SVGBody {
  /// The letters of a text, with their halo behind them.
  ///
  /// - Throws: ``RenderingError`` when a letter cannot be traced.
  mutating func outline(_ element: TextElement) throws -> String {
    var new: [(key: String, path: Path)] = []
    let names = glyphs
    let placed = try text.glyphs(of: element.run) { key in
      names[key] != nil || new.contains { $0.key == key }
    } outline: {
      new.append(($0, $1))
    }
    for (key, path) in new {
      let data = SVGPathData.text(path, step: 100, tolerance: 0)
      // A space has no outline.
      guard !data.isEmpty else {
        glyphs[key] = ""
        continue
      }
      let name = id("glyph-\(glyphs.count + 1)")
      glyphs[key] = name
      define("<path id=\"\(name)\" d=\"\(data)\"/>")
    }
    let scale = element.run.size / TextEngine.outlineSize
    let letters = placed.compactMap { letter -> String? in
      guard let name = glyphs[letter.key], !name.isEmpty, scale > 0 else { return nil }
      let (x, y) = (SVGNumber.units(letter.x / scale, 1), SVGNumber.units(letter.y / scale, 1))
      return "<use xlink:href=\"#\(name)\" x=\"\(x)\" y=\"\(y)\"/>"
    }.joined()
    guard !letters.isEmpty else { return "" }
    let origin = "translate(\(SVGNumber.text(element.origin.x)) \(SVGNumber.text(element.origin.y)))"
    let size = "scale(\(SVGNumber.text(SVGNumber.units(scale, 1e6), 1_000_000)))"
    let transform = [rotation(element), origin, size].compactMap(\.self).joined(separator: " ")
    guard var halo = element.halo else { return group(letters, transform, SVGPaint.fill(element.color)) }
    let name = id("text-\(texts + 1)")
    texts += 1
    define("<g id=\"\(name)\">\(letters)</g>")
    halo.width /= scale
    let use = "<use xlink:href=\"#\(name)\"/>"
    return group(use, transform, " fill=\"none\"" + SVGPaint.stroke(halo))
      + group(use, transform, SVGPaint.fill(element.color))
  }

  private func group(_ content: String, _ transform: String, _ look: String) -> String {
    "<g transform=\"\(transform)\"\(look)>\(content)</g>"
  }

  /// What turns a text about the middle of its box; nil for one that is not turned.
  func rotation(_ element: TextElement) -> String? {
    guard element.rotation != 0 else { return nil }
    let box = text.measure(element.run)
    let (x, y) = (element.origin.x + box.width / 2, element.origin.y + box.height / 2)
    return "rotate(\([element.rotation, x, y].map { SVGNumber.text($0) }.joined(separator: " ")))"
  }
}
