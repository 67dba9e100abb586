import Foundation
import Gazetteer

/// A line on the terminal that says how far long work has come; elsewhere a plain line for each file.
final class ProgressLine {
  private let isQuiet: Bool
  private let isLive: Bool
  private var shown = ""
  private var label: String?

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
    if isLive {
      show(detail.isEmpty ? "\(text) …" : "\(text): \(detail)")
    } else if label != text {
      Console.note("\(text) …")
    }
    label = text
  }

  /// Takes the line away, before something else is printed.
  func clear() { if isLive { show("") } }

  private func show(_ text: String) {
    guard text != shown else { return }
    shown = text
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
