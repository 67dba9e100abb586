import Control

/// Hands the map of each frame to the worker that draws the next one, so that none is estimated twice.
actor FrameMaps {
  /// The frame that a run begins with: nobody else makes the map before it.
  nonisolated let first: Int
  private var maps: [Int: ControlMap] = [:]
  private var waiting: [Int: CheckedContinuation<ControlMap, any Error>] = [:]
  private var failure: (any Error)?

  init(first: Int = 0) { self.first = first }

  /// Leaves the map of a frame for the one that follows.
  func give(_ map: ControlMap, of index: Int) {
    if let continuation = waiting.removeValue(forKey: index) {
      continuation.resume(returning: map)
    } else {
      maps[index] = map
    }
  }

  /// The map of a frame, once it is there; it is given away and kept no longer.
  ///
  /// - Throws: what ``stop(_:)`` was given.
  func take(_ index: Int) async throws -> ControlMap {
    if let map = maps.removeValue(forKey: index) { return map }
    if let failure { throw failure }
    return try await withCheckedThrowingContinuation { waiting[index] = $0 }
  }

  /// Ends all waiting with an error; the first one counts.
  func stop(_ error: any Error) {
    failure = failure ?? error
    for continuation in waiting.values { continuation.resume(throwing: failure ?? error) }
    waiting = [:]
  }
}
