import Foundation
import Geography
import Reports

extension Situation {
  /// Reports whose article is not in the folder `articles`, or is shorter than the offsets say; none when there is no such
  /// folder, because articles are never needed to draw.
  func evidenceProblems() -> [Problem] {
    let folder = directory.appendingPathComponent("articles")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    var lengths: [String: Int] = [:]
    var problems: [Problem] = []
    for report in reports {
      guard let evidence = report.evidence, let row = table.row(ofReport: report.id) else { continue }
      let name = evidence.article
      if lengths[name] == nil { lengths[name] = Self.length(of: name, in: folder) ?? -1 }
      let length = lengths[name] ?? -1
      if length < 0 {
        problems.append(
          table.problem("articles/\(name.excerpt) is not there, or is no text", severity: .warning, row: row, .article))
      } else if let end = evidence.end, end > length {
        problems.append(
          table.problem(
            "the evidence ends at \(end), but articles/\(name.excerpt) has only \(length) characters",
            severity: .warning, row: row, .end))
      }
    }
    return problems
  }

  /// The number of Unicode scalars of an article; nil when it cannot be read or lies outside the folder.
  private static func length(of name: String, in folder: URL) -> Int? {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains(".."),
      let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
      let text = try? DecodedText([UInt8](data))
    else { return nil }
    return text.string.unicodeScalars.count
  }
}
