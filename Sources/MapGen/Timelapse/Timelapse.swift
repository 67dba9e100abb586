internal import Cartography
internal import Control
public import Foundation
public import Geography
internal import Rendering

/// Maps of one view on many dates, to be shown one after the other.
///
/// All frames share a ``ScenePlan``: between them only the date and control change.
public struct Timelapse: Sendable {
  /// The dates of the frames, in order.
  public let dates: [CalendarDate]
  let title: String
  let map: MapRequest
  let timeline: Timeline
  /// What the timeline was made of, in words that are the same in every run.
  let evidence: String
  /// What all frames show; each has a control of its own.
  let content: MapContent
  let plan: ScenePlan
  /// Whether frames outline what has changed since the one before.
  let marksChanges: Bool
  var basis: ControlBasis

  /// On how many maps, beside the busiest, a plan looks for the fronts that labels should keep off.
  static let samples = 5

  var width: Int { Int(map.width.rounded()) }
  var height: Int { Int(map.height.rounded()) }
  var knownBy: CalendarDate? { map.knownBy }

  func composer(_ text: any TextMeasuring) -> Composer {
    Composer(width: map.width, height: map.height, style: map.style, languages: map.languages, measure: text)
  }

  /// What the frame of a date shows.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func content(on date: CalendarDate, _ series: any ControlSeries) throws -> MapContent {
    var content = content
    content.control = try series.map(timeline.state(on: date, knownBy: knownBy))
    return content
  }

  /// As many as there are processors: one more would save a twenty-fifth of the time for 30 MB.
  public static var usualWorkers: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// How many frames of a folder a run that was ended has left for another to go on with.
  public static func unfinishedFrames(of folder: URL) -> Int { FrameFolder.countUnfinished(folder) }

  /// Writes the timelapse to a file, or its frames to a folder.
  ///
  /// Nothing stands under the name before all of it is written.
  ///
  /// - Parameters:
  ///   - url: a folder for ``TimelapseFormat/frames(_:)``, else a file.
  ///   - fonts: the folder of the fonts to draw with.
  ///   - isResumed: whether to go on with the frames of a folder that a run with the same reports and request has left
  ///     unfinished; a video is made in one go.
  ///   - workers: how many frames are drawn at a time; they are the same whatever their number.
  ///   - progress: is told how many frames are there.
  /// - Throws: ``InputError`` when there is no ffmpeg, it fails or gets stuck, or the output cannot be written;
  ///   ``RenderingError`` when drawing fails; `CancellationError` when the task is cancelled.
  public func write(
    to url: URL, as format: TimelapseFormat, timing: FrameTiming, fonts: URL, isResumed: Bool = false,
    workers: Int = Timelapse.usualWorkers, progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    switch format {
    case .video(let video):
      let encoder = FFmpeg(format: video, width: width, height: height, timing: timing, count: dates.count)
      try await OutputFile.replace(url) { temporary in
        try await encoder.encode(to: temporary) { sink in
          try await draw(as: video.frameKind, fonts: fonts, workers: workers, into: sink, progress)
        }
      }
    case .frames(let kind):
      let folder = try FrameFolder(url, format: kind, count: dates.count)
      let key = try await FrameArtist(self, fonts: fonts).key(of: kind)
      try await folder.fill(timing, of: self, key: key, isResumed: isResumed) { sink in
        if sink.first > 0 { progress(sink.first) }
        try await draw(as: .file(kind), fonts: fonts, workers: workers, into: sink, progress)
      }
    }
  }

  /// Draws all frames into a sink: several at a time, handed over in order.
  func draw(
    as kind: FrameKind, fonts: URL, workers: Int, into sink: some FrameSink,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    let order = FrameOrder(first: sink.first)
    let (shelf, maps) = (LayerShelf(), FrameMaps(first: sink.first))
    let workers = max(1, min(workers, dates.count))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<workers {
        group.addTask {
          do {
            let artist = try FrameArtist(self, fonts: fonts, shelf: shelf, maps: maps)
            for index in stride(from: sink.first + worker, to: dates.count, by: workers) {
              try Task.checkCancellation()
              let frame = try await artist.frame(index, as: kind)
              try await order.wait(for: index)
              try Task.checkCancellation()
              try await sink.add(frame)
              progress(index + 1)
              await order.advance()
            }
          } catch {
            // The others wait for a frame, or its map, that will not come.
            await order.stop(error)
            await maps.stop(error)
            throw error
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
