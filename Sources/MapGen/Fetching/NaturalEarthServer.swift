public import Foundation
import Geography

/// Where the layers of Natural Earth are fetched from: the repository of the project, or a mirror of its folder of GeoJSON.
public struct NaturalEarthServer: Sendable {
  public let base: URL

  /// The GeoJSON of version 5.1.2 (2022): https://github.com/nvkelso/natural-earth-vector/tree/v5.1.2/geojson
  public static let own = "https://raw.githubusercontent.com/nvkelso/natural-earth-vector/v5.1.2/geojson"

  /// A server by the address of its folder; nil when it is no address of the web.
  public init?(_ address: String) {
    guard let server = GeoNamesServer(address) else { return nil }
    base = server.base
  }

  /// Fetches the files of all layers.
  ///
  /// - Throws: ``InputError`` when one of them cannot be fetched; what has come stays for the next time.
  public func fetch(
    with download: Download, progress: @escaping Download.Progress = { _, _, _ in }
  ) async throws -> [(layer: NaturalEarth.Layer, file: URL)] {
    var files: [(NaturalEarth.Layer, URL)] = []
    for layer in NaturalEarth.Layer.allCases {
      let address = base.appendingPathComponent(layer.fileName)
      switch try await download.fetch(address, name: layer.fileName, progress: progress) {
      case .fetched(let url): files.append((layer, url))
      case .missing(let reason):
        throw InputError("\(reason); is it a folder of GeoJSON of Natural Earth?", file: address.absoluteString)
      }
    }
    return files
  }
}
