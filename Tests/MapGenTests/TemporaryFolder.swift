import Foundation
import Geography
import TestSupport

extension TemporaryFolder {
  /// The problems as they are printed, without the folder's own path.
  func texts(_ problems: [Problem]) -> [String] {
    problems.map { $0.description.replacingOccurrences(of: url.relativePath + "/", with: "") }
  }
}
