internal import Cartography
internal import Foundation
internal import Geography

extension Situation {
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
