internal import Control
internal import Foundation
internal import Geography

/// A small map that shows where on Earth the region lies.
extension MapLayering {
  /// The box of degrees that the locator shows around a region.
  static func locatorRegion(of region: BoundingBox) -> BoundingBox {
    let reach = max(900, 2.2 * max(region.widthInKilometres, region.heightInKilometres))
    let c = region.center
    var box = BoundingBox(west: c.longitude, south: c.latitude, east: c.longitude, north: c.latitude)
      .expanded(byKilometres: reach)
    if box.east - box.west > 359 { (box.west, box.east) = (c.longitude - 179.5, c.longitude + 179.5) }
    return box
  }

  borrowing func locator(_ content: MapContent, in column: Rectangle) throws -> PanelBlock? {
    guard !content.surroundings.isEmpty else { return nil }
    let height = column.width * 0.52
    let frame = Rectangle(x: column.minX, y: 0, width: column.width, height: height)
    let locator = try MapProjector(
      MapView(region: MapLayering.locatorRegion(of: content.control.region), frame: frame))
    let box = locator.path([content.control.region.polygon(step: 0.5)])
    let countries = locator.path(content.surroundings.flatMap(\.shape))
    var names: [SceneElement] = []
    var placer = LabelPlacer(frame: frame)
    for point in locator.points(content.control.region.polygon(step: 0.5).exterior) {
      placer.block(Rectangle(x: point.x - 1, y: point.y - 1, width: 2, height: 2))
    }
    for (country, part) in BaseMap.largestParts(of: content.surroundings, in: locator.view.visible) {
      guard let name = country.name, let circle = try? Overlay.largestInscribedCircle(part, tolerance: 0.05),
        let center = locator.point(circle.center)
      else { continue }
      let run = TextRun(self.names(latin: name, arabic: country.arabicName)[0], size: style.textSize * 0.68)
      let extent = measure.measure(run)
      let box = Rectangle(
        x: center.x - extent.width / 2, y: center.y - extent.height / 2, width: extent.width, height: extent.height)
      guard placer.claim(box) else { continue }
      names.append(.text(TextElement(run, color: style.mutedInk, origin: Point(x: box.minX, y: box.minY))))
    }
    let hole = Path.rectangle(frame)
    let elements: [SceneElement] = [
      .path(PathElement(hole, fill: .solid(style.water))),
      .path(
        PathElement(
          countries.clipped(to: frame), fill: .solid(style.land),
          stroke: Stroke(style.border.opacity(0.55), width: size(0.8)))),
    ]
    let over: [SceneElement] = [
      .path(
        PathElement(box, fill: .solid(style.accent.opacity(0.18)), stroke: Stroke(style.accent, width: size(2.2)))),
      .path(PathElement(hole, stroke: Stroke(style.rule, width: size(1.2)))),
    ]
    let all = elements + names + over
    return PanelBlock(height: height + size(8), isOptional: true) { top in
      all.map { element in
        switch element {
        case .path(let path): return .path(path.moved(to: Point(x: 0, y: top)))
        case .text(var text):
          text.origin.y += top
          return .text(text)
        }
      }
    }
  }
}
