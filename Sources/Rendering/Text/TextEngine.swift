import CCairo
import CPango
public import Cartography
public import Foundation
import Geography

/// Shapes and measures text with the fonts of one folder, and with no font of the system.
///
/// It owns Pango and fontconfig objects and stays in the task that made it.
public final class TextEngine: TextMeasuring {
  private let configuration: OpaquePointer
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  private var measured: [TextRun: TextExtents] = [:]
  private static let mostMeasured = 4096
  /// Whether fontconfig has a configuration for all that asks for none, an empty one; else Pango reads the system's in a thread of its
  /// own as soon as it begins, fifty files for nothing.
  private static let ignoresSystem: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) == 1
  }()

  /// Loads the `.ttf` and `.otf` files of a folder.
  ///
  /// - Throws: ``RenderingError`` when the folder has no font that can be read.
  public init(fonts directory: URL) throws {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    let fonts = files.filter { $0.hasSuffix(".ttf") || $0.hasSuffix(".otf") }.sorted()
    guard TextEngine.ignoresSystem, let configuration = FcConfigCreate() else {
      throw RenderingError("fontconfig cannot start: out of memory")
    }
    self.configuration = configuration
    let loaded = fonts.filter {
      FcConfigAppFontAddFile(configuration, directory.appendingPathComponent($0).path) == 1
    }
    guard !loaded.isEmpty, let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      FcConfigDestroy(configuration)
      throw RenderingError("no font can be read in “\(directory.path)”; install mapgen's data again")
    }
    fontMap = map
    mapgen_font_map_set_config(map, configuration)
    context = pango_font_map_create_context(map)
    // Hinting would make the same text differ in width from scale to scale and from machine to machine.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("en"))
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
    FcConfigDestroy(configuration)
  }

  public func measure(_ run: TextRun) -> TextExtents {
    if let known = measured[run] { return known }
    let extents = withLayout(run) { layout in
      var logical = PangoRectangle()
      pango_layout_get_extents(layout, nil, &logical)
      let unit = Double(PANGO_SCALE)
      return TextExtents(
        width: run.width ?? Double(logical.width) / unit, height: Double(logical.height) / unit,
        baseline: Double(pango_layout_get_baseline(layout)) / unit)
    }
    // Over the frames of a timelapse there is no end of dates.
    if measured.count >= TextEngine.mostMeasured { measured = [:] }
    measured[run] = extents
    return extents
  }

  /// The box that the letters of a run fill, in page points from the top left corner of its own box.
  func ink(_ run: TextRun) -> Rectangle {
    withLayout(run) { layout in
      var ink = PangoRectangle()
      pango_layout_get_extents(layout, &ink, nil)
      let unit = Double(PANGO_SCALE)
      return Rectangle(
        x: Double(ink.x) / unit, y: Double(ink.y) / unit, width: Double(ink.width) / unit,
        height: Double(ink.height) / unit)
    }
  }

  /// Runs a body with the Pango layout of a text run.
  func withLayout<R>(_ run: TextRun, _ body: (OpaquePointer) throws -> R) rethrows -> R {
    let layout: OpaquePointer = pango_layout_new(context)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    let font = pango_font_description_from_string("Noto Sans, Noto Sans Arabic")
    pango_font_description_set_absolute_size(font, run.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(font, run.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(font, run.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    // Without auto-direction Pango takes left and right as they are, whatever the script.
    let isRightToLeft = run.isRightToLeft ?? run.text.startsRightToLeft
    pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_layout_context_changed(layout)
    pango_layout_set_auto_dir(layout, 0)
    if let width = run.width {
      pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      // Arabic fonts leave room for vowel marks above each other, which maps do not print.
      if isRightToLeft { pango_layout_set_line_spacing(layout, 0.78) }
    }
    switch run.alignment {
    case .leading: pango_layout_set_alignment(layout, isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    case .center: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .trailing: pango_layout_set_alignment(layout, isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT)
    }
    if run.letterSpacing != 0 {
      let attributes = pango_attr_list_new()
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(run.letterSpacing * Double(PANGO_SCALE))))
      pango_layout_set_attributes(layout, attributes)
      pango_attr_list_unref(attributes)
    }
    pango_layout_set_text(layout, run.text, -1)
    return try body(layout)
  }
}
