import Cartography
import Control
import Foundation
import Geography
import Rendering

/// What the maps of a page are made with: control as `render` has it, set in type for a wide and for a narrow screen.
struct PageMaps {
  /// The page that `render` draws by default: what control is estimated on.
  private static let reference = (width: 1920.0, height: 1080.0)
  private static let wide = (width: 1280.0, height: 720.0)
  /// Of the width of a phone.
  private static let narrow = (width: 480.0, height: 270.0)

  let region: BoundingBox
  private let referenceView, wideView, narrowView: MapView
  private let reference, wide, narrow: Timelapse
  private let generator: MapGenerator

  init(_ request: TimelapseRequest, _ generator: MapGenerator, text: TextEngine) throws {
    func sized(_ size: (width: Double, height: Double)) -> TimelapseRequest {
      var sized = request
      (sized.map.width, sized.map.height) = size
      return sized
    }
    let region = try generator.region(request.map.region)
    func view(_ timelapse: Timelapse) throws -> MapView { try timelapse.composer(text).view(of: region) }
    self.region = region
    self.generator = generator
    reference = try generator.timelapse(sized(Self.reference), text: text)
    wide = try generator.timelapse(sized(Self.wide), text: text)
    narrow = try generator.timelapse(sized(Self.narrow), text: text)
    referenceView = try view(reference)
    wideView = try view(wide)
    narrowView = try view(narrow)
  }

  /// What of the wide scenes the page shows: no more than there is control for.
  func frame() throws -> Rectangle {
    let (scale, shift) = try MapView.laying(referenceView, on: wideView)
    let (known, frame) = (referenceView.frame, wideView.frame)
    return Rectangle(
      minX: max(frame.minX, known.minX * scale + shift.x), minY: max(frame.minY, known.minY * scale + shift.y),
      maxX: min(frame.maxX, known.maxX * scale + shift.x), maxY: min(frame.maxY, known.maxY * scale + shift.y))
  }

  /// By how much the narrow scenes are made larger, and then moved, to lie on the wide ones.
  func narrowing() throws -> (scale: Double, shift: Point) { try MapView.laying(narrowView, on: wideView) }

  /// The control of every date, in order; several are estimated at a time.
  ///
  /// - Throws: ``GeographyError`` when geometry cannot be computed.
  func controls() async throws -> [ControlMap] {
    let (timelapse, dates) = (reference, reference.dates)
    let workers = max(1, min(dates.count, ProcessInfo.processInfo.activeProcessorCount))
    return try await withThrowingTaskGroup(of: [(Int, ControlMap)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          let series = try timelapse.basis.series()
          return try stride(from: worker, to: dates.count, by: workers).map { index in
            try Task.checkCancellation()
            return (index, try timelapse.content(on: dates[index], series).control)
          }
        }
      }
      var maps: [(Int, ControlMap)] = []
      for try await some in group { maps += some }
      return maps.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// What the maps show beside the ground, with the control of a date.
  func content(_ control: ControlMap) -> MapContent { content(control, of: wide) }

  /// The scenes of a date.
  func scenes(_ control: ControlMap, text: TextEngine) throws -> (wide: Scene, narrow: Scene) {
    func scene(_ timelapse: Timelapse) throws -> Scene {
      try timelapse.composer(text).scene(content(control, of: timelapse), by: timelapse.plan)
    }
    return (try scene(wide), try scene(narrow))
  }

  /// The legend of all maps, without the actors.
  func legend(_ control: ControlMap, of controls: [ControlMap], text: TextEngine) throws -> Scene {
    let ground = try generator.baseMap.read(wideView.visible, kilometresPerPoint: wideView.kilometresPerPoint)
    var content = content(control)
    content.baseMap = ground
    content.userLayers = try generator.situation.userLayers(
      in: wideView.visible, kilometresPerPoint: wideView.kilometresPerPoint)
    return try wide.composer(text).marksLegend(content, of: controls, view: wideView, width: 300)
  }

  /// The colours of the actors on the map.
  func colors(text: TextEngine) -> [String: Color] { wide.composer(text).colors(of: generator.situation.actors) }

  private func content(_ control: ControlMap, of timelapse: Timelapse) -> MapContent {
    var content = timelapse.content
    content.control = control
    return content
  }
}

extension MapView {
  /// What lays one view of a region on another one: a scale, and a shift after it.
  fileprivate static func laying(_ view: MapView, on other: MapView) throws -> (scale: Double, shift: Point) {
    let projector = try Projector(view.projection)
    let middle = [view.region.center]
    let scale = other.scale / view.scale
    guard let from = view.place(middle, with: projector).first, let to = other.place(middle, with: projector).first
    else {
      return (1, Point(x: 0, y: 0))
    }
    return (scale, Point(x: to.x - from.x * scale, y: to.y - from.y * scale))
  }
}
