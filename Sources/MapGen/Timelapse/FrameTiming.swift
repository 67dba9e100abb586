/// How fast the frames of a timelapse follow each other.
public struct FrameTiming: Hashable, Sendable {
  /// Frames a second, 1 to 60; the pictures between them do not count.
  public var framesPerSecond: Int
  /// How much longer the last frame stays than the others, in seconds.
  public var hold: Double
  /// How many pictures of a video fade from one frame to the next; 0 for none.
  public var tween: Int

  public init(framesPerSecond: Int = 6, hold: Double = 2, tween: Int = 0) {
    self.framesPerSecond = framesPerSecond
    self.hold = hold
    self.tween = tween
  }

  /// Pictures a second of a video.
  var picturesPerSecond: Int { framesPerSecond * (tween + 1) }

  /// How many pictures of a video show a frame as it is.
  func pictures(of index: Int, in count: Int) -> Int {
    index == count - 1 ? 1 + max(0, Int((hold * Double(picturesPerSecond)).rounded())) : 1
  }

  /// How many times a frame is shown where there are no pictures between frames.
  private func repeats(of index: Int, in count: Int) -> Int {
    index == count - 1 ? 1 + max(0, Int((hold * Double(framesPerSecond)).rounded())) : 1
  }

  /// How long a frame is shown, in seconds.
  func seconds(of index: Int, in count: Int) -> Double {
    Double(repeats(of: index, in: count)) / Double(framesPerSecond)
  }
}
