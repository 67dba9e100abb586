internal import Foundation
internal import Geography

/// Meridians and parallels at round degrees, with their numbers along two edges of the map.
extension MapLayering {
  borrowing func graticule() -> (lines: SceneLayer, numbers: [PlacedLabel]) {
    let box = view.visible
    let step = Graticule.step(across: max(box.east - box.west, 1e-6))
    var path = Path()
    var numbers: [PlacedLabel] = []
    for longitude in Graticule.values(from: box.west, to: box.east, step: step) {
      let line = (0...64).map { i in
        Coordinate(longitude: longitude, latitude: box.south + (box.north - box.south) * Double(i) / 64)
      }
      let points = projector.points(line)
      path.add(points, closed: false)
      if let at = Graticule.crossing(points, y: view.frame.minY) { numbers += number(longitude, "east", "west", at) }
    }
    for latitude in Graticule.values(from: box.south, to: box.north, step: step) where abs(latitude) < 90 {
      let line = (0...64).map { i in
        Coordinate(longitude: box.west + (box.east - box.west) * Double(i) / 64, latitude: latitude)
      }
      let points = projector.points(line)
      path.add(points, closed: false)
      if let at = Graticule.crossing(points, x: view.frame.minX) { numbers += number(latitude, "north", "south", at) }
    }
    let stroke = Stroke(style.border.opacity(0.32), width: size(0.8))
    return (layer("graticule", dated: false, [.path(PathElement(path, stroke: stroke))]), numbers)
  }

  /// The number of a line that meets an edge of the map at a point; none at its corners.
  private borrowing func number(_ degrees: Double, _ positive: String, _ negative: String, _ at: Point) -> [PlacedLabel]
  {
    let language = languages.primary
    // A map across the antimeridian counts on beyond 180.
    let degrees = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
    let text = language.phrase(degrees < 0 ? negative : positive, ["n": Graticule.text(abs(degrees))])
    let run = TextRun(text, size: max(style.textSize * 0.66, PanelDetail.smallestPrint))
    let extent = measure.measure(run)
    let isTop = at.y <= view.frame.minY + 0.5
    let origin =
      isTop
      ? Point(x: at.x + size(3), y: at.y + size(1)) : Point(x: at.x + size(4), y: at.y - extent.height)
    let box = Rectangle(x: origin.x, y: origin.y, width: extent.width, height: extent.height)
    guard view.frame.inset(size(1)).contains(box) else { return [] }
    let halo = Stroke(style.halo, width: size(2.6), roundCap: true)
    return [PlacedLabel(texts: [TextElement(run, color: style.mutedInk, halo: halo, origin: origin)], box: box)]
  }
}

/// Round degrees, and where lines leave the map.
enum Graticule {
  /// A round part of a degree that divides a width about five times.
  static func step(across degrees: Double) -> Double {
    [1.0 / 60, 1.0 / 30, 1.0 / 12, 1.0 / 6, 0.25, 0.5, 1, 2, 5, 10, 15].first { degrees / $0 <= 7 } ?? 30
  }

  static func values(from low: Double, to high: Double, step: Double) -> [Double] {
    let (first, last) = ((low / step).rounded(.up), (high / step).rounded(.down))
    guard first <= last, last - first < 200 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// Degrees and minutes, as far as they are not zero.
  static func text(_ degrees: Double) -> String {
    let minutes = Int((degrees * 60).rounded())
    return minutes % 60 == 0 ? "\(minutes / 60)°" : "\(minutes / 60)°\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)′"
  }

  static func crossing(_ points: [Point], y: Double) -> Point? {
    for (a, b) in zip(points, points.dropFirst()) where (a.y > y) != (b.y > y) {
      return Point(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
    }
    return nil
  }

  static func crossing(_ points: [Point], x: Double) -> Point? {
    for (a, b) in zip(points, points.dropFirst()) where (a.x > x) != (b.x > x) {
      return Point(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
    }
    return nil
  }
}
