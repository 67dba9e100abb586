import Foundation
import Geography
import TestSupport
import Testing

@testable import MapGen

@Suite struct DownloadTests {
  private let folder: TemporaryFolder
  private let download: Download
  /// 300 kB that no two parts of are alike.
  private static let body = Data((0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) })

  init() throws {
    folder = try TemporaryFolder()
    download = Download(folder: folder.url)
  }

  private var left: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []).sorted()
  }

  private func fetch(_ base: URL, _ download: Download? = nil) async throws -> Download.Result {
    try await (download ?? self.download).fetch(base.appendingPathComponent("SY.zip"), name: "SY.zip")
  }

  private func expectWhole(_ result: Download.Result) throws {
    #expect(result == .fetched(folder.url.appendingPathComponent("SY.zip")))
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("SY.zip")) == Self.body)
    #expect(left == ["SY.zip"])
  }

  private func message(_ base: URL, _ download: Download? = nil) async -> String {
    let error = await #expect(throws: InputError.self) { try await fetch(base, download) }
    #expect(error?.problems.count == 1)
    return error?.problems.first?.description ?? ""
  }

  @Test func aFileComesWhole() async throws {
    try await StubServer.run(["/SY.zip": .file(Self.body)]) { server, base in
      try expectWhole(try await fetch(base))
      #expect(server.requests == ["/SY.zip"])
    }
  }

  @Test func aTransferThatIsCutGoesOnFromThere() async throws {
    try await StubServer.run(["/SY.zip": .cut(Self.body, after: 100_000)]) { server, base in
      try expectWhole(try await fetch(base))
      #expect(server.requests == ["/SY.zip", "/SY.zip bytes=100000-", "/SY.zip bytes=200000-"])
    }
  }

  @Test func itGoesOnInTheNextRun() async throws {
    try await StubServer.run(["/SY.zip": .cut(Self.body, after: 0)]) { server, base in
      #expect(await message(base).contains("broke the transfer off"))
      try Self.body.prefix(1000).write(to: folder.url.appendingPathComponent("SY.zip.partial"))
      try Data("\"1\"".utf8).write(to: folder.url.appendingPathComponent("SY.zip.origin"))
      #expect(await message(base).contains("run again to go on from there"))
      server.set("/SY.zip", .file(Self.body))
      try expectWhole(try await fetch(base))
      #expect(server.requests.last == "/SY.zip bytes=1000-")
    }
  }

  @Test func aFileThatHasChangedIsFetchedFromTheStart() async throws {
    try Data(repeating: 7, count: 1000).write(to: folder.url.appendingPathComponent("SY.zip.partial"))
    try Data("\"0\"".utf8).write(to: folder.url.appendingPathComponent("SY.zip.origin"))
    try await StubServer.run(["/SY.zip": .file(Self.body)]) { server, base in
      try expectWhole(try await fetch(base))
      #expect(server.requests == ["/SY.zip bytes=1000-", "/SY.zip"])
    }
  }

  @Test(arguments: [true, false]) func aPartThatIsTooLongIsFetchedFromTheStart(_ hasRanges: Bool) async throws {
    try (Self.body + Data(count: 5)).write(to: folder.url.appendingPathComponent("SY.zip.partial"))
    try await StubServer.run(["/SY.zip": .file(Self.body, hasRanges: hasRanges)]) { _, base in
      try expectWhole(try await fetch(base))
    }
  }

  @Test func aServerThatFallsSilentIsLeft() async throws {
    var impatient = download
    impatient.curl.patience = Curl.Patience(connecting: 1, stalled: 1)
    try await StubServer.run(["/SY.zip": .stalled(Self.body, after: 0)]) { _, base in
      #expect(
        await message(base, impatient).contains("does not answer, or stopped sending after 0 kB; try again later"))
    }
  }

  @Test func aFileThatIsNotThereIsNoError() async throws {
    try await StubServer.run([:]) { _, base in
      let result = try await fetch(base)
      #expect(result == .missing("127.0.0.1 has no such file (HTTP 404)"))
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: [
    (403, "does not give the file to us"), (429, "asks for patience"), (503, "is in trouble (HTTP 503)"),
  ])
  func whatAServerRefusesIsAMessage(_ status: Int, _ text: String) async throws {
    try await StubServer.run(["/SY.zip": .status(status)]) { _, base in
      let message = await message(base)
      #expect(message.contains(text) && message.contains("/SY.zip: error: "), "\(message)")
    }
  }

  @Test(arguments: [
    ("file:///etc/hostname", "not of the web"), ("/SY.zip", "without end"), ("ftp://127.0.0.1/x", "not of the web"),
  ])
  func whereAServerMayNotSendUs(_ location: String, _ text: String) async throws {
    try await StubServer.run(["/SY.zip": .redirect(location)]) { _, base in
      let message = await message(base)
      #expect(message.contains(text), "\(message)")
      #expect(!left.contains("SY.zip"))
    }
  }

  @Test func aServerThatIsNotThereIsAMessage() async throws {
    // Port 1 is nobody's.
    let closed = try #require(URL(string: "http://127.0.0.1:1"))
    #expect(await message(closed).contains("cannot be reached; is this computer online"))
  }

  @Test func aProgramThatIsMissingIsAMessage() async throws {
    var download = download
    download.curl.program = "no-such-program"
    let url = try #require(URL(string: "http://127.0.0.1:9/x"))
    let error = await #expect(throws: InputError.self) { try await download.fetch(url, name: "x") }
    #expect(error?.problems.first?.message.contains("apt-get install curl") == true)
  }

  @Test func aFolderThatIsFullIsAMessage() {
    let outcome = Curl.Outcome(code: 23, status: 200, message: "curl: (23) Failure writing output to destination")
    #expect(CurlFailure.message(outcome, host: "h", fetched: 5).contains("the disk is full"))
    let tls = Curl.Outcome(code: 60, status: 0, message: "curl: (60) SSL certificate problem: expired")
    #expect(CurlFailure.message(tls, host: "h", fetched: 0).contains("SSL certificate problem: expired"))
  }
}
