import CPango
import Cartography

/// A line of a text, in page points from the top left corner of the text's box.
struct TextLine {
  var text: String
  var x, width, baseline: Double
}

extension TextEngine {
  /// The lines of a text as they were broken, without the spaces at which they were.
  func lines(of run: TextRun) -> [TextLine] {
    let bytes = Array(run.text.utf8)
    return withLayout(run) { layout in
      guard let iterator = pango_layout_get_iter(layout) else { return [] }
      defer { pango_layout_iter_free(iterator) }
      let unit = Double(PANGO_SCALE)
      var lines: [TextLine] = []
      repeat {
        guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
        var box = PangoRectangle()
        pango_layout_iter_get_line_extents(iterator, nil, &box)
        let start = min(max(0, Int(line.pointee.start_index)), bytes.count)
        let end = min(max(start, start + Int(line.pointee.length)), bytes.count)
        var text = Substring(String(decoding: bytes[start..<end], as: UTF8.self))
        while text.last?.isWhitespace == true { text.removeLast() }
        lines.append(
          TextLine(
            text: String(text), x: Double(box.x) / unit, width: Double(box.width) / unit,
            baseline: Double(pango_layout_iter_get_baseline(iterator)) / unit))
      } while pango_layout_iter_next_line(iterator) != 0
      return lines
    }
  }
}
