import Foundation
import Geography

/// The list of the frames of a folder, for programs that play or assemble them.
struct FrameManifest: Encodable {
  struct Entry: Encodable {
    let file: String
    let date: String
    /// How long it is shown.
    let seconds: Double
    let bytes: Int
  }

  let title: String
  let width, height: Int
  let framesPerSecond: Int
  let frames: [Entry]

  enum CodingKeys: String, CodingKey {
    case title, width, height, frames
    case framesPerSecond = "frames_per_second"
  }

  init(_ timelapse: Timelapse, _ timing: FrameTiming, names: [String], sizes: [Int]) {
    (title, width, height) = (timelapse.title, timelapse.width, timelapse.height)
    framesPerSecond = timing.framesPerSecond
    frames = zip(timelapse.dates, zip(names, sizes)).enumerated().map { index, frame in
      let seconds = timing.seconds(of: index, in: timelapse.dates.count)
      return Entry(
        file: frame.1.0, date: frame.0.description, seconds: (seconds * 10_000).rounded() / 10_000, bytes: frame.1.1)
    }
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [10]
  }
}
