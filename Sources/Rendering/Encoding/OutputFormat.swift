public import Cartography

/// A kind of file that a scene can be written as.
public enum OutputFormat: String, CaseIterable, Sendable {
  case png, svg, pdf

  /// The format that a file name asks for by its extension; nil when it is none of ours.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }
}

extension Scene {
  /// The scene as the bytes of a file.
  ///
  /// - Parameters:
  ///   - scale: pixels per page point, for PNG only; SVG and PDF have no pixels.
  ///   - lettering: how letters are written, for SVG only.
  /// - Throws: ``RenderingError`` when cairo or the encoder fails, for example for lack of memory.
  public func encoded(as format: OutputFormat, scale: Double = 1, lettering: SVGLettering = .outlines, text: TextEngine)
    throws -> [UInt8]
  {
    switch format {
    case .png: try png(scale: scale, text: text)
    case .svg: try svg(lettering: lettering, text: text)
    case .pdf: try pdf(text: text)
    }
  }
}
