import Cartography
import Foundation
import Rendering

/// Draws frames on a thread of its own, with fonts of its own.
actor FrameArtist {
  private let plan: ScenePlan
  private let composer: Composer
  private let drawer: FrameDrawer
  private let queue = WorkQueue("drawing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// - Throws: ``RenderingError`` when the fonts cannot be read.
  init(_ timelapse: Timelapse, fonts: URL) throws {
    plan = timelapse.plan
    let text = try TextEngine(fonts: fonts)
    composer = timelapse.composer(text)
    drawer = FrameDrawer(text: text)
  }

  /// The picture of a map: as a file, or as pixels where no format is given.
  ///
  /// - Throws: ``RenderingError`` when drawing or encoding fails.
  func draw(_ content: MapContent, as format: FrameFormat?) throws -> [UInt8] {
    let scene = try composer.scene(content, by: plan)
    return switch format {
    case .png: try drawer.png(scene)
    case .svg: try drawer.svg(scene)
    case nil: try drawer.pixels(scene)
    }
  }
}
