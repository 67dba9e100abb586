import CCairo
import Cartography

extension Scene {
  /// The scene as an opaque 8-bit RGB PNG whose text chunks carry title, description and date.
  func png(scale: Double, text: TextEngine) throws -> [UInt8] {
    let canvas = try Canvas(picture: (width * scale).rounded(), (height * scale).rounded())
    cairo_scale(canvas.context, scale, scale)
    canvas.draw(self, text: text)
    return try png(canvas)
  }

  /// What was drawn of the scene, as a PNG.
  func png(_ canvas: borrowing Canvas) throws -> [UInt8] {
    try canvas.withPixels { data, columns, rows, stride in
      var png = PNGFile(columns: columns, rows: rows)
      for (keyword, text) in [("Title", title), ("Description", altText), ("Date", date), ("Software", "mapgen")]
      where !text.isEmpty {
        png.add(text, as: keyword, language: language)
      }
      try png.addPixels(data, columns: columns, rows: rows, stride: stride)
      return png.finished()
    }
  }
}
