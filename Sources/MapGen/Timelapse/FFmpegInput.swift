import Foundation
import Subprocess

/// The standard input of ffmpeg.
actor FFmpegInput: FrameSink {
  /// ffmpeg takes no more: what it said tells why.
  struct Closed: Error {}

  private let writer: StandardInputWriter
  private let timing: FrameTiming
  private let count: Int
  private let watch: Watch
  /// The frame before, where pictures come between.
  private var last: [UInt8]?

  init(_ writer: StandardInputWriter, _ timing: FrameTiming, _ count: Int, _ watch: Watch) {
    (self.writer, self.timing, self.count, self.watch) = (writer, timing, count, watch)
  }

  func add(_ frame: Frame) async throws {
    if timing.tween > 0 {
      if let last {
        for step in 1...timing.tween {
          try await write(CrossFade.mix(last, frame.bytes, step: step, of: timing.tween + 1))
        }
      }
      last = frame.bytes
    }
    for _ in 0..<timing.pictures(of: frame.index, in: count) { try await write(frame.bytes) }
  }

  private func write(_ bytes: [UInt8]) async throws {
    watch.begin()
    defer { watch.end() }
    guard let written = try? await writer.write(bytes), written == bytes.count else { throw Closed() }
  }
}
