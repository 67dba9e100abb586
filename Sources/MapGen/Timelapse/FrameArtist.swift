import Cartography
import Control
import Foundation
import Gazetteer
import Rendering

/// Makes frames on a thread of its own, with fonts of its own.
actor FrameArtist {
  private let timelapse: Timelapse
  private let series: any ControlSeries
  private let composer: Composer
  private let drawer: FrameDrawer
  /// The map of the frame drawn last, by its index.
  private var last: (index: Int, control: ControlMap)?
  private let queue = WorkQueue("drawing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// - Parameter shelf: the pictures that it shares with the artists of the same frames.
  /// - Throws: ``RenderingError`` when the fonts cannot be read; ``GeographyError`` when the region cannot be projected.
  init(_ timelapse: Timelapse, fonts: URL, shelf: LayerShelf = LayerShelf()) throws {
    self.timelapse = timelapse
    series = try timelapse.basis.series()
    let text = try TextEngine(fonts: fonts)
    composer = timelapse.composer(text)
    drawer = FrameDrawer(text: text, shelf: shelf)
  }

  /// A text that differs where any frame would: of the dates, of what the first frame shows, and of all that is known of
  /// the others.
  ///
  /// - Throws: as ``frame(_:as:)``.
  func key(of format: FrameFormat) throws -> String {
    let words =
      "\(format) \(timelapse.dates) \(timelapse.knownBy as Any) \(timelapse.evidence) \(timelapse.basis.estimator)"
      + " \(timelapse.marksChanges)"
    return Fingerprint(of: try Array(words.utf8) + frame(0, as: .file(.svg)).bytes).text
  }

  /// The frame of a date, by its index.
  ///
  /// - Throws: ``RenderingError`` when drawing or encoding fails; ``GeographyError`` when geometry cannot be computed.
  func frame(_ index: Int, as kind: FrameKind) throws -> Frame {
    let date = timelapse.dates[index]
    let scene = try composer.scene(content(index), by: timelapse.plan)
    let bytes =
      switch kind {
      case .file(.png): try drawer.png(scene)
      case .file(.svg): try drawer.svg(scene)
      case .pixels: try drawer.pixels(scene)
      case .planes: try drawer.planes(scene)
      }
    return Frame(index: index, date: date, bytes: bytes)
  }

  private func content(_ index: Int) throws -> MapContent {
    var content = try timelapse.content(on: timelapse.dates[index], series)
    guard timelapse.marksChanges else { return content }
    if index > 0 {
      // Other workers draw the frames between: their maps are made again.
      let before =
        try last.flatMap { $0.index == index - 1 ? $0.control : nil }
        ?? timelapse.content(on: timelapse.dates[index - 1], series).control
      content.news = try ControlChange(from: before, to: content.control)
    }
    last = (index, content.control)
    return content
  }
}
