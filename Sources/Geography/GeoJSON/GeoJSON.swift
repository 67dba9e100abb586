public import Foundation

/// Reads GeoJSON (RFC 7946): positions are longitude, latitude in degrees on WGS 84.
public enum GeoJSON {
  /// The features of a file: of a FeatureCollection, of one Feature, or of a bare geometry.
  ///
  /// - Throws: ``InputError`` that names the file, the line, the column, and what is wrong there.
  public static func read(_ url: URL) throws -> [GeoFeature] {
    var features: [GeoFeature] = []
    try forEach(in: url) { features.append($0) }
    return features
  }

  /// The features of GeoJSON text; `file` is for messages. Errors as for ``read(_:)``.
  public static func features(in data: Data, file: String) throws -> [GeoFeature] {
    var features: [GeoFeature] = []
    try forEach(in: data, file: file, grid: .none) { features.append($0) }
    return features
  }

  /// Reads a file feature by feature; only the one that is at hand is in memory.
  ///
  /// - Parameter grid: what lines and rings are brought onto while they are read.
  /// - Throws: as ``read(_:)``, and what the body throws.
  public static func forEach(
    in url: URL, grid: CoarseGrid = .none, _ body: (GeoFeature) throws -> Void
  ) throws {
    let data: Data
    do { data = try Data(contentsOf: url, options: .alwaysMapped) } catch {
      throw InputError("the file cannot be read; check its name and permissions", file: url.relativePath)
    }
    try forEach(in: data, file: url.relativePath, grid: grid, body)
  }

  private static func forEach(
    in data: Data, file: String, grid: CoarseGrid, _ body: (GeoFeature) throws -> Void
  ) throws {
    try data.withUnsafeBytes { raw in
      try withoutActuallyEscaping(body) { body in
        var reader = GeoJSONReader(grid: grid, body: body)
        var json = JSONScanner(raw.bindMemory(to: UInt8.self), file: file)
        try reader.read(&json)
      }
    }
  }
}
