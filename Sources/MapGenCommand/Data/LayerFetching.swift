import Foundation
import Gazetteer
import Geography
import MapGen

/// Fetches the layers of Natural Earth and installs them.
struct LayerFetching {
  let baseUrl: String?
  let shared: SharedOptions

  func run() async throws {
    let download = try Download.ofUser()
    let line = ProgressLine(isQuiet: shared.quiet)
    let lock = try FolderLock(download.folder, variable: "XDG_CACHE_HOME") {
      line.tell("Waiting for another download to end", detail: "")
    }
    defer { line.clear() }
    let files = try await server().fetch(with: download) { line.tell($0, bytes: $1, of: $2) }
    line.clear()
    do {
      let count = try NaturalEarth.ofUser().install(files) { line.tell("Reading \($0)", detail: "\($1) features") }
      line.clear()
      try Console.print("\(NaturalEarth.name): \(count) features (Natural Earth, public domain)")
    } catch let error as InputError {
      // Damaged files are fetched anew the next time.
      let blamed = error.problems.compactMap(\.file)
      if blamed.contains(where: { name in files.contains { $0.file.path == name } }) {
        download.remove(files.map(\.file))
      }
      throw error
    }
    download.remove(files.map(\.file))
    lock.release()
  }

  private func server() throws -> NaturalEarthServer {
    let variable = ProcessInfo.processInfo.environment["MAPGEN_NATURAL_EARTH_URL"] ?? ""
    guard let server = NaturalEarthServer(baseUrl ?? (variable.isEmpty ? NaturalEarthServer.own : variable)) else {
      throw InputError(
        "MAPGEN_NATURAL_EARTH_URL is “\(variable.excerpt)”, which is no address that begins with https:// or http://")
    }
    return server
  }
}
