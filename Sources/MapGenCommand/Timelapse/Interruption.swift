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
    let caught = Caught()
    // All are caught before the body begins, so that whatever it leaves for a moment is always taken away.
    var sources: [any DispatchSourceSignal] = []
    for number in [SIGINT, SIGTERM] { sources.append(await source(number) { caught.set(number) }) }
    defer { for source in sources { source.cancel() } }
    let task = Task { try await body() }
    caught.cancels(task)
    do {
      try await task.value
    } catch {
      guard let number = caught.number else { throw error }
      throw ExitCode(128 + number)
    }
  }

  /// What hands a signal to a body; it does when this returns.
  private static func source(
    _ number: Int32, _ body: @escaping @Sendable () -> Void
  ) async -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler(handler: body)
    await withCheckedContinuation { ready in
      source.setRegistrationHandler { ready.resume() }
      source.activate()
    }
    return source
  }
}

/// The signal that came, and the task that it ends.
private final class Caught: Sendable {
  private struct State {
    var number: Int32?
    var task: Task<Void, any Error>?
  }

  private let state = Mutex(State())

  var number: Int32? { state.withLock { $0.number } }

  func set(_ number: Int32) {
    state.withLock { state in
      state.number = number
      state.task?.cancel()
    }
  }

  /// Ends the task when a signal comes, or has come.
  func cancels(_ task: Task<Void, any Error>) {
    state.withLock { state in
      state.task = task
      if state.number != nil { task.cancel() }
    }
  }
}
