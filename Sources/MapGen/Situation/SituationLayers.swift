internal import Cartography
internal import Foundation
internal import Geography

extension Situation {
  /// The features of the user's own layers whose file names hold one of some words, such as `bridges.geojson`.
  ///
  /// - Throws: ``InputError`` that names the file and the feature that cannot be read.
  func layerFeatures(named words: [String]) throws -> [GeoJSONFeature] {
    try (layers ?? []).flatMap { path -> [GeoJSONFeature] in
      let url = URL(fileURLWithPath: path, relativeTo: directory)
      let name = url.deletingPathExtension().lastPathComponent.lowercased()
      guard words.contains(where: name.contains) else { return [] }
      return try GeoJSON.read(url)
    }
  }

  /// The user's own layers, cut down to the features that reach into a box of degrees.
  ///
  /// - Throws: ``InputError`` that names the file and the feature that cannot be read.
  func userLayers(in box: BoundingBox) throws -> [UserLayer] {
    try (layers ?? []).map { (path: String) throws -> UserLayer in
      let url = URL(fileURLWithPath: path, relativeTo: directory)
      guard ["geojson", "json"].contains(url.pathExtension.lowercased()) else {
        throw InputError(
          "“\(path)” is no GeoJSON; layers end in .geojson or .json",
          file: Situation.path(of: Situation.fileName, in: directory))
      }
      let lines = try GeoJSON.read(url).flatMap { feature in
        feature.lines + feature.polygons.flatMap(\.rings).map { ring in Line(ring + ring.prefix(1)) }
      }
      let near = lines.filter { BoundingBox(around: $0.points)?.intersects(box) ?? false }
      // Neighbouring provinces both bring the border between them: drawn twice, its dashes would run together.
      let single = try Overlay.dissolve(near)
      return UserLayer(name: url.deletingPathExtension().lastPathComponent.replacing("-", with: " "), lines: single)
    }
  }
}
