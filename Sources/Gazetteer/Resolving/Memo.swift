import Synchronization

/// Answers that have been given before: reports and articles name the same few places again and again.
///
/// Once half of them have come anew, those that nobody asked for meanwhile go.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Generations {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  private let most: Int
  private let known = Mutex(Generations())

  /// - Parameter most: so many answers are kept at most.
  init(most: Int) { self.most = most }

  func value(for key: Key, find: () -> Value) -> Value {
    let answer = known.withLock { known -> Value? in
      if let young = known.young[key] { return young }
      guard let old = known.old[key] else { return nil }
      remember(old, for: key, in: &known)
      return old
    }
    if let answer { return answer }
    let value = find()
    known.withLock { remember(value, for: key, in: &$0) }
    return value
  }

  private func remember(_ value: Value, for key: Key, in known: inout Generations) {
    if known.young.count >= most / 2 { known = Generations(old: known.young) }
    known.young[key] = value
  }
}
