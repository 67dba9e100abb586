import Foundation
import TestSupport
import Testing

@Suite struct DataImportTests {
  let folder: TemporaryFolder
  private static let rawa =
    "1\tRawa\tRawa\tراوة\t34.48\t41.91\tP\tPPL\tIQ\t\t01\t\t\t\t13000\t\t73\tAsia/Baghdad\t2012-01-17\n"

  init() throws { folder = try TemporaryFolder(["IQ.txt": Self.rawa]) }

  private func mapgen(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandLineRun {
    try CommandLineRun(
      ["data"] + arguments, in: folder.url,
      environment: ["XDG_DATA_HOME": folder.url.appendingPathComponent("home").path].merging(environment) { $1 })
  }

  @Test func importListRemove() throws {
    let imported = try mapgen("import", "IQ.txt")
    #expect(imported.status == 0)
    #expect(imported.text == "IQ: 1 place (GeoNames, newest of 2012-01-17)\n")
    #expect(imported.messages == "Reading IQ.txt …\n")
    let list = try mapgen("list")
    #expect(list.text.contains("(bundled)") && list.text.contains("2012-01-17"), "\(list.text)")
    let json = try mapgen("list", "--format", "json").text.split(separator: "\n")
    #expect(json.count == 2 && json[1].contains(#""imported":"2012-01-17""#) && json[1].contains(#""name":"IQ""#))
    #expect(try mapgen("remove", "iq").text == "IQ: removed\n")
    let gone = try mapgen("remove", "IQ")
    #expect(gone.status == 1 && gone.messages == "error: there is no pack “IQ”; there are none\n")
  }

  @Test func quietPrintsNoProgress() throws {
    #expect(try mapgen("import", "IQ.txt", "--quiet").messages.isEmpty)
  }

  @Test func anErrorNamesTheFileAsTheUserDid() throws {
    try folder.write("x\n", to: "sub/bad.txt")
    let run = try mapgen("import", "sub/bad.txt")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("sub/bad.txt:1: error: this is no list of places"), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["import"], ["import", "IQ.txt", "--name", "a/b"], ["import", "IQ.txt", "--country", "Iraq"], ["remove"],
  ])
  func badUsage(_ arguments: [String]) throws {
    let run = try CommandLineRun(["data"] + arguments, in: folder.url)
    #expect(run.status == 64, "\(run.messages)")
  }

  @Test(arguments: [["data"], ["data", "import"], ["data", "list"], ["data", "remove"], ["data", "add"]])
  func everyCommandHasExamples(_ command: [String]) throws {
    let run = try CommandLineRun(command + ["--help"], in: folder.url)
    #expect(run.text.contains("Examples:\n  mapgen \(command.joined(separator: " "))"))
  }

