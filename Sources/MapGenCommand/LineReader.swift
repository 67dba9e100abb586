import Foundation
import Geography

/// The lines of a file or of stdin, each as soon as it is there, so that a program may ask and wait for the answer.
struct LineReader: ~Copyable {
  private let descriptor: CInt
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a file, or stdin for `-`.
  ///
  /// - Throws: `InputError` when the file cannot be opened.
  init(path: String) throws {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw InputError("the file cannot be opened: \(String(cString: strerror(errno)))", file: path)
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The bytes of the next line without its line end, or nil after the last.
  ///
  /// - Throws: `InputError` when reading fails.
  mutating func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Self.trimmed(buffer[start..<end])
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? Self.trimmed(buffer[start...]) : nil
      }
      searched -= start
      buffer.removeSubrange(..<start)
      start = 0
      try fill()
    }
  }

  private mutating func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &chunk, chunk.count)
    guard count >= 0 else { throw InputError("reading failed: \(String(cString: strerror(errno)))", file: path) }
    isAtEnd = count == 0
    buffer += chunk.prefix(count)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == 0x0D ? line.dropLast() : line)
  }
}
