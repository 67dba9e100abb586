import Foundation
import TestSupport
import Testing

@testable import Cartography

@Suite struct StylePropertyTests {
  @Test func pathsAreSaidOnce() {
    let paths = StyleProperty.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(Set(StyleProperty.layers).count == StyleProperty.layers.count)
    #expect(StyleProperty.all.map(\.path).contains("front.style"))
  }

  /// The table in docs/styles.md is this list; with UPDATE_REFERENCES=1 it is rewritten, and the test fails.
  @Test func theReferenceIsTheList() throws {
    let url = repositoryRoot.appendingPathComponent("docs/styles.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let (start, end) = ("<!-- properties -->\n", "<!-- end of properties -->")
    let head = try #require(text.range(of: start))
    let foot = try #require(text.range(of: end))
    let table = Self.table
    guard text[head.upperBound..<foot.lowerBound] != table else { return }
    Issue.record("the table of docs/styles.md is not that of StyleProperty.all; rewrite it with UPDATE_REFERENCES=1")
    if ProcessInfo.processInfo.environment["UPDATE_REFERENCES"] == "1" {
      try Data((text[..<head.upperBound] + table + text[foot.lowerBound...]).utf8).write(to: url)
    }
  }

  private static var table: String {
    let header = "| property | takes | usually | what it is | example |\n|---|---|---|---|---|\n"
    return StyleProperty.all.reduce(header) { text, property in
      let usual = property.text(in: Style())
      return text
        + "| `\(property.path)` | \(property.type) | `\(usual)` | \(property.summary) | `\(property.layer): {\(property.key): \(property.example)}` |\n"
    }
  }
}
