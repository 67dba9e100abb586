internal import Cartography
internal import Foundation
internal import Geography

extension Situation {
  /// The features within a box of the user's own layers whose file names hold one of some words, such as `bridges.geojson`.
  ///
  /// - Throws: ``InputError`` that names the file and the feature that cannot be read.
  func layerFeatures(named words: [String], in box: BoundingBox) throws -> [GeoFeature] {
    var features: [GeoFeature] = []
    // What is only drawn for orientation does not change the areas.
    for layer in layers where layer.role == .drawing && !NaturalEarth.isNamed(layer.file) {
      let file = LayerFile(layer, of: self)
      guard words.contains(where: file.stem.lowercased().contains) else { continue }
      try file.forEach(in: box) { features.append($0) }
    }
    return features
  }

  /// Reads every layer that is drawn, as a map of the whole Earth would.
  ///
  /// - Throws: as ``userLayers(in:kilometresPerPoint:)``.
  public func checkLayers() throws {
    let earth = BoundingBox(west: -180, south: -90, east: 180, north: 90)
    _ = try userLayers(in: earth, kilometresPerPoint: 20)
  }

  /// The user's own layers, cut down to what a map shows of them.
  ///
  /// - Parameters:
  ///   - box: what the map shows, in degrees.
  ///   - scale: kilometres per page point.
  /// - Throws: ``InputError`` that names the file and the feature that cannot be read.
  func userLayers(in box: BoundingBox, kilometresPerPoint scale: Double) throws -> [UserLayer] {
    // A tenth of a point cannot be seen, and bounds what millions of vertices come to.
    let grid = CoarseGrid(step: scale * 0.1 / 111.2)
    let rank = NaturalEarth.maximumRank(kilometresPerPoint: scale)
    let file = Situation.path(of: Situation.fileName, in: directory)
    let drawn = try layers.filter { $0.role == .drawing }.flatMap {
      NaturalEarth.isNamed($0.file) ? try NaturalEarth.layers($0, in: file) : [$0]
    }
    return try drawn.map { layer in
      let file = LayerFile(layer, of: self)
      var gathering = LayerGathering(grid: grid, label: layer.label)
      try file.forEach(in: box, maximumRank: rank, grid: grid) { try gathering.add($0) }
      var result = gathering.layer()
      result.names = layer.nameTranslations
      result.name = layer.name ?? file.stem.replacing("-", with: " ")
      result.isBelow = layer.order == .below
      result.color = layer.color.flatMap { Color(hex: $0) }
      result.fill = layer.fill.flatMap { Color(hex: $0) }
      result.width = layer.width
      result.dashes = layer.dashes
      return result
    }
  }
}