  @Test func theClockLeavesNoTrace() throws {
    func pack() throws -> Data {
      #expect(try mapgen("import", "IQ.txt").status == 0)
      return try Data(contentsOf: folder.url.appendingPathComponent("home/mapgen/packs/IQ.pack"))
    }
    let first = try pack()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)],
      ofItemAtPath: folder.url.appendingPathComponent("IQ.txt").path)
    // A pack is the same bytes at another hour.
    sleep(1)
    #expect(try pack() == first)
  }

  @Test func aFolderThatCannotBeMadeIsOneError() throws {
    try folder.write("a file", to: "home")
    let run = try mapgen("import", "IQ.txt")
    #expect(run.status == 1 && run.messages.contains("name another with XDG_DATA_HOME"), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test func aFullDiskLeavesTheEarlierPack() throws {
    #expect(try mapgen("import", "IQ.txt").status == 0)
    let rows = (1...30_000).map { Self.rawa.replacing("Rawa", with: "Rawa \($0)") }.joined()
    try folder.write(rows, to: "IQ.txt")
    // A limit on the size of files stands for a full disk.
    let mapgen = try CommandLineRun.program.path
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "ulimit -f 200; trap '' XFSZ; exec \"$0\" data import IQ.txt", mapgen]
    shell.currentDirectoryURL = folder.url
    shell.environment = ProcessInfo.processInfo.environment.merging(
      ["XDG_DATA_HOME": folder.url.appendingPathComponent("home").path]) { $1 }
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let messages = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
    let lines = messages.split(separator: "\n").filter { !$0.hasPrefix("Reading") }
    #expect(lines.count == 1 && messages.contains("File too large"), "\(messages)")
    #expect(try self.mapgen("list").text.contains("IQ              1 "))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.appendingPathComponent("home/mapgen/packs").path)
        .sorted() == [".lock", "IQ.pack"])
  }

  private func resolve(_ arguments: String...) throws -> CommandLineRun {
    try CommandLineRun(
      ["resolve"] + arguments, in: folder.url,
      environment: ["XDG_DATA_HOME": folder.url.appendingPathComponent("home").path])
  }

  /// From a column of a table to an answer.
  @Test func placesAreFoundByTheirPCodes() throws {
    try folder.write(
      "name_en,name_ar,lat,lon,pcode\nTell Sur,تل صور,35.12,40.31,SY070999\n", to: "villages.csv")
    #expect(try mapgen("import", "villages.csv", "--country", "SY").status == 0)
    for name in ["SY070999", "pcode:SY070999"] {
      let run = try resolve(name, "--format", "json")
      #expect(run.text.contains(#""name":"Tell Sur""#) && run.text.contains(#""resolved":true"#), "\(run.text)")
    }
  }

  /// Names may hold what a terminal obeys; it is not shown to one.
  @Test func controlCharactersOfNamesReachNoTerminal() throws {
    try folder.write("name,lat,lon\nQwertz\u{1B}cuiop,35.1,40.1\nWertz\u{202E}uiopa,35.2,40.2\n", to: "v.csv")
    #expect(try mapgen("import", "v.csv", "--country", "SY").status == 0)
    let run = try resolve("Qwertz cuiop", "Wertzuiopa", "\u{1B}]0;title\u{7}x")
    #expect(run.status == 0)
    #expect(run.text.contains("Qwertzcuiop") && run.text.contains("Wertzuiopa"), "\(run.text)")
    let unsafe = run.text.unicodeScalars.filter { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E }
    #expect(unsafe.isEmpty, "\(unsafe.map(\.value))")
    let json = try resolve("Qwertz cuiop", "--format", "json")
    #expect(json.text.contains(#"Qwertz\u001bcuiop"#), "\(json.text)")
  }

  /// One waits for the other; what comes out is one of the two, whole.
  @Test func twoImportsAtOnce() async throws {
    let environment = ["XDG_DATA_HOME": folder.url.appendingPathComponent("home").path]
    try await withThrowingTaskGroup(of: CommandLineRun.self) { [folder] group in
      for _ in 0..<3 {
        group.addTask {
          try await CommandLineRun.inBackground(
            ["data", "import", "IQ.txt"], in: folder.url, environment: environment)
        }
      }
      for try await run in group { #expect(run.status == 0, "\(run.messages)") }
    }
    let packs = folder.url.appendingPathComponent("home/mapgen/packs")
    #expect(try FileManager.default.contentsOfDirectory(atPath: packs.path).sorted() == [".lock", "IQ.pack"])
    #expect(try mapgen("list").messages.isEmpty)
  }

  /// A pack that is damaged is told of by name; the others and the world still serve.
  @Test func aDamagedPackStopsNobody() throws {
    #expect(try mapgen("import", "IQ.txt").status == 0)
    try folder.write("this is no pack", to: "home/mapgen/packs/BAD.pack")
    let run = try resolve("Rawa", "--country", "IQ", "--format", "json")
    #expect(run.status == 0 && run.text.contains(#""resolved":true"#))
    #expect(run.messages.split(separator: "\n").count == 1, "\(run.messages)")
    #expect(run.messages.contains("BAD.pack") && run.messages.contains("mapgen data remove BAD"), "\(run.messages)")
    #expect(try mapgen("remove", "BAD").status == 0)
    #expect(try resolve("Rawa").messages.isEmpty)
  }

  @Test func aLineWithoutEndIsTakenOrTold() throws {
    try folder.write("name,lat,lon\n" + String(repeating: "A", count: 1_000_000) + ",35,40\nB,35,40\n", to: "long.csv")
    let run = try mapgen("import", "long.csv", "--country", "SY")
    #expect(run.status == 0 || run.messages.contains("long.csv:2"), "\(run.messages.prefix(300))")
    #expect(run.messages.utf8.count < 2_000)
  }

  /// Isolates and overrides that nothing closes stay in the name and harm no other.
  @Test func unpairedDirectionMarks() throws {
    try folder.write("name,lat,lon\nمنبج\u{2067},35.1,40.1\n\u{202B}Zxcvbn,35.2,40.2\n", to: "v.csv")
    #expect(try mapgen("import", "v.csv", "--country", "SY").status == 0)
    #expect(try resolve("Zxcvbn", "--format", "json").text.contains(#""resolved":true"#))
  }
}
