internal import Geography

/// A picture of one date, as a sink takes it.
struct Frame: Sendable {
  /// From 0, without a gap.
  var index: Int
  var date: CalendarDate
  /// Of the kind that the sink takes.
  var bytes: [UInt8]
}

/// What the bytes of a frame are.
enum FrameKind: Hashable, Sendable {
  /// A picture file.
  case file(FrameFormat)
  /// Blue, green, red and nothing, pixel by pixel.
  case pixels
  /// YUV 4:2:0, plane by plane.
  case planes
}

/// Where frames go, in order, one at a time.
protocol FrameSink: Sendable {
  /// The index of the first frame that it takes: those before it are there already.
  var first: Int { get }

  func add(_ frame: Frame) async throws
}

extension FrameSink {
  var first: Int { 0 }
}
