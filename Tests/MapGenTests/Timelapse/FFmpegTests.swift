import Foundation
import Geography
import TestSupport
import Testing

@testable import MapGen

/// With scripts in the place of ffmpeg, which need not be installed.
@Suite struct FFmpegTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An encoder of three frames of 4 × 2 pixels, the last held for a second.
  private func encoder(_ script: String, patience: Duration = .seconds(3600)) throws -> FFmpeg {
    let program = try folder.write("#!/bin/sh\nfor out; do :; done\n" + script, to: "ffmpeg")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return FFmpeg(
      format: .mp4, width: 4, height: 2, timing: FrameTiming(framesPerSecond: 5, hold: 1), count: 3, patience: patience,
      searchPath: folder.url.path + ":/usr/bin:/bin")
  }

  private var target: URL { folder.url.appendingPathComponent("out.mp4") }

  private func encode(_ encoder: FFmpeg, frames: Int = 3, bytes: Int = 32) async throws {
    try await OutputFile.replace(target) { temporary in
      try await encoder.encode(to: temporary) { sink in
        for index in 0..<frames {
          let date = CalendarDate(dayNumber: 17_000 + index)
          try await sink.add(
            Frame(index: index, date: date, bytes: [UInt8](repeating: UInt8(65 + index), count: bytes)))
        }
      }
    }
  }

  /// What stands in the folder beside the script.
  private var left: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []).filter { $0 != "ffmpeg" }.sorted()
  }

  private func message(_ encoder: FFmpeg, bytes: Int = 32) async -> String {
    let error = await #expect(throws: InputError.self) { try await encode(encoder, bytes: bytes) }
    #expect(left == [])
    return error?.description ?? ""
  }

  @Test func framesComeRawAndInOrderAndTheLastIsHeld() async throws {
    try await encode(encoder(#"cat > "$out""#))
    let frames = ["A", "B", "C", "C", "C", "C", "C", "C"]
    #expect(try folder.text(of: "out.mp4") == frames.map { String(repeating: $0, count: 32) }.joined())
    #expect(left == ["out.mp4"])
  }

  @Test func aFullDiskIsNoSuccessThoughFfmpegSaysSo() async throws {
    let text = await message(try encoder(#"cat > "$out"; echo "Error closing file: No space left on device" >&2"#))
    #expect(text.contains("did not write all of it") && text.contains("No space left on device"))
  }

  @Test func picturesBetweenFadeFromFrameToFrame() async throws {
    var encoder = try encoder(#"cat > "$out""#)
    encoder.timing.tween = 1
    try await encode(encoder)
    // B is 66, C is 67: the mean of neighbours is rounded down. Held for a second: ten pictures.
    let frames = ["A", "A", "B", "B"] + Array(repeating: "C", count: 11)
    #expect(try folder.text(of: "out.mp4") == frames.map { String(repeating: $0, count: 32) }.joined())
  }

  @Test func itIsToldHowTheFramesCome() async throws {
    try await encode(encoder(#"cat > /dev/null; echo "$@" > "$out""#))
    let arguments = try folder.text(of: "out.mp4")
    #expect(arguments.contains("-f rawvideo -pix_fmt yuv420p -color_range tv"))
    #expect(arguments.contains("-video_size 4x2 -framerate 5 -i pipe:0"))
    #expect(arguments.contains("-c:v libx264") && arguments.contains("-f mp4 "))
  }

  @Test func aProgramThatFailsHasTheLastWord() async throws {
    let text = await message(try encoder("cat > /dev/null; echo first >&2; echo 'Unknown encoder' >&2; exit 8"))
    #expect(text.contains("ffmpeg cannot make the mp4 (exit code 8): Unknown encoder"))
  }

  @Test func aProgramThatEndsEarlyDoesNotEndUs() async throws {
    // More than a pipe holds, so that writing meets the closed end.
    let text = await message(try encoder("head -c 10 > /dev/null; echo 'no space' >&2; exit 1"), bytes: 4_000_000)
    #expect(text.contains("(exit code 1): no space"))
  }

  @Test func aProgramThatTakesNothingIsStuck() async throws {
    let encoder = try encoder("sleep 1000", patience: .milliseconds(300))
    let text = await message(encoder, bytes: 4_000_000)
    #expect(text.contains("ffmpeg is stuck"))
  }

  @Test func aProgramThatDoesNotEndIsStuck() async throws {
    let encoder = try encoder("cat > /dev/null; echo 'late' >&2; sleep 1000", patience: .milliseconds(300))
    let text = await message(encoder)
    #expect(text.contains("ffmpeg is stuck") && text.contains("late"))
  }

  @Test func aMissingProgramIsNamedWithItsPackage() async throws {
    var encoder = try encoder("")
    encoder.program = "no-such-ffmpeg"
    let text = await message(encoder)
    #expect(text.contains("apt-get install ffmpeg"))
  }

  @Test func anErrorOfTheFramesComesThrough() async throws {
    let encoder = try encoder(#"cat > "$out""#)
    let error = await #expect(throws: InputError.self) {
      try await OutputFile.replace(target) { temporary in
        try await encoder.encode(to: temporary) { _ in throw InputError("no map") }
      }
    }
    #expect(error?.description.contains("no map") == true)
    #expect(left == [])
  }

  @Test func cancellingLeavesNothing() async throws {
    try folder.write("old", to: "out.mp4")
    let encoder = try encoder(#"cat > "$out"; sleep 1000"#)
    let task = Task { try await encode(encoder) }
    for _ in 0..<2000 where !left.contains(where: { $0.hasPrefix(".mapgen") }) {
      try await Task.sleep(for: .milliseconds(5))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(left == ["out.mp4"])
    #expect(try folder.text(of: "out.mp4") == "old")
  }
}
