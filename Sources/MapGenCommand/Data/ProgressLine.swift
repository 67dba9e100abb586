import Foundation
import Gazetteer
import Synchronization

/// A line on the terminal that says how far long work has come; elsewhere a plain line for each file.
final class ProgressLine: Sendable {
  private let isQuiet: Bool
  private let isLive: Bool
  /// What was told last, and what stands on the terminal.
  private let last = Mutex((label: "", shown: ""))

  init(isQuiet: Bool, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.isQuiet = isQuiet
    isLive = !isQuiet && isatty(STDERR_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
  }

  func tell(_ progress: ImportProgress) {
    switch progress {
    case .waiting: tell("Waiting for another import to end", detail: "")
    case .reading(let file, let rows, let fraction):
      tell("Reading \(file)", detail: rows > 0 ? "\(Int(fraction * 100)) %, \(rows) rows" : "")
    }
  }

  /// Shows what is done and, on a terminal, how far it has come.
  func tell(_ text: String, detail: String) {
    if isQuiet { return }
    let isNew = last.withLock { last in
      defer { last.label = text }
      return last.label != text
    }
    if isLive {
      show(detail.isEmpty ? "\(text) …" : "\(text): \(detail)")
    } else if isNew {
      Console.note("\(text) …")
    }
  }

  /// Says how much of a file has come.
  func tell(_ file: String, bytes: Int, of total: Int?) {
    let share = total.map { "\(bytes * 100 / max(1, $0)) % of " } ?? ""
    let size = String(format: "%.1f MB", Double(total ?? bytes) / 1_000_000)
    tell("Fetching \(file)", detail: bytes > 0 ? share + size : "")
  }

  /// Takes the line away, before something else is printed.
  func clear() { if isLive { show("") } }

  private func show(_ text: String) {
    last.withLock { last in
      guard text != last.shown else { return }
      last.shown = text
      try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }
  }
}
