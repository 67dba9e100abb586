/// A queue of cells that gives near ones first: they wait in buckets, each for a stretch of distances (Dial 1969).
///
/// Within a bucket the order is any, so whoever takes a cell must be ready to see its distance fall and the cell come again.
/// Faster than a heap by far, as a cell goes in and out without being compared to others.
struct NearestFirst {
  /// The stretch of a bucket, and the number of them; what lies beyond waits apart until they are empty.
  private static let width: Float = 0.5
  private static let count = 1024

  private var buckets: [[Int32]] = Array(repeating: [], count: count)
  /// The bucket that is being emptied, and the stretch that the first bucket stands for.
  private var current = 0
  private var first = 0
  private var beyond: [Int32] = []

  mutating func push(_ cell: Int, _ distance: Float) {
    let bucket = NearestFirst.stretch(distance) - first
    if bucket < NearestFirst.count {
      buckets[max(bucket, current)].append(Int32(truncatingIfNeeded: cell))
    } else {
      beyond.append(Int32(truncatingIfNeeded: cell))
    }
  }

  /// The next cell, given how far each is now; nil when there is none.
  @inline(__always)
  mutating func pop(nearness: (Int) -> Float) -> Int? {
    while true {
      while current < NearestFirst.count {
        while let next = buckets[current].popLast() {
          let cell = Int(next)
          // What has come nearer since was given before.
          if NearestFirst.stretch(nearness(cell)) - first >= current { return cell }
        }
        current += 1
      }
      guard let nearest = beyond.map({ NearestFirst.stretch(nearness(Int($0))) }).min() else { return nil }
      (current, first) = (0, nearest)
      let waiting = beyond
      beyond = []
      for cell in waiting { push(Int(cell), nearness(Int(cell))) }
    }
  }

  private static func stretch(_ distance: Float) -> Int { Int(min(distance / width, 1e9)) }
}
