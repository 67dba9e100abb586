import Foundation
import Geography

/// Where index files are kept, and how one comes to be there whole.
struct IndexCache: Sendable {
  let directory: URL

  /// The folder given, else the user's cache folder, else (where that cannot be written) a folder of the user's own among the
  /// temporary files.
  init(directory: URL?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let manager = FileManager.default
    for candidate in [directory, Self.userCache(environment)].compactMap({ $0 }) {
      try? manager.createDirectory(at: candidate, withIntermediateDirectories: true)
      if manager.isWritableFile(atPath: candidate.path) {
        self.directory = candidate
        return
      }
    }
    let fallback = manager.temporaryDirectory.appendingPathComponent("mapgen-\(getuid())")
    try? manager.createDirectory(
      at: fallback, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    self.directory = fallback
  }

  /// The file that holds (or will hold) the index of sources with a fingerprint.
  func file(for fingerprint: Fingerprint) -> URL {
    directory.appendingPathComponent(
      "\(Self.prefix)\(PackLayout.version).\(PackLayout.filling)-\(fingerprint.text).pack")
  }

  /// Has `make` write a file under a temporary name beside, then puts it in place in one step, so that readers and other
  /// processes see a whole file or none.
  ///
  /// - Throws: ``InputError`` when the folder cannot be written, and whatever `make` throws.
  func install(_ file: URL, make: (URL) throws -> Void) throws {
    // Of processes that start at once, the first builds; the others wait and find the file there.
    let lock = Foundation.open(directory.appendingPathComponent(".\(Self.prefix)lock").path, O_CREAT | O_RDWR, 0o600)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0, flock(lock, LOCK_EX) == 0, FileManager.default.fileExists(atPath: file.path),
      Pack(file: file)?.isSound == true
    {
      return
    }
    let temporary = directory.appendingPathComponent(".\(Self.prefix)\(UUID().uuidString).building")
    defer { try? FileManager.default.removeItem(at: temporary) }
    try make(temporary)
    guard rename(temporary.path, file.path) == 0 else {
      throw InputError(
        "the gazetteer index cannot be put into the cache folder “\(directory.path)” (\(String(cString: strerror(errno))))"
      )
    }
    removeOld(keeping: file)
  }

  private static let prefix = "gazetteer-v"

  private static func userCache(_ environment: [String: String]) -> URL? {
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") {
      return URL(fileURLWithPath: path).appendingPathComponent("mapgen")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return URL(fileURLWithPath: home).appendingPathComponent(".cache/mapgen")
  }

  /// Removes our indexes but the three newest, and what an interrupted build left an hour ago or earlier.
  private func removeOld(keeping file: URL) {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: directory.path)) ?? []
    func age(_ name: String) -> TimeInterval {
      let attributes = try? manager.attributesOfItem(atPath: directory.appendingPathComponent(name).path)
      return (attributes?[.modificationDate] as? Date).map { -$0.timeIntervalSinceNow } ?? 0
    }
    let indexes = names.filter { $0.hasPrefix(Self.prefix) && $0.hasSuffix(".pack") && $0 != file.lastPathComponent }
    let old = indexes.map { (name: $0, age: age($0)) }.sorted { ($0.age, $0.name) < ($1.age, $1.name) }.dropFirst(2)
      .map(\.name)
    let abandoned = names.filter { $0.hasPrefix("." + Self.prefix) && $0.hasSuffix(".building") && age($0) > 3600 }
    for name in old + abandoned { try? manager.removeItem(at: directory.appendingPathComponent(name)) }
  }
}
