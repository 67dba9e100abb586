public import Foundation
import Geography

/// Writes files so that nobody ever sees half of one.
public enum OutputFile {
  /// Writes bytes beside the file and renames them into place; a link stays one, and a file keeps its permissions.
  ///
  /// - Throws: ``InputError`` that names the folder and the reason: it does not exist, is read-only, or the disk is
  ///   full. An existing file then stays as it was.
  public static func write(_ bytes: [UInt8], to url: URL) throws {
    try checkFolder(url.deletingLastPathComponent())
    let target = url.resolvingSymlinksInPath()
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: target.path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw InputError("“\(url.relativePath)” is a folder; name a file in it")
    }
    let temporary = target.deletingLastPathComponent().appendingPathComponent(
      ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try Data(bytes).write(to: temporary)
      if let mode = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary.path)
      }
      guard rename(temporary.path, target.path) == 0 else { throw InputError(String(cString: strerror(errno))) }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw InputError("“\(url.relativePath)” cannot be written: \(error.reason)")
    }
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
