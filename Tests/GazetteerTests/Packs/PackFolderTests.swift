import Foundation
import Geography
import Synchronization
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct PackFolderTests {
  private let files: TemporaryFolder
  private let packs: PackFolder

  init() throws {
    files = try TemporaryFolder()
    packs = PackFolder(url: files.url.appendingPathComponent("packs"))
  }

  private func install(_ names: String..., text: String = "x") throws {
    try packs.install(names) { urls in for url in urls { try Data(text.utf8).write(to: url) } }
  }

  private var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: packs.url.path).sorted()) ?? [] }

  @Test(arguments: [
    (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/mapgen/packs"), (["HOME": "/h"], "/h/.local/share/mapgen/packs"),
    (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/mapgen/packs"),
  ])
  func theFolderIsTheUsersOwn(_ environment: [String: String], _ path: String) throws {
    #expect(try PackFolder.ofUser(environment: environment).url.path == path)
    #expect(throws: InputError.self) { try PackFolder.ofUser(environment: [:]) }
  }

  @Test func packsAreListedAndRemoved() throws {
    #expect(packs.names.isEmpty)
    try install("SY", "IQ")
    #expect(packs.names == ["IQ", "SY"])
    let error = #expect(throws: InputError.self) { try packs.remove(["SY", "XX"]) }
    #expect(error?.problems.first?.message == "there is no pack “XX”; there are IQ, SY")
    #expect(packs.names == ["IQ", "SY"], "all or none")
    try packs.remove(["SY", "IQ"])
    #expect(left == [".lock"])
  }

  @Test func whenOneFailsNoneIsPutInPlace() throws {
    try install("SY", text: "old")
    #expect(throws: InputError.self) {
      try packs.install(["SY", "IQ"]) { urls in
        try Data("new".utf8).write(to: urls[0])
        throw InputError("no")
      }
    }
    #expect(try String(contentsOf: packs.file(of: "SY"), encoding: .utf8) == "old")
    #expect(left == [".lock", "SY.pack"])
  }

  @Test func whatAStoppedImportLeftIsCleanedUp() throws {
    try install("SY")
    try Data().write(to: packs.url.appendingPathComponent(".IQ.partial"))
    #expect(packs.names == ["SY"])
    try install("SY")
    #expect(left == [".lock", "SY.pack"])
  }

  @Test func importsAtOnceDoNotMix() {
    let running = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { i in
      #expect(throws: Never.self) {
        try packs.install(["SY"]) { urls in
          let others = running.withLock { count in
            count += 1
            return count - 1
          }
          #expect(others == 0)
          try Data("\(i)".utf8).write(to: urls[0])
          usleep(20_000)
          running.withLock { $0 -= 1 }
        }
      }
    }
    #expect(left == [".lock", "SY.pack"])
  }

  @Test(arguments: ["SY", "my-villages", "syr_admin4", "قرى", "v1.2"])
  func namesOfPacks(_ name: String) { #expect(PackFolder.isName(name)) }

  @Test(arguments: ["", ".hidden", "../x", "a/b", "a b", String(repeating: "x", count: 65)])
  func whatIsNoName(_ name: String) { #expect(!PackFolder.isName(name)) }
}
