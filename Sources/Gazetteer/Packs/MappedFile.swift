import Foundation

/// A file mapped into memory for as long as the value lives: its pages are read when they are touched, and shared between
/// processes. The file may be removed or replaced meanwhile.
final class MappedFile: Sendable {
  /// All bytes of the file; the memory is never written and is let go only with the object.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Nil when the file cannot be read or is empty.
  init?(_ file: URL) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
    let length = Int(status.st_size)
    guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: length)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
