/// How fast the frames of a timelapse follow each other.
public struct FrameTiming: Hashable, Sendable {
  /// Frames a second, 1 to 60.
  public var framesPerSecond: Int
  /// How much longer the last frame stays than the others, in seconds.
  public var hold: Double

  public init(framesPerSecond: Int = 6, hold: Double = 2) {
    self.framesPerSecond = framesPerSecond
    self.hold = hold
  }

  /// How many times a frame is shown.
  func repeats(of index: Int, in count: Int) -> Int {
    index == count - 1 ? 1 + max(0, Int((hold * Double(framesPerSecond)).rounded())) : 1
  }

  /// How long a frame is shown, in seconds.
  func seconds(of index: Int, in count: Int) -> Double {
    Double(repeats(of: index, in: count)) / Double(framesPerSecond)
  }
}
