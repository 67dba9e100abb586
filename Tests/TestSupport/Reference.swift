public import Foundation
public import Testing

/// Compares with a reference file beside the tests, or rewrites it.
///
/// With `UPDATE_REFERENCES=1` in the environment the reference is rewritten *and the test fails*, so that a person
/// looks at what has changed before it is committed.
public func expectReference(
  _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("References/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_REFERENCES"] == "1" {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    Issue.record(
      "rewrote \(name); look at the difference, then run without UPDATE_REFERENCES", sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record("there is no reference \(name); make it with UPDATE_REFERENCES=1", sourceLocation: sourceLocation)
    return
  }
  let wanted = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let got = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (i, (a, b)) in zip(wanted, got).enumerated() where a != b {
    Issue.record("\(name):\(i + 1): expected\n  \(a)\ngot\n  \(b)", sourceLocation: sourceLocation)
    return
  }
  #expect(
    wanted.count == got.count, "\(name) has \(wanted.count) lines, got \(got.count)", sourceLocation: sourceLocation)
}

/// The repository's root, found from this file.
public let repositoryRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
