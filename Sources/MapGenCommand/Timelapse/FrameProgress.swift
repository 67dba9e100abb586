import Synchronization

/// Tells how many frames are drawn, and how long the others will take.
final class FrameProgress: Sendable {
  private let count: Int
  private let line: ProgressLine
  private let start = ContinuousClock.now
  /// How many were there when this run began; known from what is told first.
  private let before = Mutex<Int?>(nil)

  init(_ count: Int, of line: ProgressLine) {
    (self.count, self.line) = (count, line)
    line.tell(title, detail: "")
  }

  private var title: String { "Drawing \(count) frame\(count == 1 ? "" : "s")" }

  func tell(_ done: Int) {
    let before = before.withLock { before in
      before = before ?? (done - 1)
      return before ?? 0
    }
    let passed = start.duration(to: .now).components
    let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    let left = Int((seconds / Double(max(1, done - before)) * Double(count - done)).rounded(.up))
    let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
    line.tell(title, detail: "\(done) done, \(time) left")
  }

  func end() { line.clear() }
}
