import Foundation
import TestSupport

/// Runs the `mapgen` that was built beside the tests.
struct CommandLineRun {
  let status: Int32
  let output: Data
  let messages: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The `mapgen` that was built beside the tests.
  static var program: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("mapgen")
    }
  }

  /// Runs it without blocking a thread that a server of the test may need.
  static func inBackground(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> CommandLineRun {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try CommandLineRun(arguments, in: folder, environment: environment) })
      }
    }
  }

  /// Whether the index of the gazetteer has been built, so that no other run has to tell of it.
  private static let hasIndex: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? CommandLineRun(["resolve", "Rawa"], in: folder.url, needsIndex: false))?.status == 0
  }()

  /// - Parameters:
  ///   - folder: the current folder of the run.
  ///   - input: what stands on stdin.
  ///   - file: takes the place of stdout, which then reads as empty.
  init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    output file: FileHandle? = nil, needsIndex: Bool = true
  ) throws {
    if needsIndex { _ = Self.hasIndex }
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["MAPGEN_DATA"] = repositoryRoot.appendingPathComponent("data").path
    // Packs that the user of this machine has added are not of the test.
    variables["XDG_DATA_HOME"] = folder.appendingPathComponent(".no-packs").path
    process.environment = variables.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    if let file { process.standardOutput = file } else { process.standardOutput = stdout }
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Messages are few: they fit the pipe while the output is read to its end.
    output = file == nil ? stdout.fileHandleForReading.readDataToEndOfFile() : Data()
    messages = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

extension TemporaryFolder {
  /// The names of the files in the folder, sorted, hidden ones too.
  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}
