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

  /// Waits until nobody else holds a folder that is there, and leaves no file in it; nil when it cannot be opened.
  public init?(of folder: URL, wait: () -> Void = {}) {
    descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    wait()
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { return }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Lets others in; called where the work ends, so that the lock lives until then.
  public consuming func release() {}

  private static func open(_ folder: URL, _ variable: String) throws -> CInt {
    guard make(folder) else {
      throw InputError(
        "the folder cannot be made: \(String(cString: strerror(errno))); name another with \(variable)",
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

  /// Makes a folder and those above it. `FileManager` would not tell why it fails.
  private static func make(_ folder: URL) -> Bool {
    if mkdir(folder.path, 0o755) == 0 { return true }
    if errno == EEXIST { return true }
    return errno == ENOENT && folder.path != "/" && make(folder.deletingLastPathComponent())
      && mkdir(folder.path, 0o755) == 0
  }
}
