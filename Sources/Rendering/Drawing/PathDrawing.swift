import CCairo
import Cartography
import Geography

extension Canvas {
  borrowing func draw(_ element: PathElement) {
    cairo_new_path(context)
    trace(element.path)
    switch element.fill {
    case .solid(let color):
      setSource(color)
      // Even-odd, so that holes are holes whichever way their rings turn.
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
      cairo_fill_preserve(context)
    case .stripes(let a, let b, let width):
      fillPreserving { draw in
        draw.setSource(a)
        cairo_paint(draw.context)
        draw.setSource(b)
        draw.diagonals(width: width, spacing: 2 * width)
      }
    case .hatch(let color, let width, let spacing):
      fillPreserving { draw in
        draw.setSource(color)
        draw.diagonals(width: width, spacing: spacing)
      }
    case .pattern(let pattern, let color, let ground, let spacing):
      fillPreserving { draw in
        draw.setSource(ground)
        cairo_paint(draw.context)
        draw.setSource(color)
        draw.draw(pattern, spacing: spacing)
      }
    case nil: break
    }
    if let stroke = element.stroke { drawStroke(stroke) }
    cairo_new_path(context)
  }

  /// Strokes the current path and keeps it.
  borrowing func drawStroke(_ stroke: Stroke) {
    setSource(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, stroke.roundCap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
    cairo_stroke_preserve(context)
  }

  private borrowing func trace(_ path: Path) {
    for command in path.commands {
      switch command {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let p): cairo_curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  /// Fills the current path with what the body draws, and keeps the path.
  private borrowing func fillPreserving(_ body: (borrowing Canvas) -> Void) {
    let path = cairo_copy_path(context)
    cairo_save(context)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_clip(context)
    body(self)
    cairo_restore(context)
    cairo_new_path(context)
    cairo_append_path(context, path)
    cairo_path_destroy(path)
  }

  /// Strokes rising diagonals over the clip. They hang on the page, not on the shape, so that neighbours line up.
  private borrowing func diagonals(width: Double, spacing: Double) {
    var (x1, y1, x2, y2) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &x1, &y1, &x2, &y2)
    let step = spacing * 2.0.squareRoot()
    guard step > 0, x2 > x1, y2 > y1, (x2 - x1 + y2 - y1) / step < 100_000 else { return }
    cairo_new_path(context)
    var sum = ((x1 + y1) / step).rounded(.down) * step
    while sum < x2 + y2 + step {
      cairo_move_to(context, sum - y1 + width, y1 - width)
      cairo_line_to(context, sum - y2 - width, y2 + width)
      sum += step
    }
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, nil, 0, 0)
    cairo_stroke(context)
  }
}
