import Foundation
import TestSupport
import Testing

/// The whole way, with a script in the place of ffmpeg.
@Suite struct TimelapseTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let span = ["timelapse", "--from", "2017-11-08", "--to", "2017-11-10", "--size", "320x200"]

  /// An environment in which a script is found as ffmpeg, and nothing else of that name.
  private func environment(_ script: String?) throws -> [String: String] {
    if let script {
      let program = try folder.write("#!/bin/sh\nfor out; do :; done\n" + script, to: ".bin/ffmpeg")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    }
    for tool in ["sh", "cat", "sleep", "head"] {
      let link = folder.url.appendingPathComponent(".bin/\(tool)")
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/bin/\(tool)")
    }
    return ["PATH": folder.url.appendingPathComponent(".bin").path]
  }

  private var left: [String] { folder.files.filter { $0 != ".bin" && $0 != ".no-packs" } }

  @Test func aVideoIsMadeOfAllFrames() throws {
    let run = try CommandLineRun(
      Self.span + ["--hold", "1s", "--output", "war.mp4"], in: folder.url, environment: environment(#"cat > "$out""#))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text == "war.mp4\n")
    #expect(run.messages == "Drawing 3 frames …\n")
    let size = try Data(contentsOf: folder.url.appendingPathComponent("war.mp4")).count
    #expect(size == (3 + 6) * 320 * 200 * 3 / 2)
    #expect(left == ["war.mp4"])
  }

  @Test func withoutFFmpegTheMessageNamesThePackage() throws {
    let run = try CommandLineRun(
      Self.span + ["--output", "war.mp4", "--quiet"], in: folder.url, environment: environment(nil))
    #expect(run.status == 1)
    #expect(run.messages.contains("apt-get install ffmpeg"))
    #expect(left == [])
  }

  @Test func framesNeedNoFFmpeg() throws {
    let run = try CommandLineRun(Self.span + ["--output", "frames/"], in: folder.url, environment: environment(nil))
    #expect(run.status == 0, "\(run.messages)")
    let frames = folder.url.appendingPathComponent("frames")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: frames.path).sorted() == [
        "frame-0001.png", "frame-0002.png", "frame-0003.png", "manifest.json",
      ])
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aSignalLeavesNothingBehind(number: Int32) throws {
    let process = Process()
    process.executableURL = try CommandLineRun.program
    process.arguments = Self.span + ["--output", "war.mp4", "--quiet"]
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment
    variables["MAPGEN_DATA"] = repositoryRoot.appendingPathComponent("data").path
    process.environment = try variables.merging(environment(#"echo begun > "$out"; sleep 1000"#)) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Asleep on a thread of its own: among many tests that wait for programs, a task may wait for minutes.
    while left.isEmpty, process.isRunning { Thread.sleep(forTimeInterval: 0.02) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + number)
    #expect(left == [])
  }

  /// Kills a run as soon as it has drawn a frame; whether that was before its end.
  private func isKilled(_ arguments: [String], after frame: URL) throws -> Bool {
    let process = Process()
    process.executableURL = try CommandLineRun.program
    process.arguments = arguments + ["--quiet"]
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["MAPGEN_DATA": repositoryRoot.appendingPathComponent("data").path]
    ) { $1 }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: frame.path), process.isRunning {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  @Test func anotherRunGoesOnWithTheFramesOfAKilledOne() throws {
    let first = folder.url.appendingPathComponent(".frames.unfinished/frame-0001.png")
    // Where the machine is busy with other things, a run may come to its end before it can be killed: then one of more frames.
    let arguments = try #require(
      try ["2017-11-11", "2017-11-20", "2017-12-10", "2018-01-20"].map {
        ["timelapse", "--from", "2017-11-04", "--to", $0, "--size", "320x200", "--output", "frames/", "--resume"]
      }.first { arguments in
        try? FileManager.default.removeItem(at: folder.url.appendingPathComponent("frames"))
        return try isKilled(arguments, after: first)
      })
    let number = try FileManager.default.attributesOfItem(atPath: first.path)[.systemFileNumber] as? Int
    #expect(left == [".frames.unfinished"])
    let run = try CommandLineRun(arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(left == ["frames"])
    // The very file, not one of the same bytes.
    let kept = folder.url.appendingPathComponent("frames/frame-0001.png").path
    #expect(try FileManager.default.attributesOfItem(atPath: kept)[.systemFileNumber] as? Int == number)
  }

  @Test(arguments: [
    ["--output", "war.avi"], ["--output", "war.mp4", "--fps", "0"], ["--output", "war.mp4", "--every", "2y"],
    ["--output", "war.mp4", "--hold", "-1"], ["--output", "-"], ["--output", "war.mp4", "--frames", "png"],
  ])
  func badUsageIsToldBeforeAnythingIsDrawn(arguments: [String]) throws {
    let run = try CommandLineRun(Self.span + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(left == [])
  }
}
