import CCairo
import CPango
import Cartography
import Geography

/// A letter of a text, as its font draws it.
struct PlacedGlyph {
  /// What no other outline has: the font and the number of the glyph in it.
  var key: String
  /// Where it stands, in page points from the top left corner of the text's box; the baseline is 0 of its outline.
  var x, y: Double
}

extension TextEngine {
  /// The size in which outlines are given: in whole units of it they are as fine as fonts are made.
  static let outlineSize = 1000.0

  /// The letters of a text from left to right, line by line; the body gets the outline of each that has not been asked for.
  ///
  /// - Parameter isKnown: whether the outline with a key need not be drawn.
  /// - Throws: ``RenderingError`` when cairo fails.
  func glyphs(
    of run: TextRun, isKnown: (String) -> Bool, outline: (_ key: String, _ path: Path) -> Void
  ) throws -> [PlacedGlyph] {
    let canvas = try Canvas(picture: 1, 1)
    return try withLayout(run) { layout in
      guard let iterator = pango_layout_get_iter(layout) else { return [] }
      defer { pango_layout_iter_free(iterator) }
      let unit = Double(PANGO_SCALE)
      var placed: [PlacedGlyph] = []
      repeat {
        guard let piece = pango_layout_iter_get_run_readonly(iterator), let item = piece.pointee.item,
          let font = item.pointee.analysis.font, let glyphs = piece.pointee.glyphs
        else { continue }
        var box = PangoRectangle()
        pango_layout_iter_get_run_extents(iterator, nil, &box)
        let baseline = Double(pango_layout_iter_get_baseline(iterator))
        let name = fontName(font)
        var x = Double(box.x)
        for i in 0..<Int(glyphs.pointee.num_glyphs) {
          let glyph = glyphs.pointee.glyphs[i]
          let width = Double(glyph.geometry.width)
          defer { x += width }
          guard glyph.glyph != Self.emptyGlyph else { continue }
          let isMissing = glyph.glyph & Self.unknownGlyph != 0
          let key = isMissing ? "missing" : "\(name) \(glyph.glyph)"
          if !isKnown(key) { outline(key, isMissing ? Self.box : try path(of: glyph.glyph, font, canvas)) }
          placed.append(
            PlacedGlyph(
              key: key, x: (x + Double(glyph.geometry.x_offset)) / unit,
              y: (baseline + Double(glyph.geometry.y_offset)) / unit))
        }
      } while pango_layout_iter_next_run(iterator) != 0
      return placed
    }
  }

  private static let emptyGlyph: UInt32 = 0x0fff_ffff
  private static let unknownGlyph: UInt32 = 0x1000_0000
  /// What stands for a character that no font has.
  private static let box = Path.polyline(
    [(60, 0), (60, -700), (540, -700), (540, 0), (60, 0), (100, -40), (500, -40), (500, -660), (100, -660), (100, -40)]
      .map { Point(x: $0.0, y: $0.1) }, closed: true)

  /// The font without its size.
  private func fontName(_ font: UnsafeMutablePointer<PangoFont>) -> String {
    guard let description = pango_font_describe(font) else { return "" }
    defer { pango_font_description_free(description) }
    pango_font_description_unset_fields(description, PANGO_FONT_MASK_SIZE)
    guard let name = pango_font_description_to_string(description) else { return "" }
    defer { g_free(name) }
    return String(cString: name)
  }

  private func path(
    of glyph: UInt32, _ font: UnsafeMutablePointer<PangoFont>, _ canvas: borrowing Canvas
  ) throws -> Path {
    guard let small = mapgen_scaled_font(font) else { throw RenderingError("a font cannot be drawn") }
    var matrix = cairo_matrix_t()
    cairo_scaled_font_get_font_matrix(small, &matrix)
    // As large as said, whatever the size of the text; slanted where the font is made to be.
    let factor = Self.outlineSize / max(1e-6, abs(matrix.yy))
    cairo_matrix_init(&matrix, matrix.xx * factor, matrix.yx * factor, matrix.xy * factor, matrix.yy * factor, 0, 0)
    cairo_set_font_face(canvas.context, cairo_scaled_font_get_font_face(small))
    cairo_set_font_matrix(canvas.context, &matrix)
    cairo_new_path(canvas.context)
    var placed = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    cairo_glyph_path(canvas.context, &placed, 1)
    return try Path(canvas)
  }
}

extension Path {
  /// The current path of a context.
  ///
  /// - Throws: ``RenderingError`` when cairo fails.
  fileprivate init(_ canvas: borrowing Canvas) throws {
    self.init()
    guard let copy = cairo_copy_path(canvas.context) else { throw Canvas.error(CAIRO_STATUS_NO_MEMORY) }
    defer { cairo_path_destroy(copy) }
    guard copy.pointee.status == CAIRO_STATUS_SUCCESS else { throw Canvas.error(copy.pointee.status) }
    let data = UnsafeBufferPointer(start: copy.pointee.data, count: Int(copy.pointee.num_data))
    var index = 0
    while index < data.count {
      let (kind, length) = (data[index].header.type, Int(data[index].header.length))
      guard length > 0, index + length <= data.count else { break }
      func point(_ i: Int) -> Point { Point(x: data[index + i].point.x, y: data[index + i].point.y) }
      switch kind {
      case CAIRO_PATH_MOVE_TO where length > 1: commands.append(.move(point(1)))
      case CAIRO_PATH_LINE_TO where length > 1: commands.append(.line(point(1)))
      case CAIRO_PATH_CURVE_TO where length > 3: commands.append(.curve(point(1), point(2), point(3)))
      case CAIRO_PATH_CLOSE_PATH: commands.append(.close)
      default: break
      }
      index += length
    }
    // Cairo moves on behind every closed shape; the last of these moves leads nowhere.
    if case .move = commands.last { commands.removeLast() }
  }
}
