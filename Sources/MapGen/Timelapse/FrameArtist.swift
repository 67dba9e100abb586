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
  private let queue = WorkQueue("drawing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// - Throws: ``RenderingError`` when the fonts cannot be read; ``GeographyError`` when the region cannot be projected.
  init(_ timelapse: Timelapse, fonts: URL) throws {
    self.timelapse = timelapse
    series = try timelapse.basis.series()
    let text = try TextEngine(fonts: fonts)
    composer = timelapse.composer(text)
    drawer = FrameDrawer(text: text)
  }

  /// A text that differs where any frame would: of the dates, of what the first frame shows, and of all that is known of
  /// the others.
  ///
  /// - Throws: as ``frame(_:as:)``.
  func key(of format: FrameFormat) throws -> String {
    let words =
      "\(format) \(timelapse.dates) \(timelapse.knownBy as Any) \(timelapse.evidence) \(timelapse.basis.estimator)"
    return Fingerprint(of: try Array(words.utf8) + frame(0, as: .file(.svg)).bytes).text
  }

  /// The frame of a date, by its index.
  ///
  /// - Throws: ``RenderingError`` when drawing or encoding fails; ``GeographyError`` when geometry cannot be computed.
  func frame(_ index: Int, as kind: FrameKind) throws -> Frame {
    let date = timelapse.dates[index]
    let scene = try composer.scene(timelapse.content(on: date, series), by: timelapse.plan)
    let bytes =
      switch kind {
      case .file(.png): try drawer.png(scene)
      case .file(.svg): try drawer.svg(scene)
      case .pixels: try drawer.pixels(scene)
      case .planes: try drawer.planes(scene)
      }
    return Frame(index: index, date: date, bytes: bytes)
  }
}
