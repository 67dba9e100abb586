import Foundation
import TestSupport
import Testing

@testable import MapGen

@Suite struct LeftoversTests {
  @Test func whatDeadRunsHaveLeftGoesAndAllElseStays() throws {
    // A process that has ended; its number is not given out again at once.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    let dead = Leftovers.name(process.processIdentifier, 0)
    let others = [Leftovers.name(getpid(), 7), ".mapgen-x-0", ".mapgen-999999999999-0", "mapgen-1-0", ".mapgen-1-0"]
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: ([dead] + others).map { ($0, "half") }))
    try OutputFile.write([1], to: folder.url.appendingPathComponent("whole"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(Set(left) == Set(others + ["whole"]))
  }
}
