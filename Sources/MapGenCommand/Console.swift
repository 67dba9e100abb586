import ArgumentParser
import Foundation
import Geography

/// Where a command speaks: results go to stdout, messages to stderr.
enum Console {
  /// Writes a result. A reader that closes the pipe early ends the program quietly.
  static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// Writes a message to stderr.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Runs a command; input that cannot be used is told problem by problem, as compilers do, and ends it with exit code 1.
  static func reportingProblems(_ body: () throws -> Void) throws {
    do { try body() } catch let error as InputError {
      note(error.description)
      throw ExitCode.failure
    }
  }
}
