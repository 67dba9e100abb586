import Foundation
import TestSupport
import Testing

@Suite struct DataAddTests {
  let folder: TemporaryFolder
  private static let rows =
    "6\tSyria\tSyria\t\t35\t38\tA\tPCLI\tSY\t\t00\t\t\t\t0\t\t\t\t2020-01-01\n"
    + "7\tRawa\tRawa\tراوة\t34.48\t41.91\tP\tPPL\tSY\t\t01\t\t\t\t13000\t\t73\t\t2012-01-17\n"

  init() throws { folder = try TemporaryFolder() }

  private func add(_ arguments: String..., variables: [String: String] = [:]) async throws -> CommandLineRun {
    try await CommandLineRun.inBackground(
      ["data", "add"] + arguments, in: folder.url,
      environment: [
        "XDG_DATA_HOME": folder.url.appendingPathComponent("home").path,
        "XDG_CACHE_HOME": folder.url.appendingPathComponent("cache").path,
      ].merging(variables) { $1 })
  }

  private var downloads: [String] {
    let path = folder.url.appendingPathComponent("cache/mapgen/downloads").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0 != ".lock" }.sorted()
  }

  private func zip(_ name: String, _ rows: String = rows) throws -> StubServer.Reply {
    .file(try ZIPArchive.bytes([("readme.txt", "x\n"), (name, rows)]))
  }

  @Test func aCountryIsFetchedAndImported() async throws {
    try await StubServer.run(["/dump/SY.zip": try zip("SY.txt")]) { server, base in
      let run = try await add("sy", "SY", "--base-url", base.absoluteString + "/dump")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.text == "SY: 2 places of Syria (GeoNames, newest of 2020-01-01)\n")
      #expect(
        run.messages == "Fetching SY.zip …\nFetching admin1CodesASCII.txt …\nReading \(path("SY.zip"))/SY.txt …\n")
      #expect(downloads.isEmpty)
      #expect(server.requests == ["/dump/SY.zip", "/dump/admin1CodesASCII.txt"])
    }
  }

  private func path(_ name: String) -> String {
    folder.url.appendingPathComponent("cache/mapgen/downloads/\(name)").path
  }

  @Test func aVariableNamesTheMirror() async throws {
    try await StubServer.run(["/SY.zip": try zip("SY.txt")]) { _, base in
      let run = try await add("SY", "--quiet", variables: ["MAPGEN_GEONAMES_URL": base.absoluteString])
      #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
      let bad = try await add("SY", variables: ["MAPGEN_GEONAMES_URL": "file:///tmp"])
      #expect(bad.status == 1 && bad.messages.contains("MAPGEN_GEONAMES_URL is “file:///tmp”"))
    }
  }

  @Test func anUnknownCountryIsOneError() async throws {
    try await StubServer.run(["/SY.zip": try zip("SY.txt")]) { _, base in
      let run = try await add("SY", "XX", "--base-url", base.absoluteString, "--quiet")
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.messages.hasPrefix("\(base)/XX.zip: error: 127.0.0.1 has no such file"), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
      #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("home").path))
    }
  }

  @Test func placesOfAnotherCountryAreRefusedAndForgotten() async throws {
    try await StubServer.run(["/IQ.zip": try zip("IQ.txt")]) { _, base in
      let run = try await add("IQ", "--base-url", base.absoluteString, "--quiet")
      #expect(run.status == 1 && run.messages.contains("the place is in “SY”, not in IQ"), "\(run.messages)")
      #expect(downloads.isEmpty)
    }
  }

  @Test func aDamagedArchiveIsForgotten() async throws {
    var bytes = try ZIPArchive.bytes([("SY.txt", String(repeating: Self.rows, count: 500))])
    bytes[bytes.count / 3] ^= 0xFF
    try await StubServer.run(["/SY.zip": .file(bytes)]) { _, base in
      let run = try await add("SY", "--base-url", base.absoluteString, "--quiet")
      #expect(run.status == 1 && run.messages.contains("fetch it again"), "\(run.messages)")
      #expect(downloads.isEmpty)
    }
  }

  @Test(arguments: [["Syria"], ["S1"], [], ["SY", "--base-url", "file:///etc"]])
  func badUsage(_ arguments: [String]) throws {
    #expect(try CommandLineRun(["data", "add"] + arguments, in: folder.url).status == 64)
  }
}
