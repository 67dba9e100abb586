public import Geography

/// Lines that a user brings for a map: borders of provinces, roads, anything with a name.
public struct UserLayer: Hashable, Sendable {
  /// What the legend calls it.
  public var name: String
  public var lines: [Line<Coordinate>]

  public init(name: String, lines: [Line<Coordinate>]) {
    self.name = name
    self.lines = lines
  }
}

extension MapLayering {
  borrowing func userLayers(_ layers: [UserLayer]) -> SceneLayer {
    let elements = layers.enumerated().flatMap { index, userLayer -> [SceneElement] in
      let path = projector.path(userLayer.lines)
      return path.isEmpty ? [] : [.path(PathElement(path, stroke: userStroke(index)))]
    }
    return layer("user-layers", dated: false, elements)
  }

  /// Thin lines that differ by their dashes, so that they stay behind borders and fronts.
  borrowing func userStroke(_ index: Int) -> Stroke {
    let dashes: [[Double]] = [[5, 3], [1.5, 2.5], [9, 3, 1.5, 3], []]
    return Stroke(
      style.layerColor, width: size(style.layerWidth), dashes: dashes[index % dashes.count].map { size($0) })
  }
}
