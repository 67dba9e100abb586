import Foundation
import Geography

extension PackFolder {
  /// Runs a body while no other program changes the folder, which is made when it is not there.
  ///
  /// - Parameter wait: told once, when another program has to be waited for.
  /// - Throws: ``InputError`` when the folder cannot be made or written to, and whatever `body` throws.
  func locked<R>(wait: () -> Void = {}, _ body: () throws -> R) throws -> R {
    let lock = try FolderLock(url, variable: "XDG_DATA_HOME", wait: wait)
    let result = try body()
    lock.release()
    return result
  }

  /// Has `make` write new packs beside the old ones, then puts them in place, each in one step; if anything fails, the old
  /// ones stay as they were.
  ///
  /// - Throws: ``InputError`` when a pack cannot be put in place, and whatever `make` throws.
  func install(_ names: [String], wait: () -> Void = {}, make: ([URL]) throws -> Void) throws {
    try locked(wait: wait) {
      // Whoever left these behind was stopped: nobody else is at work here now.
      let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      for file in files where file.hasPrefix(".") && (file.hasSuffix(".partial") || file.hasSuffix(".partial.parts")) {
        remove(url.appendingPathComponent(file))
      }
      let partial = names.map { url.appendingPathComponent(".\($0).partial") }
      defer { for file in partial { PackWriter.discard(file) } }
      try make(partial)
      for (name, file) in zip(names, partial) {
        guard rename(file.path, self.file(of: name).path) == 0 else {
          throw InputError(
            "the pack cannot be put in place: \(String(cString: strerror(errno)))", file: self.file(of: name).path)
        }
      }
    }
  }

  private func remove(_ file: URL) { try? FileManager.default.removeItem(at: file) }
}
