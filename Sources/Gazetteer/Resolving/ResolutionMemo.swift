import Synchronization

/// Answers that have been given before: reports and articles name the same few places again and again.
final class ResolutionMemo: Sendable {
  private struct Key: Hashable {
    let query: PlaceQuery
    let limit: Int
  }

  /// Two answers of ten places each take some ten kilobytes.
  private static let most = 2_000

  private let known = Mutex<[Key: Resolution]>([:])

  func resolution(_ query: PlaceQuery, limit: Int, find: () -> Resolution) -> Resolution {
    let key = Key(query: query, limit: limit)
    if let resolution = known.withLock({ $0[key] }) { return resolution }
    let resolution = find()
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[key] = resolution
    }
    return resolution
  }
}
