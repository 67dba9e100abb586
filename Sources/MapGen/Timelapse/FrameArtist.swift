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
  private let maps: FrameMaps
  private let queue = WorkQueue("drawing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// - Parameters:
  ///   - shelf: the pictures that it shares with the artists of the same frames.
  ///   - maps: the maps that it exchanges with them.
  /// - Throws: ``RenderingError`` when the fonts cannot be read; ``GeographyError`` when the region cannot be projected.
  init(_ timelapse: Timelapse, fonts: URL, shelf: LayerShelf = LayerShelf(), maps: FrameMaps = FrameMaps()) throws {
    (self.timelapse, self.maps) = (timelapse, maps)
    series = try timelapse.basis.series()
    let text = try TextEngine(fonts: fonts)
    composer = timelapse.composer(text)
    drawer = FrameDrawer(text: text, shelf: shelf)
  }

  /// A text that differs where any frame would: of the dates, of what the first frame shows, and of all that is known of
  /// the others.
  ///
  /// - Throws: as ``frame(_:as:)``.
  func key(of format: FrameFormat) async throws -> String {
    let words =
      "\(format) \(timelapse.dates) \(timelapse.knownBy as Any) \(timelapse.evidence) \(timelapse.basis.estimator)"
      + " \(timelapse.marksChanges)"
    return Fingerprint(of: Array(words.utf8) + (try await frame(0, as: .file(.svg))).bytes).text
  }

  /// The frame of a date, by its index.
  ///
  /// - Throws: ``RenderingError`` when drawing or encoding fails; ``GeographyError`` when geometry cannot be computed.
  func frame(_ index: Int, as kind: FrameKind) async throws -> Frame {
    let date = timelapse.dates[index]
    let scene = try composer.scene(try await content(index), by: timelapse.plan)
    let bytes =
      switch kind {
      case .file(.png): try drawer.png(scene)
      case .file(.svg): try drawer.svg(scene)
      case .pixels: try drawer.pixels(scene)
      case .planes: try drawer.planes(scene)
      }
    return Frame(index: index, date: date, bytes: bytes)
  }

  private func content(_ index: Int) async throws -> MapContent {
    var content = try timelapse.content(on: timelapse.dates[index], series)
    guard timelapse.marksChanges else { return content }
    // Before it waits for anything: another worker may wait for this.
    await maps.give(content.control, of: index)
    if index > 0 {
      let before =
        try index > maps.first
        ? await maps.take(index - 1) : timelapse.content(on: timelapse.dates[index - 1], series).control
      content.news = try ControlChange(from: before, to: content.control)
    }
    return content
  }
}
