public import Foundation
import Geography

/// A folder that no other program of ours changes for as long as this value lives.
public struct FolderLock: ~Copyable {
  private let descriptor: CInt

  /// Makes the folder when it is not there, and waits until nobody else holds it.
  ///
  /// - Parameters:
  ///   - variable: the environment variable by which a user names another folder, for messages.
  ///   - wait: told once, when another program has to be waited for.
  /// - Throws: ``InputError`` when the folder cannot be made or written to.
  public init(_ folder: URL, variable: String, wait: () -> Void = {}) throws {
    descriptor = try Self.open(folder, variable)
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    wait()
    while flock(descriptor, LOCK_EX) != 0 {
      // A file system without locks: there is nothing to wait for.
      if errno != EINTR { return }
    }
  }

  deinit { close(descriptor) }

  /// Lets others in; called where the work ends, so that the lock lives until then.
  public consuming func release() {}

  private static func open(_ folder: URL, _ variable: String) throws -> CInt {
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      let reason = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError).map {
        String(cString: strerror(CInt($0.code)))
      }
      throw InputError(
        "the folder cannot be made: \(reason ?? error.localizedDescription); name another with \(variable)",
        file: folder.path)
    }
    let descriptor = Foundation.open(folder.appendingPathComponent(".lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw InputError(
        "the folder cannot be written to: \(String(cString: strerror(errno))); name another with \(variable)",
        file: folder.path)
    }
    return descriptor
  }
}
