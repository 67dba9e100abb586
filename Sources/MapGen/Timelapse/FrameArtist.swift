import Cartography
import Foundation
import Rendering

/// Makes frames on a thread of its own, with fonts of its own.
actor FrameArtist {
  private let timelapse: Timelapse
  private let series: ControlSeries
  private let composer: Composer
  private let drawer: FrameDrawer
  private let queue = WorkQueue("drawing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// - Throws: ``RenderingError`` when the fonts cannot be read.
  init(_ timelapse: Timelapse, fonts: URL) throws {
    self.timelapse = timelapse
    series = ControlSeries(timelapse.basis)
    let text = try TextEngine(fonts: fonts)
    composer = timelapse.composer(text)
    drawer = FrameDrawer(text: text)
  }

  /// The frame of a date, by its index: its picture as a file, or as pixels where no format is given.
  ///
  /// - Throws: ``RenderingError`` when drawing or encoding fails; ``GeographyError`` when geometry cannot be computed.
  func frame(_ index: Int, as format: FrameFormat?) throws -> Frame {
    let date = timelapse.dates[index]
    let scene = try composer.scene(timelapse.content(on: date, series), by: timelapse.plan)
    let bytes =
      switch format {
      case .png: try drawer.png(scene)
      case .svg: try drawer.svg(scene)
      case nil: try drawer.pixels(scene)
      }
    return Frame(index: index, date: date, bytes: bytes)
  }
}
