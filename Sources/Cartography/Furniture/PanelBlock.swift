internal import Geography

/// A piece of the panel that knows its height and can be drawn from any top edge.
struct PanelBlock {
  let height: Double
  let elements: (_ top: Double) -> [SceneElement]

  static func space(_ height: Double) -> PanelBlock { PanelBlock(height: height) { _ in [] } }

  /// Blocks one below the other.
  static func stack(_ blocks: [PanelBlock]) -> PanelBlock {
    PanelBlock(height: blocks.reduce(0) { $0 + $1.height }) { top in
      var y = top
      return blocks.flatMap { block in
        defer { y += block.height }
        return block.elements(y)
      }
    }
  }
}
