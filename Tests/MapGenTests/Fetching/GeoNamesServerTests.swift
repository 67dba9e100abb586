import Foundation
import Geography
import TestSupport
import Testing

@testable import MapGen

@Suite struct GeoNamesServerTests {
  private let folder: TemporaryFolder
  private let download: Download

  init() throws {
    folder = try TemporaryFolder()
    download = Download(folder: folder.url)
  }

  private func fetch(_ base: URL, _ names: String...) async throws -> [String] {
    let server = try #require(GeoNamesServer(base.absoluteString))
    return try await server.fetch(names, with: download).map(\.lastPathComponent)
  }

  @Test func countriesAndDivisionsAreFetched() async throws {
    let zip = try ZIPArchive.bytes([("SY.txt", "x")])
    let replies: [String: StubServer.Reply] = [
      "/SY.zip": .file(zip), "/allCountries.zip": .file(zip), "/admin1CodesASCII.txt": .file(Data("x".utf8)),
    ]
    try await StubServer.run(replies) { server, base in
      let files = try await fetch(base, "SY", "world")
      #expect(files == ["SY.zip", "allCountries.zip", "admin1CodesASCII.txt"])
      #expect(server.requests == ["/SY.zip", "/allCountries.zip", "/admin1CodesASCII.txt"])
    }
  }

  @Test func aMirrorMayDoWithoutDivisions() async throws {
    try await StubServer.run(["/SY.zip": .file(try ZIPArchive.bytes([("SY.txt", "x")]))]) { _, base in
      let files = try await fetch(base, "SY")
      #expect(files == ["SY.zip"])
    }
  }

  @Test func anUnknownCountryIsToldSo() async throws {
    try await StubServer.run([:]) { _, base in
      let error = await #expect(throws: InputError.self) { try await fetch(base, "XX") }
      #expect(error?.problems.first?.message.contains("there is no country “XX”") == true)
    }
  }

  @Test func thePageOfALoginIsNoArchive() async throws {
    try await StubServer.run(["/SY.zip": .file(Data("<html>Please log in</html>".utf8))]) { _, base in
      let error = await #expect(throws: InputError.self) { try await fetch(base, "SY") }
      #expect(error?.problems.first?.message.contains("is no ZIP archive") == true)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: ["file:///etc", "ftp://x/y", "download.geonames.org", "", "https://", "https://x/?a=b"])
  func whatIsNoServer(_ address: String) { #expect(GeoNamesServer(address) == nil) }
}
