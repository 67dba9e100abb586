public import Foundation
import Geography

/// The folder of the data that mapgen ships with: gazetteer, base map, fonts, styles, sample situations.
public struct DataDirectory: Sendable, Hashable {
  public let url: URL

  public init(url: URL) { self.url = url }

  public var gazetteer: URL { url.appendingPathComponent("gazetteer") }
  public var baseMap: URL { url.appendingPathComponent("basemap") }
  public var fonts: URL { url.appendingPathComponent("fonts") }
  public var situations: URL { url.appendingPathComponent("situations") }
  public var languages: URL { url.appendingPathComponent("languages") }
  public var styles: URL { url.appendingPathComponent("styles") }
  public var mentions: URL { url.appendingPathComponent("mentions") }
  public var actors: URL { url.appendingPathComponent("actors") }
  public var page: URL { url.appendingPathComponent("page") }
  public var templates: URL { url.appendingPathComponent("templates") }
  public var claims: URL { url.appendingPathComponent("claims") }
  public var claimRules: URL { claims.appendingPathComponent("rules") }

  /// Finds the folder: the option, then `MAPGEN_DATA`, then beside the executable's package, then the installed share
  /// directory.
  ///
  /// - Throws: ``InputError`` when no such folder is there, naming the places that were looked at.
  public static func find(
    option: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: URL? = DataDirectory.executable
  ) throws -> DataDirectory {
    if let option { return try named(option, by: "--data") }
    if let path = environment["MAPGEN_DATA"], !path.isEmpty { return try named(path, by: "MAPGEN_DATA") }
    var looked: [String] = []
    var folder = executable?.resolvingSymlinksInPath().deletingLastPathComponent()
    while let current = folder, current.path != "/" {
      for candidate in [current.appendingPathComponent("data"), current.appendingPathComponent("share/mapgen")] {
        if isData(candidate) { return DataDirectory(url: candidate) }
        looked.append(candidate.path)
      }
      folder = current.deletingLastPathComponent()
    }
    throw InputError(
      "the data folder of mapgen is not found (looked for \(looked.prefix(4).joined(separator: ", ")) and above); "
        + "name it with --data DIR or MAPGEN_DATA")
  }

  /// The running program.
  public static var executable: URL? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { URL(fileURLWithPath: $0) }
  }

  private static func named(_ path: String, by option: String) throws -> DataDirectory {
    let url = URL(fileURLWithPath: path)
    guard isData(url) else {
      throw InputError(
        "\(option) names “\(path)”, which is not a data folder of mapgen (it has no gazetteer and basemap)")
    }
    return DataDirectory(url: url)
  }

  private static func isData(_ url: URL) -> Bool {
    ["gazetteer", "basemap"].allSatisfy {
      FileManager.default.fileExists(atPath: url.appendingPathComponent($0).path)
    }
  }
}
