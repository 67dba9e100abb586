import Cartography
import Foundation
import Geography

/// The file of a layer, read as far as a map needs it.
struct LayerFile {
  private let layer: SituationLayer
  private let url: URL
  private let situationFile: String

  init(_ layer: SituationLayer, of situation: Situation) {
    self.layer = layer
    url = URL(fileURLWithPath: layer.file, relativeTo: situation.directory)
    situationFile = Situation.path(of: Situation.fileName, in: situation.directory)
  }

  /// Its name without folder and ending.
  var stem: String { url.deletingPathExtension().lastPathComponent }

  /// Reads its features one by one, those left out that lie outside a box.
  ///
  /// - Parameters:
  ///   - box: degrees; nil for all.
  ///   - maximumRank: leaves out what is of less importance, in layers that say so.
  ///   - grid: what lines and rings are brought onto.
  /// - Throws: ``InputError`` when it cannot be read, or when all of it lies elsewhere because latitude and longitude are swapped.
  func forEach(
    in box: BoundingBox?, maximumRank: Int = .max, grid: CoarseGrid = .none, _ body: (GeoFeature) throws -> Void
  ) throws {
    if let store = try naturalEarth() {
      let box = box ?? BoundingBox(west: -180, south: -90, east: 180, north: 90)
      return try store.forEach(of: stem, in: box, maximumRank: maximumRank, grid: grid, body)
    }
    var extent: BoundingBox?
    func take(_ feature: GeoFeature) throws {
      guard let own = feature.box else { return }
      if let box {
        extent = extent?.union(own) ?? own
        guard own.reaches(box) else { return }
      }
      try body(feature)
    }
    switch url.pathExtension.lowercased() {
    case "geojson", "json": try GeoJSON.forEach(in: url, grid: grid, take)
    case "gpkg":
      let package = try GeoPackage(url, name: url.relativePath)
      try package.forEach(of: package.table(layer.table), in: box, grid: grid, take)
    default:
      throw InputError(
        "“\(layer.file)” is no file for a layer; layers end in .geojson, .json or .gpkg", file: situationFile,
        line: layer.position?.line, column: layer.position?.column)
    }
    if let box, let extent, !extent.reaches(box), let swapped = extent.swapped, swapped.reaches(box) {
      throw InputError(
        "all of it lies at longitude \(words(extent.west, extent.east)), latitude \(words(extent.south, extent.north)), far from the "
          + "map; the other way round it would lie there: are latitude and longitude swapped? Longitude comes first",
        file: url.relativePath)
    }
  }

  /// The layers that the user has installed, where the file means one of them.
  private func naturalEarth() throws -> LayerStore? {
    guard NaturalEarth.isNamed(layer.file) else { return nil }
    let store = try NaturalEarth.ofUser().store
    guard store.exists else {
      throw InputError(
        "\(NaturalEarth.name) is not installed; fetch it once with: mapgen data add \(NaturalEarth.name)",
        file: layer.position.map { _ in situationFile }, line: layer.position?.line, column: layer.position?.column)
    }
    return store
  }

  private func words(_ a: Double, _ b: Double) -> String { "\((a * 10).rounded() / 10) to \((b * 10).rounded() / 10)" }
}

extension BoundingBox {
  /// Whether two boxes have something in common, by whichever full circle their longitudes are counted.
  func reaches(_ other: BoundingBox) -> Bool {
    [-360.0, 0, 360].contains { turn in
      BoundingBox(west: west + turn, south: south, east: east + turn, north: north).intersects(other)
    }
  }

  /// The box with longitude and latitude exchanged; nil where that is not on Earth.
  fileprivate var swapped: BoundingBox? {
    guard west >= -90, east <= 90 else { return nil }
    return BoundingBox(west: south, south: west, east: north, north: east)
  }
}
