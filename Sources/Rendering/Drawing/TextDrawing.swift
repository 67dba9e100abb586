import CCairo
import CPango
import Cartography
import Geography

extension Canvas {
  borrowing func draw(_ element: TextElement, _ engine: TextEngine) {
    let extents = engine.measure(element.run)
    engine.withLayout(element.run) { layout in
      cairo_save(context)
      cairo_translate(context, element.origin.x, element.origin.y)
      if element.rotation != 0 {
        cairo_translate(context, extents.width / 2, extents.height / 2)
        cairo_rotate(context, element.rotation * .pi / 180)
        cairo_translate(context, -extents.width / 2, -extents.height / 2)
      }
      cairo_new_path(context)
      if let halo = element.halo {
        cairo_move_to(context, 0, 0)
        pango_cairo_layout_path(context, layout)
        drawStroke(halo)
        cairo_new_path(context)
      }
      setSource(element.color)
      cairo_move_to(context, 0, 0)
      pango_cairo_show_layout(context, layout)
      cairo_restore(context)
    }
  }
}
