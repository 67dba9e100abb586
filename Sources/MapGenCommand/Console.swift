import Foundation
import Geography
import MapGen

/// Where a command speaks: results go to stdout, messages to stderr.
enum Console {
  /// Writes a line of results; see ``write(_:)``.
  static func print(_ text: String) throws { try write(Data((text + "\n").utf8)) }

  /// Writes results. A reader that closes the pipe early ends the program quietly.
  ///
  /// - Throws: `InputError` when stdout takes no more: the disk is full, or it is closed.
  static func write(_ data: Data) throws {
    do { try FileHandle.standardOutput.write(contentsOf: data) } catch {
      throw InputError("the result cannot be written to stdout: \(error.reason)")
    }
  }

  /// Writes a message to stderr, if there is somebody to read it.
  static func note(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) }
}
