import Foundation
import Synchronization

/// Files that runs which were killed have left half written beside those that they wanted to write.
enum Leftovers {
  /// What a half written file is called: after the process, and a number from 0.
  static func name(_ process: Int32, _ number: Int) -> String { ".mapgen-\(process)-\(number)" }

  /// The folders that this run has looked at: thousands of frames go into one.
  private static let cleared = Mutex<Set<String>>([])

  /// Takes those of processes that are no more out of a folder, once a run.
  static func remove(from folder: URL) {
    guard cleared.withLock({ $0.insert(folder.path).inserted }) else { return }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard let match = name.wholeMatch(of: /\.mapgen-([0-9]{1,9})-[0-9]+/), let process = Int32(match.1),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }
}
