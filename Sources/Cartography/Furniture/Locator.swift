internal import Control
internal import Foundation
internal import Geography

/// A small map that shows where on Earth the region lies.
extension MapLayering {
  /// The box of degrees that the locator is about: the region and its neighbours.
  static func locatorFocus(of region: BoundingBox) -> BoundingBox {
    let reach = max(700, 1.5 * max(region.widthInKilometres, region.heightInKilometres))
    let c = region.center
    var box = BoundingBox(west: c.longitude, south: c.latitude, east: c.longitude, north: c.latitude)
      .expanded(byKilometres: reach)
    if box.east - box.west > 359 { (box.west, box.east) = (c.longitude - 179.5, c.longitude + 179.5) }
    return box
  }

  /// The box of degrees that the locator may show, whatever height the panel leaves it.
  static func locatorRegion(of region: BoundingBox) -> BoundingBox {
    let focus = locatorFocus(of: region)
    return [LocatorShape.least, LocatorShape.most].reduce(focus) { box, shape in
      let view = try? MapView(region: focus, frame: Rectangle(x: 0, y: 0, width: 1, height: shape))
      return view.map { box.union($0.visible) } ?? box
    }
  }

  /// Whether a map has a locator: a map of half the world needs none.
  borrowing func hasLocator(_ content: MapContent) -> Bool {
    let region = content.control.region
    return !content.surroundings.isEmpty && region.east - region.west <= Projection.widestAzimuthal
  }

  /// The height in page points below which a locator shows too little; in a broad column it need not take all the width.
  borrowing func leastLocatorHeight(in column: Rectangle) -> Double {
    column.width * (column.width < column.height ? LocatorShape.least : LocatorShape.least * 0.7)
  }

  /// The locator as high as there is room, or nil where there is too little.
  borrowing func locator(_ content: MapContent, in column: Rectangle, height room: Double) throws -> PanelBlock? {
    guard hasLocator(content), room >= leastLocatorHeight(in: column) else { return nil }
    let height = min(room, column.width * LocatorShape.most)
    let width = min(column.width, height / LocatorShape.least)
    let x = languages.primary.isRightToLeft ? column.maxX - width : column.minX
    let frame = Rectangle(x: x, y: 0, width: width, height: height)
    let locator = try MapProjector(
      MapView(region: MapLayering.locatorFocus(of: content.control.region), frame: frame))
    let box = locator.path([content.control.region.polygon(step: 0.5)])
    let countries = locator.path(content.surroundings.flatMap(\.shape))
    let names = countryNames(content.surroundings, keptOff: [box, pointer(to: box)], locator)
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
      .path(PathElement(pointer(to: box), stroke: Stroke(style.accent, width: size(2.2)))),
      .path(PathElement(hole, stroke: Stroke(style.rule, width: size(1.2)))),
    ]
    let all = elements + names + over
    return PanelBlock(height: height + size(8)) { top in
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

  /// A ring around a region that is too small on the locator to be seen; empty for one that is not.
  private borrowing func pointer(to box: Path) -> Path {
    guard let around = Rectangle(around: box.points), max(around.width, around.height) < size(14) else { return Path() }
    return .circle(around.center, radius: size(13))
  }

  /// The names of the countries that have room for them.
  private borrowing func countryNames(
    _ countries: [BaseMap.Areas], keptOff marks: [Path], _ locator: borrowing MapProjector
  ) -> [SceneElement] {
    var placer = LabelPlacer(frame: locator.view.frame.inset(size(2)))
    for mark in marks { placer.avoid(mark) }
    let room = CountryRoom(countries, locator)
    var names: [SceneElement] = []
    for (country, part) in BaseMap.largestParts(of: countries, in: locator.view.visible) {
      guard let name = country.name, let circle = try? Overlay.largestInscribedCircle(part, tolerance: 0.05),
        let middle = locator.point(circle.center)
      else { continue }
      let run = TextRun(
        self.names(latin: name, arabic: country.arabicName, key: country.country ?? name).first ?? name,
        size: style.textSize * 0.68)
      let extent = measure.measure(run)
      let boxes = room.boxes(for: country, width: extent.width, height: extent.height, near: middle)
      guard let box = boxes.first(where: { placer.claim($0) }) else { continue }
      names.append(.text(TextElement(run, color: style.mutedInk, origin: Point(x: box.minX, y: box.minY))))
    }
    return names
  }
}

/// The height of the locator as a part of its width: the panel gives it what it has to spare.
enum LocatorShape {
  static let least = 0.3
  static let most = 0.72
}
