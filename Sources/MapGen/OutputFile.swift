public import Foundation
public import Geography

/// Writes files so that nobody ever sees half of one.
public enum OutputFile {
  /// Writes bytes beside the file and renames them into place.
  ///
  /// - Throws: ``InputError`` that names the folder and the reason: it does not exist, is read-only, or the disk is
  ///   full. An existing file then stays as it was.
  public static func write(_ bytes: [UInt8], to url: URL) throws {
    let folder = url.deletingLastPathComponent()
    try checkFolder(folder)
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw InputError("“\(url.relativePath)” is a folder; name a file in it")
    }
    let temporary = folder.appendingPathComponent(
      ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try Data(bytes).write(to: temporary)
      guard rename(temporary.path, url.path) == 0 else { throw InputError(String(cString: strerror(errno))) }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw InputError("“\(url.relativePath)” cannot be written: \(reason(error))")
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

  private static func reason(_ error: any Error) -> String {
    if let error = error as? InputError { return error.problems.map(\.message).joined(separator: "; ") }
    let cocoa = error as NSError
    if let posix = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError, posix.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(posix.code)))
    }
    return cocoa.localizedDescription
  }
}
