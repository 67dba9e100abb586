import Foundation
import Gazetteer
import MapGen

extension SharedOptions {
  /// Opens the gazetteer of the data folder with the user's packs over it, telling when its index has to be built first.
  func openGazetteer() throws -> Gazetteer {
    try Gazetteer.open(directory: dataDirectory().gazetteer, packs: Self.packs()) { note($0) }
  }

  private static func packs() -> [URL] {
    let e = ProcessInfo.processInfo.environment
    guard let d = e["XDG_DATA_HOME"] ?? e["HOME"].map({ $0 + "/.local/share" }) else { return [] }
    let u = URL(fileURLWithPath: d + "/mapgen/packs")
    return ((try? FileManager.default.contentsOfDirectory(atPath: u.path)) ?? []).sorted().filter {
      $0.hasSuffix(".pack")
    }.map { u.appendingPathComponent($0) }
  }
}
