import Foundation
import TestSupport
import Testing

@Suite struct CheckStyleTests {
  private func folder(_ red: String, _ blue: String, style: String = "") throws -> TemporaryFolder {
    try TemporaryFolder([
      "situation.yaml":
        "title: T\nactors:\n  - {id: a, name: Reds, color: \"\(red)\"}\n  - {id: b, name: Blues, color: \"\(blue)\"}\n\(style)",
      "reports.csv": "date,place,latitude,longitude,actor,change\n2022-09-08,X,49.4,36.8,a,gain\n",
    ])
  }

  @Test func coloursThatDifferAreSaidToDoSo() throws {
    let folder = try folder("#c8553d", "#2b4f85")
    let run = try CommandLineRun(["check", "--style"], in: folder.url, needsIndex: false)
    #expect(run.status == 0 && run.text == "every two of 2 colours are told apart by every reader, in grey too\n")
  }

  @Test func closeColoursAreNamedWithAPatternAndAStep() throws {
    let folder = try folder("#c8553d", "#4a7fb5")
    let run = try CommandLineRun(["check", "--style"], in: folder.url, needsIndex: false)
    #expect(run.status == 0)
    #expect(
      run.text
        == "Blues (#4a7fb5) looks like Reds (#c8553d) in grey (1.4); it is drawn with dots; as #6fa1d9 it would do without\n"
    )
    // The step that is proposed does what it is said to do.
    let changed = try self.folder("#c8553d", "#6fa1d9")
    #expect(try CommandLineRun(["check", "--style"], in: changed.url, needsIndex: false).text.hasPrefix("every two"))
  }

  @Test func withoutPatternsNothingTellsThemApart() throws {
    let folder = try folder("#c8553d", "#4a7fb5", style: "style: {areas: {patterns: false}}\n")
    let run = try CommandLineRun(["check", "--style"], in: folder.url, needsIndex: false)
    #expect(run.status == 1 && run.text.contains("; nothing tells them apart; as #"))
  }

  @Test(arguments: ["light", "print", "dark", "grey", "web"]) func theStylesThatAreShippedPass(_ name: String) throws {
    let folder = try folder("#c8553d", "#2b4f85")
    #expect(try CommandLineRun(["check", "--style", name], in: folder.url, needsIndex: false).status == 0)
  }

  @Test func aColourThatTheGroundWouldSwallowIsTold() throws {
    let folder = try folder("#c8553d", "#202020")
    let run = try CommandLineRun(["check", "--style", "dark"], in: folder.url, needsIndex: false)
    #expect(run.status == 0)
    #expect(
      run.text.hasPrefix(
        "Blues (#202020) hardly shows on the style's ground (land #2b313a, paper #171b21); it is drawn as #"),
      "\(run.text)")
    #expect(!(try CommandLineRun(["check", "--style"], in: folder.url, needsIndex: false).text.contains("hardly")))
  }

  @Test func aNameGoesWithTheFlag() throws {
    let folder = try folder("#c8553d", "#2b4f85")
    #expect(try CommandLineRun(["check", "dark"], in: folder.url, needsIndex: false).status == 64)
    let unknown = try CommandLineRun(["check", "--style", "darc"], in: folder.url, needsIndex: false)
    #expect(unknown.status == 1 && unknown.messages.contains("did you mean “dark”?"))
  }
}
