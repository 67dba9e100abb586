internal import Geography

/// The ground below the areas of control: water and land.
extension MapLayering {
  borrowing func land(_ map: BaseMap) -> SceneLayer {
    layer(
      "land", dated: false,
      [
        .path(PathElement(.rectangle(view.frame), fill: .solid(style.water))),
        .path(PathElement(projector.path(map.land.flatMap(\.shape)), fill: .solid(style.land))),
      ])
  }

  /// Lakes, rivers and shores, drawn over the areas so that the ground stays readable.
  borrowing func water(_ map: BaseMap) -> SceneLayer {
    var elements: [SceneElement] = []
    for rank in Set(map.rivers.map(\.rank)).sorted(by: >) {
      let width = size([1: 2.6, 2: 1.3, 3: 0.8][rank] ?? 0.5) * style.riverWidth / 2.6
      let color = style.river.opacity(rank <= 2 ? 1 : 0.75)
      for river in map.rivers where river.rank == rank {
        let path = projector.path(river.shape)
        if !path.isEmpty {
          elements.append(.path(PathElement(path, stroke: Stroke(color, width: width, roundCap: true))))
        }
      }
    }
    let lakes = projector.path(map.lakes.flatMap(\.shape))
    if !lakes.isEmpty { elements.append(.path(PathElement(lakes, fill: .solid(style.water)))) }
    for shore in map.shores {
      let path = projector.path(shore.shape)
      if !path.isEmpty {
        elements.append(.path(PathElement(path, stroke: Stroke(style.coast, width: size(style.coastWidth)))))
      }
    }
    return layer("water", dated: false, elements)
  }

  /// National borders: solid dash-dot where agreed, short dashes where disputed.
  borrowing func borders(_ map: BaseMap) -> SceneLayer {
    let paths = map.borders.map { (projector.path($0.shape), $0.status != nil) }.filter { !$0.0.isEmpty }
    let casing = paths.map { path, _ in
      SceneElement.path(PathElement(path, stroke: Stroke(style.borderCasing, width: size(style.borderWidth + 2.7))))
    }
    let lines = paths.map { path, disputed in
      SceneElement.path(PathElement(path, stroke: borderStroke(disputed: disputed)))
    }
    return layer("borders", dated: false, casing + lines)
  }

  borrowing func borderStroke(disputed: Bool) -> Stroke {
    Stroke(
      style.border, width: size(style.borderWidth), dashes: (disputed ? [2.5, 3.5] : [11, 3, 2, 3]).map { size($0) })
  }
}
