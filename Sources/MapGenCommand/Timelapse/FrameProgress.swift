import Foundation

/// Tells how many frames are drawn, and how long the others will take.
struct FrameProgress: Sendable {
  private let count: Int
  private let line: ProgressLine
  private let start = ContinuousClock.now

  init(_ count: Int, of line: ProgressLine) {
    (self.count, self.line) = (count, line)
    line.tell(title, detail: "")
  }

  private var title: String { "Drawing \(count) frame\(count == 1 ? "" : "s")" }

  func tell(_ done: Int) {
    let passed = start.duration(to: .now).components
    let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    let left = Int((seconds / Double(max(1, done)) * Double(count - done)).rounded(.up))
    let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
    line.tell(title, detail: "\(done) done, \(time) left")
  }

  func end() { line.clear() }
}
