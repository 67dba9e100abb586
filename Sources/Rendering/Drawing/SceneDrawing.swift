import CCairo
import Cartography
import Geography

extension Canvas {
  /// Draws a whole scene; one page point is one unit of the context.
  borrowing func draw(_ scene: Scene, text: TextEngine) {
    setSource(scene.background)
    cairo_paint(context)
    for layer in scene.layers { draw(layer, text: text) }
  }

  borrowing func draw(_ layer: SceneLayer, text: TextEngine) {
    cairo_save(context)
    if let clip = layer.clip {
      cairo_rectangle(context, clip.minX, clip.minY, clip.width, clip.height)
      cairo_clip(context)
    }
    for element in layer.elements {
      switch element {
      case .path(let path): draw(path)
      case .text(let run): draw(run, text)
      }
    }
    cairo_restore(context)
  }

  borrowing func setSource(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }
}
