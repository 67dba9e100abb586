import Cartography
import Foundation
import Geography
import Rendering

/// The shapes of a page's maps: each once, and for each date which of them it shows.
///
/// Names and marks come in two settings, for a wide and for a narrow screen.
struct PageShapes {
  /// A layer as the page has it.
  struct Layer {
    var id: String
    /// The setting that it belongs to: `wide`, `narrow`, or empty for both.
    var setting: String
    /// What lays it over the map, such as `scale(2)`; empty for nothing.
    var transform: String
    /// What it shows on every date; nil for a layer that differs.
    var content: String?
  }

  private(set) var layers: [Layer] = []
  private(set) var shapes: [String] = []
  /// For each date and each dated layer, in order, the indexes of its shapes from bottom to top.
  private(set) var frames: [[[Int]]] = []
  /// Lines and rings that shapes are made of: `§3` in a shape stands for the one with that index.
  private(set) var lines: [String] = []
  private var index: [String: Int] = [:]
  private var lineIndex: [String: Int] = [:]
  private var pieces: SVGPieces
  private let narrowing: String

  /// - Parameters:
  ///   - scale: by which the scenes for narrow screens are made larger.
  ///   - shift: by which they are then moved, to lie upon those for wide screens.
  init(scale: Double, shift: Point, text: TextEngine) {
    pieces = SVGPieces(text: text)
    narrowing = "translate(\(Decimals.text(shift.x, 2)) \(Decimals.text(shift.y, 2))) scale(\(Decimals.text(scale, 5)))"
  }

  var definitions: [String] { pieces.definitions }

  /// Layers that each setting has for itself: those with type, and what type keeps off.
  private static let varied: Set<String> = ["names", "labels", "places", "scale-bar"]
  private static let furniture: Set<String> = ["furniture", "date"]

  /// Adds a date's scenes.
  mutating func add(wide: Scene, narrow: Scene) throws {
    let isFirst = frames.isEmpty
    var frame: [[Int]] = []
    for layer in wide.layers where !PageShapes.furniture.contains(layer.id) {
      let other = narrow.layers.first { $0.id == layer.id }
      let isShared = !PageShapes.varied.contains(layer.id)
      let settings = isShared ? [("", layer)] : [("wide", layer)] + (other.map { [("narrow", $0)] } ?? [])
      for (setting, layer) in settings {
        if isFirst {
          let content = layer.dependsOnDate ? nil : try pieces.pieces(of: layer).joined()
          layers.append(
            Layer(id: layer.id, setting: setting, transform: setting == "narrow" ? narrowing : "", content: content))
        }
        if layer.dependsOnDate { frame.append(try pieces.pieces(of: layer).map { number(of: $0) }) }
      }
    }
    frames.append(frame)
  }

  /// How the last date's layers differ from those of the date before.
  var changes: [PageData.Change?] {
    guard let last = frames.last else { return [] }
    let before = frames.count > 1 ? frames[frames.count - 2] : last.map { _ in [] }
    return zip(before, last).map { PageData.Change(from: $0, to: $1) }
  }

  /// A scene of its own in the page, such as the legend.
  mutating func drawing(_ scene: Scene) throws -> String {
    try scene.layers.map { try pieces.pieces(of: $0).joined() }.joined()
  }

  private mutating func number(of shape: String) -> Int {
    if let known = index[shape] { return known }
    index[shape] = shapes.count
    shapes.append(parted(shape))
    return shapes.count - 1
  }

  /// A shape whose lines and rings stand in the table: most of them are the same from date to date.
  private mutating func parted(_ shape: String) -> String {
    let pieces = shape.components(separatedBy: " d=\"M")
    var result = pieces[0]
    for piece in pieces.dropFirst() {
      guard let end = piece.firstIndex(of: "\"") else { continue }
      let numbers = piece[..<end].split(separator: "M").map { "§\(number(ofLine: "M" + $0))" }
      result += " d=\"" + numbers.joined() + piece[end...]
    }
    return result
  }

  private mutating func number(ofLine line: String) -> Int {
    if let known = lineIndex[line] { return known }
    lineIndex[line] = lines.count
    lines.append(line)
    return lines.count - 1
  }

  /// A shape as SVG.
  func svg(_ index: Int) -> String {
    shapes[index].replacing(/\sd="[§0-9]+"/) { d in
      d.output.replacing(/§([0-9]+)/) { line in
        Int(line.output.1).flatMap { lines.indices.contains($0) ? lines[$0] : nil } ?? ""
      }
    }
  }
}
