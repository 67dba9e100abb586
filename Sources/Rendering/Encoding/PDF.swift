import CCairo
import Cartography

extension Scene {
  /// The scene as a one-page PDF with searchable text, embedded fonts, a title and a subject.
  func pdf(text: TextEngine) throws -> [UInt8] {
    let sink = ByteSink()
    try withExtendedLifetime(sink) {
      // A page point is a CSS pixel, 1/96 inch; PDF counts in 1/72 inch.
      let unit = 72.0 / 96
      let canvas = try Canvas(
        surface: cairo_pdf_surface_create_for_stream(ByteSink.write, sink.pointer, width * unit, height * unit))
      cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_TITLE, title)
      cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_SUBJECT, altText)
      cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATOR, "mapgen")
      // Without a date of ours cairo writes the clock's, and two runs differ.
      cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATE_DATE, date + "T00:00:00Z")
      cairo_scale(canvas.context, unit, unit)
      canvas.draw(self, text: text)
      try canvas.finish()
    }
    return sink.bytes
  }
}
