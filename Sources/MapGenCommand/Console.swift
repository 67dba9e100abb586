import Foundation

/// Where a command speaks: results go to stdout, messages to stderr.
enum Console {
  /// Writes a result. A reader that closes the pipe early ends the program quietly.
  static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// Writes a message to stderr.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
