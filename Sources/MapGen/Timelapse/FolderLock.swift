import Foundation
import Geography

/// Keeps other runs out of a folder until it goes out of use; the system lets go of it when the program ends in any way.
final class FolderLock: Sendable {
  /// Another program has it.
  struct Taken: Error {}

  private let descriptor: Int32

  /// - Throws: ``Taken``; an `InputError` when the folder cannot be opened.
  init(_ folder: URL) throws {
    descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(String(cString: strerror(errno))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Taken()
    }
  }

  deinit { close(descriptor) }
}
