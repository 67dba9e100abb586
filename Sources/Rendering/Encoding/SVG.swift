import CCairo
import Cartography
import Foundation

extension Scene {
  /// The scene as SVG 1.1 with text as outlines, a title and a description.
  func svg(text: TextEngine) throws -> [UInt8] {
    let sink = ByteSink()
    try withExtendedLifetime(sink) {
      let canvas = try Canvas(surface: cairo_svg_surface_create_for_stream(ByteSink.write, sink.pointer, width, height))
      cairo_svg_surface_set_document_unit(canvas.surface, CAIRO_SVG_UNIT_PX)
      canvas.draw(self, text: text)
      try canvas.finish()
    }
    return Array(describe(named(String(decoding: sink.bytes, as: UTF8.self))).utf8)
  }

  /// Names the group of everything, which cairo numbers by a counter of the whole process.
  private func named(_ svg: String) -> String {
    guard let group = svg.range(of: "<g id=\"surface"), let end = svg[group.upperBound...].firstIndex(of: "\"") else {
      return svg
    }
    return svg[..<group.lowerBound] + "<g id=\"map" + svg[end...]
  }

  /// Puts title and description, which cairo cannot write, right behind the root element's start tag.
  private func describe(_ svg: String) -> String {
    guard let root = svg.range(of: "<svg "), let end = svg[root.upperBound...].firstIndex(of: ">") else {
      return svg
    }
    let head = svg[..<root.upperBound] + "role=\"img\" aria-labelledby=\"title desc\" " + svg[root.upperBound...end]
    let words = "\n<title id=\"title\">\(xml(title))</title>\n<desc id=\"desc\">\(xml(altText))</desc>"
    return head + words + svg[svg.index(after: end)...]
  }

  /// Text as XML 1.0 character data: markup escaped, characters that XML forbids dropped.
  private func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 32 || scalar.value == 0xfffe || scalar.value == 0xffff: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
