/// Finds the name that a misspelt one was probably meant to be.
public enum NearestName {
  /// The nearest of the names by edit distance, or nil when none is near; the first of equally near ones.
  public static func to(_ name: String, among names: some Sequence<String>) -> String? {
    // Beyond this length it is a sentence, not a name, and the comparison would cost its square.
    guard name.utf8.count <= 100 else { return nil }
    let folded = Array(NameFolding.folded(name))
    var best: (name: String, distance: Int)?
    for candidate in names where candidate.utf8.count <= 100 {
      let other = Array(NameFolding.folded(candidate))
      let allowed = min(folded.count, other.count) / 3
      guard abs(folded.count - other.count) <= allowed else { continue }
      let distance = editDistance(folded, other)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The number of letters to insert, drop, change or swap with their neighbour (optimal string alignment).
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      current.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        var cost = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
