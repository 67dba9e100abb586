internal import Geography

/// A picture of one date, as a sink takes it.
struct Frame: Sendable {
  /// From 0, without a gap.
  var index: Int
  var date: CalendarDate
  /// The pixels or the file, as the sink's format has it.
  var bytes: [UInt8]
}

/// Where frames go, in order, one at a time.
protocol FrameSink: Sendable {
  func add(_ frame: Frame) async throws
}
