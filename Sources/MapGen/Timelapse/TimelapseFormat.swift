internal import Foundation
internal import Geography

/// What a timelapse is written as.
public enum TimelapseFormat: Hashable, Sendable {
  case video(VideoFormat)
  /// A folder of numbered pictures with a manifest.
  case frames(FrameFormat)

  /// The format that the name of an output asks for: a folder for one without an extension; nil for an unknown one.
  public init?(fileName: String, frames: FrameFormat = .png) {
    let name = fileName.split(separator: "/").last ?? ""
    if fileName.hasSuffix("/") || !name.dropFirst().contains(".") {
      self = .frames(frames)
    } else if let format = VideoFormat(fileName: fileName) {
      self = .video(format)
    } else {
      return nil
    }
  }
}

extension TimelapseFormat {
  /// The size of a frame in pixels: the one asked for, else one that suits the format; even where the format needs it.
  public func page(_ asked: (width: Double, height: Double)?) -> (width: Double, height: Double) {
    guard case .video(let video) = self else { return asked ?? (1920, 1080) }
    guard video.needsEvenSides else { return asked ?? (1280, 720) }
    let size = asked ?? (1920, 1080)
    return ((size.width / 2).rounded(.up) * 2, (size.height / 2).rounded(.up) * 2)
  }
}

/// A picture file of one date.
public enum FrameFormat: String, CaseIterable, Sendable {
  case png, svg
}

/// A kind of moving picture in one file, which ffmpeg makes of frames.
public enum VideoFormat: String, CaseIterable, Sendable {
  case mp4, webm, gif, webp, apng

  /// By the extension; `.png` is APNG.
  init?(fileName: String) {
    let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
    self.init(rawValue: ending == "png" ? "apng" : ending)
  }

  /// Whether the format stores colours for blocks of four pixels, so that sides must be even.
  var needsEvenSides: Bool { self == .mp4 || self == .webm }

  /// What frames it is made of: as it keeps them where that can be, which is less to hand over.
  var frameKind: FrameKind { needsEvenSides ? .planes : .pixels }

  /// The options of ffmpeg before its input.
  var inputOptions: [String] {
    frameKind == .planes ? ["-pix_fmt", "yuv420p"] + VideoFormat.television : ["-pix_fmt", "bgr0"]
  }

  /// The options of ffmpeg behind its input.
  ///
  /// Documentation: https://ffmpeg.org/ffmpeg-all.html
  var options: [String] {
    switch self {
    case .mp4:
      // The index comes first, so that a web page can play the file while it loads.
      VideoFormat.television + ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-movflags", "+faststart"]
    case .webm:
      VideoFormat.television + [
        "-c:v", "libvpx-vp9", "-crf", "30", "-b:v", "0", "-deadline", "good", "-cpu-used", "5", "-row-mt", "1",
      ]
    case .gif:
      // A palette for each frame: one for all of them would need all of them in memory.
      [
        "-filter_complex", "split[a][b];[a]palettegen=stats_mode=single[p];[b][p]paletteuse=new=1:dither=none",
        "-loop", "0",
      ]
    case .webp: ["-c:v", "libwebp_anim", "-lossless", "0", "-quality", "85", "-loop", "0"]
    case .apng: ["-c:v", "apng", "-pix_fmt", "rgb24", "-pred", "none", "-plays", "0"]
    }
  }

  /// Colours as television has them since it is of high definition; every player can show these.
  private static let television = [
    "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
  ]
}
