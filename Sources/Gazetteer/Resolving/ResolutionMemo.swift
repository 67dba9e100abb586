import Synchronization

/// Answers that have been given before: reports and articles name the same few places again and again.
final class ResolutionMemo: Sendable {
  private struct Key: Hashable {
    let query: PlaceQuery
    let limit: Int
  }

  /// The answers of late, and those before them, which go when nobody asks for them meanwhile.
  private struct Generations {
    var young: [Key: Resolution] = [:]
    var old: [Key: Resolution] = [:]

    mutating func remember(_ resolution: Resolution, for key: Key) {
      if young.count >= ResolutionMemo.most / 2 { (old, young) = (young, [:]) }
      young[key] = resolution
    }
  }

  /// An answer of ten places takes some five kilobytes.
  private static let most = 2_000

  private let known = Mutex(Generations())

  func resolution(_ query: PlaceQuery, limit: Int, find: () -> Resolution) -> Resolution {
    let key = Key(query: query, limit: limit)
    let answer = known.withLock { known -> Resolution? in
      if let young = known.young[key] { return young }
      guard let old = known.old[key] else { return nil }
      known.remember(old, for: key)
      return old
    }
    if let answer { return answer }
    let resolution = find()
    known.withLock { $0.remember(resolution, for: key) }
    return resolution
  }
}
