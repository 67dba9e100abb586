import Cartography
import Control
import Geography

/// The contents of the frames, one date after the other: each estimate begins with the one before.
actor FrameSource {
  private let dates: [CalendarDate]
  private let knownBy: CalendarDate?
  private let timeline: Timeline
  private let content: MapContent
  private var series: ControlSeries
  private var index = 0
  private let queue = WorkQueue("estimates")
  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  init(_ timelapse: Timelapse) {
    dates = timelapse.dates
    knownBy = timelapse.knownBy
    timeline = timelapse.timeline
    content = timelapse.content
    series = ControlSeries(timelapse.basis)
  }

  /// What the next frame shows; nil behind the last one.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func next() throws -> (index: Int, content: MapContent)? {
    guard index < dates.count else { return nil }
    defer { index += 1 }
    var content = content
    content.control = try series.map(timeline.state(on: dates[index], knownBy: knownBy))
    return (index, content)
  }
}
