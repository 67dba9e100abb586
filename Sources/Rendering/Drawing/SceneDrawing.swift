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
    clip(to: layer)
    for element in layer.elements { draw(element, text) }
    cairo_restore(context)
  }

  /// Draws a layer with what is small as pictures that are kept.
  borrowing func draw(_ layer: SceneLayer, text: TextEngine, sprites: SpriteShelf) throws {
    cairo_save(context)
    defer { cairo_restore(context) }
    clip(to: layer)
    for element in layer.elements {
      if let sprite = try sprites.sprite(of: element) {
        cairo_set_source_surface(context, sprite.canvas.surface, sprite.x, sprite.y)
        cairo_paint(context)
      } else {
        draw(element, text)
      }
    }
  }

  borrowing func draw(_ element: SceneElement, _ text: TextEngine) {
    switch element {
    case .path(let path): draw(path)
    case .text(let run): draw(run, text)
    }
  }

  private borrowing func clip(to layer: SceneLayer) {
    guard let clip = layer.clip else { return }
    cairo_rectangle(context, clip.minX, clip.minY, clip.width, clip.height)
    cairo_clip(context)
  }

  borrowing func setSource(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }
}
