public import Foundation
import Geography

/// Writes files so that nobody ever sees half of one.
public enum OutputFile {
  /// Writes a file as ``write(_:)`` does.
  public static func write(_ bytes: [UInt8], to url: URL) throws { try write([(bytes, url)]) }

  /// Writes files, all or none: the bytes of each beside it first, which are then renamed into place.
  ///
  /// A link stays one, and a file keeps its permissions.
  ///
  /// - Throws: ``InputError`` that names the folder and the reason: it does not exist, is read-only, or the disk is
  ///   full. Existing files then stay as they were.
  public static func write(_ files: [(bytes: [UInt8], url: URL)]) throws {
    var written: [(temporary: URL, target: URL, url: URL)] = []
    // Those that are in place are no longer found here.
    defer { for file in written { unlink(file.temporary.path) } }
    for (bytes, url) in files {
      let target = try target(of: url)
      // A short name of its own: the file's may be as long as the disk allows, or be given twice.
      let temporary = temporary(beside: target, written.count)
      written.append((temporary, target, url))
      try naming(url) {
        try Data(bytes).write(to: temporary)
      }
    }
    try put(written)
  }

  /// Renames files into place, each with the permissions of the one that it takes the place of.
  private static func put(_ written: [(temporary: URL, target: URL, url: URL)]) throws {
    for (temporary, target, url) in written {
      try naming(url) {
        if let mode = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions] {
          try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary.path)
        }
      }
    }
    for (temporary, target, url) in written {
      try naming(url) {
        guard rename(temporary.path, target.path) == 0 else { throw InputError(String(cString: strerror(errno))) }
      }
    }
  }

  /// Lets another program write a file: beside it first, which then takes its place, or is taken away when the body throws.
  ///
  /// - Throws: as ``write(_:)``; what the body throws.
  public static func replace(_ url: URL, _ body: (_ temporary: URL) async throws -> Void) async throws {
    let target = try target(of: url)
    let temporary = temporary(beside: target, 0)
    defer { unlink(temporary.path) }
    try await body(temporary)
    try put([(temporary, target, url)])
  }

  /// The unnamed file in which a file comes to be.
  private static func temporary(beside target: URL, _ number: Int) -> URL {
    let folder = target.deletingLastPathComponent()
    if number == 0 { Leftovers.remove(from: folder) }
    return folder.appendingPathComponent(Leftovers.name(ProcessInfo.processInfo.processIdentifier, number))
  }

  /// The file behind a URL, whose folder can be written to.
  private static func target(of url: URL) throws -> URL {
    try checkFolder(url.deletingLastPathComponent())
    let target = url.resolvingSymlinksInPath()
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: target.path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw InputError("“\(url.relativePath)” is a folder; name a file in it")
    }
    // A file is renamed into place; a device or a pipe would be gone.
    let type = try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else {
      throw InputError(
        "“\(url.relativePath)” is a device or a pipe, not a file; name a file, or write to stdout with -")
    }
    return target
  }

  /// Runs a body, and says of what it throws which file cannot be written.
  private static func naming(_ url: URL, _ body: () throws -> Void) throws {
    do { try body() } catch { throw InputError("“\(url.relativePath)” cannot be written: \(error.reason)") }
  }

  /// - Throws: ``InputError`` when a folder is not there or cannot be written to.
  public static func checkFolder(_ folder: URL) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory) else {
      throw InputError("the folder “\(folder.relativePath)” does not exist; make it first (mkdir -p)")
    }
    guard isDirectory.boolValue else { throw InputError("“\(folder.relativePath)” is a file, not a folder") }
    guard access(folder.path, W_OK) == 0 else {
      throw InputError("the folder “\(folder.relativePath)” cannot be written to: \(String(cString: strerror(errno)))")
    }
  }
}

extension Error {
  /// Why reading or writing failed, in the system's words where it has some: `No space left on device`.
  public var reason: String {
    if let error = self as? InputError { return error.problems.map(\.message).joined(separator: "; ") }
    let cocoa = self as NSError
    if let posix = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError, posix.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(posix.code)))
    }
    return cocoa.localizedDescription
  }
}
