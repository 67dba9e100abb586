import CCairo
import Cartography

extension Canvas {
  /// Strokes a pattern over the clip. It hangs on the page, not on the shape, so that neighbours line up.
  borrowing func draw(_ pattern: FillPattern, spacing: Double) {
    var (x1, y1, x2, y2) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &x1, &y1, &x2, &y2)
    guard spacing > 0, x2 > x1, y2 > y1, (x2 - x1 + y2 - y1) / spacing < 100_000 else { return }
    cairo_new_path(context)
    func grid(from a: Double, to b: Double) -> some Sequence<Double> {
      stride(from: (a / spacing).rounded(.down) * spacing, through: b + spacing, by: spacing)
    }
    if pattern != .columns {
      // Whole steps from the page's edge, so that the dots of all rows stand below each other wherever the clip begins.
      let start = (x1 / spacing).rounded(.down) * spacing
      for y in grid(from: y1, to: y2) {
        cairo_move_to(context, start, y)
        cairo_line_to(context, x2 + spacing, y)
      }
    }
    if pattern == .columns || pattern == .grid {
      for x in grid(from: x1, to: x2) {
        cairo_move_to(context, x, y1)
        cairo_line_to(context, x, y2)
      }
    }
    // A dash without length under a round cap is a dot: a row of them costs one line, in SVG and PDF too.
    let isDotted = pattern == .dots
    cairo_set_line_width(context, spacing * pattern.width)
    cairo_set_line_cap(context, isDotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, [0, spacing], isDotted ? 2 : 0, 0)
    cairo_stroke(context)
  }
}

extension FillPattern {
  /// How wide its lines or dots are, as a part of their spacing.
  var width: Double {
    switch self {
    case .dots: 0.42
    case .grid: 0.13
    case .rows, .columns: 0.2
    }
  }
}
