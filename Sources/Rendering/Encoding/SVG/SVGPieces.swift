public import Cartography

/// Writes the layers of many scenes as pieces of SVG to be put into one page: the same look gives the same piece.
///
/// It stays in the task that made it.
public struct SVGPieces {
  private var body: SVGBody

  public init(text: TextEngine) { body = SVGBody(lettering: .text, for: .page, text: text) }

  /// Patterns that the pieces refer to, all of those so far.
  public var definitions: [String] { body.definitions }

  /// What a layer shows, thing by thing, from bottom to top, without its clip; letters are text.
  public mutating func pieces(of layer: SceneLayer) throws -> [String] {
    try body.parts(of: layer).filter { !$0.isEmpty }
  }
}
