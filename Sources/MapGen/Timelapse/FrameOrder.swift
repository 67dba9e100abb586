/// Lets those who finish in any order go on in theirs: each waits for its turn.
actor FrameOrder {
  private var turn: Int
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var failure: (any Error)?

  /// - Parameter first: whose turn it is first.
  init(first: Int = 0) { turn = first }

  /// Returns when all before have called ``advance()``.
  ///
  /// - Throws: what ``stop(_:)`` was given.
  func wait(for index: Int) async throws {
    if let failure { throw failure }
    guard turn < index else { return }
    try await withCheckedThrowingContinuation { waiting[index] = $0 }
  }

  /// Ends the turn of the one that has it.
  func advance() {
    turn += 1
    waiting.removeValue(forKey: turn)?.resume()
  }

  /// Ends all waiting with an error; the first one counts.
  func stop(_ error: any Error) {
    failure = failure ?? error
    for continuation in waiting.values { continuation.resume(throwing: failure ?? error) }
    waiting = [:]
  }
}
