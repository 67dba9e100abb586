internal import Geography

/// Finds where the name of a country can stand: on the country, perhaps out over the sea, never on a neighbour.
struct CountryRoom {
  private let shapes: [(code: String, polygon: Polygon<Point>, box: Rectangle)]
  private let frame: Rectangle

  init(_ countries: [BaseMap.Areas], _ projector: borrowing MapProjector) {
    let frame = projector.view.frame
    self.frame = frame
    var shapes: [(code: String, polygon: Polygon<Point>, box: Rectangle)] = []
    for country in countries {
      for polygon in projector.polygons(country.shape, tolerance: 2.5) {
        // What lies outside the frame costs time at every question and answers none.
        let seen = Polygon(
          exterior: Path.cut(polygon.exterior, to: frame), holes: polygon.holes.map { Path.cut($0, to: frame) })
        guard let box = Rectangle(around: seen.exterior) else { continue }
        shapes.append((CountryRoom.code(country), seen, box))
      }
    }
    self.shapes = shapes
  }

  private static func code(_ country: BaseMap.Areas) -> String { country.country ?? country.name ?? "" }

  /// Boxes for a name, the best first: near the middle of the country, wholly on it rather than partly over the sea.
  func boxes(for country: BaseMap.Areas, width: Double, height: Double, near middle: Point) -> [Rectangle] {
    let code = CountryRoom.code(country)
    var ranked: [(box: Rectangle, cost: Double)] = []
    for center in centers(code, width, height, near: middle) {
      let box = Rectangle(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
      guard frame.contains(box), let own = share(of: code, under: box) else { continue }
      // An island that is not too small lies below the middle of its name; other names may lean out over the sea.
      guard own >= 0.55 || (own > 0.12 && center == middle) else { continue }
      ranked.append((box, center.distance(to: middle) + (own < 1 ? max(frame.width, frame.height) : 0)))
    }
    return ranked.sorted { $0.cost < $1.cost }.map(\.box)
  }

  /// The middle, and a grid over all that the frame shows of a country.
  private func centers(_ code: String, _ width: Double, _ height: Double, near middle: Point) -> [Point] {
    let boxes = shapes.filter { $0.code == code }.map(\.box)
    guard
      let around = Rectangle(
        around: boxes.flatMap { [Point(x: $0.minX, y: $0.minY), Point(x: $0.maxX, y: $0.maxY)] })
    else { return [middle] }
    let (left, right) = (max(around.minX, frame.minX), min(around.maxX, frame.maxX))
    let (top, bottom) = (max(around.minY, frame.minY), min(around.maxY, frame.maxY))
    guard left < right, top < bottom else { return [middle] }
    let columns = stride(from: left, through: right, by: max(width / 2, (right - left) / 9))
    let rows = stride(from: top, through: bottom, by: max(height, (bottom - top) / 9))
    return [middle] + columns.flatMap { x in rows.map { Point(x: x, y: $0) } }
  }

  /// How much of a box lies on a country, 0–1; nil where any of it lies on another.
  private func share(of code: String, under box: Rectangle) -> Double? {
    let near = shapes.filter { $0.box.intersects(box) }
    let samples = box.samples
    var own = 0
    for p in samples {
      let here = near.filter { $0.box.contains(p) && $0.polygon.contains(p) }
      if here.contains(where: { $0.code != code }) { return nil }
      if !here.isEmpty { own += 1 }
    }
    return Double(own) / Double(samples.count)
  }
}
