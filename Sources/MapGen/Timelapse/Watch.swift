import Synchronization

/// Ends what does not go on.
///
/// It looks only while something is waited for: drawing a frame may take as long as it likes.
final class Watch: Sendable {
  private struct State {
    var since: ContinuousClock.Instant?
    var wasStuck = false
    var task: Task<Void, Never>?
  }

  private let state = Mutex(State())

  var wasStuck: Bool { state.withLock { $0.wasStuck } }

  /// Looks from now on, until ``stop()``.
  func start(_ patience: Duration, _ end: @escaping @Sendable () -> Void) {
    let task = Task { [self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: patience / 20)
        let isStuck = state.withLock { state in
          guard let since = state.since, since.duration(to: .now) > patience, !Task.isCancelled else { return false }
          state.wasStuck = true
          return true
        }
        if isStuck { return end() }
      }
    }
    state.withLock { $0.task = task }
  }

  /// From here on something is waited for.
  func begin() { state.withLock { $0.since = .now } }

  /// It has come.
  func end() { state.withLock { $0.since = nil } }

  func stop() {
    state.withLock { state in
      state.task?.cancel()
      state.task = nil
    }
  }
}
