import Foundation
import TestSupport
import Testing

@Suite struct ConsoleTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func withoutArgumentsTheHelpIsShown() throws {
    let run = try CommandLineRun([], in: folder.url)
    #expect(run.status == 0)
    for command in ["render", "check", "resolve"] { #expect(run.text.contains("  \(command) ")) }
  }

  @Test(arguments: ["render", "check", "resolve"])
  func everyCommandHasExamples(command: String) throws {
    let run = try CommandLineRun([command, "--help"], in: folder.url)
    #expect(run.text.contains("Examples:\n  mapgen \(command)"))
  }

  @Test(arguments: [["check"], ["resolve", "--keys", "Rawa"], ["render", "--date", "2017-11-11", "--output", "-"]])
  func aFullDiskIsAMessage(_ arguments: [String]) throws {
    let run = try CommandLineRun(
      arguments, in: folder.url, output: FileHandle(forWritingAtPath: "/dev/full"))
    #expect(run.status == 1)
    #expect(run.messages == "error: the result cannot be written to stdout: No space left on device\n")
  }
}
