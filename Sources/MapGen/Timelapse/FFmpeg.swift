import Foundation
import Geography
import Subprocess

/// The `ffmpeg` program, which makes a moving picture of frames that it is sent as raw pixels.
struct FFmpeg: Sendable {
  var format: VideoFormat
  var width, height: Int
  var timing: FrameTiming
  /// The number of frames.
  var count: Int
  /// How long ffmpeg may take nothing, or take to end, before it counts as stuck.
  var patience = Duration.seconds(120)
  /// The name of the program.
  var program = "ffmpeg"
  /// The folders in which the program is looked for; nil for those of `PATH`.
  var searchPath: String?

  /// What ffmpeg is told: how the pixels come, what to make of them, and where to write it.
  func arguments(_ file: URL) -> [String] {
    [
      "-hide_banner", "-nostdin", "-loglevel", "error", "-y",
      "-f", "rawvideo",
    ] + format.inputOptions + [
      "-video_size", "\(width)x\(height)", "-framerate", "\(timing.picturesPerSecond)", "-i", "pipe:0",
    ] + format.options + ["-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", format.rawValue, file.path]
  }

  /// Writes a file of the frames that the body adds to the sink.
  ///
  /// - Throws: ``InputError`` when there is no ffmpeg, or it fails or gets stuck; what the body throws.
  func encode(to file: URL, _ body: @escaping @Sendable (FFmpegInput) async throws -> Void) async throws {
    // A program that ends early is told of by its last words, not by the end of ours.
    signal(SIGPIPE, SIG_IGN)
    var platform = PlatformOptions()
    // Ctrl-C on a terminal goes to us alone; we end ffmpeg and take its file away.
    platform.processGroupID = 0
    let watch = Watch()
    let ending: TerminationStatus
    let words: String
    do {
      let result = try await run(
        .name(program), arguments: Arguments(arguments(file)),
        environment: searchPath.map { .inherit.updating(["PATH": $0]) } ?? .inherit, platformOptions: platform,
        input: .inputWriter,
        output: .discarded, error: .string(limit: 1 << 20)
      ) { execution in
        let end = { @Sendable () -> Void in
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
        // The watch outlives the frames: an ffmpeg that does not end is stuck too.
        watch.start(patience, end)
        return await withTaskCancellationHandler {
          do {
            try await body(FFmpegInput(execution.standardInputWriter, timing, count, watch))
            watch.begin()
            try await execution.standardInputWriter.finish()
            return nil as (any Error)?
          } catch {
            // Half a film is none.
            if !(error is FFmpegInput.Closed) { end() }
            return error
          }
        } onCancel: {
          end()
        }
      }
      watch.stop()
      try Task.checkCancellation()
      if let error = result.closureResult, !(error is FFmpegInput.Closed) { throw error }
      (ending, words) = (result.terminationStatus, result.standardError)
      // It ends well, too, where a full disk kept it from writing; then it has said so.
      if case .exited(0) = ending, result.closureResult == nil, words.isEmpty { return }
    } catch let error as SubprocessError {
      watch.stop()
      try Task.checkCancellation()
      throw FFmpeg.unusable(error)
    }
    let said = words.split(separator: "\n").last.map { ": \(String($0).trimmingCharacters(in: .whitespaces))" } ?? ""
    if watch.wasStuck {
      throw InputError("ffmpeg is stuck: it has done nothing for \(patience.components.seconds) seconds\(said)")
    }
    let how =
      switch ending {
      case .exited(0): "it did not write all of it"
      case .exited(let code): "exit code \(code)"
      case .signaled(let signal): "signal \(signal)"
      }
    throw InputError("ffmpeg cannot make the \(format.rawValue) (\(how))\(said)")
  }

  private static func unusable(_ error: SubprocessError) -> InputError {
    guard error.code == .executableNotFound else { return InputError("the program ffmpeg cannot be run: \(error)") }
    return InputError(
      "the program ffmpeg is not there, which makes videos; install it (apt-get install ffmpeg), or write the frames as "
        + "pictures into a folder (--output frames/)")
  }
}
