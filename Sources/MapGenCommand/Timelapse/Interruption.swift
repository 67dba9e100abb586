import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and a polite kill, which leave no half-written file.
enum Interruption {
  /// Runs a body that a signal cancels.
  ///
  /// - Throws: the exit code that a shell expects of a program that a signal ended; what the body throws.
  static func ending(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await body() }
    let caught = Caught()
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        caught.set(number)
        task.cancel()
      }
      source.activate()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      try await task.value
    } catch {
      guard let number = caught.number else { throw error }
      throw ExitCode(128 + number)
    }
  }
}

/// The signal that came.
private final class Caught: Sendable {
  private let state = Mutex<Int32?>(nil)

  var number: Int32? { state.withLock { $0 } }

  func set(_ number: Int32) { state.withLock { $0 = number } }
}
