internal import Foundation
internal import Geography

/// Names set along rivers.
extension MapLayering {
  /// River names beside their rivers, turned as these run, where they run straightest and there is room; a second time
  /// far from the first where a river crosses much of the map.
  borrowing func riverNames(_ rivers: [BaseMap.Lines], _ placer: inout LabelPlacer) -> [PlacedLabel] {
    var stretches: [String: (feature: BaseMap.Lines, lines: [Line<Coordinate>])] = [:]
    for river in rivers {
      if let name = river.name { stretches[name, default: (river, [])].lines += river.shape }
    }
    let apart = max(view.frame.width, view.frame.height) * 0.45
    return stretches.sorted { $0.key < $1.key }.flatMap { name, river -> [PlacedLabel] in
      let run = TextRun(
        names(latin: name, arabic: river.feature.arabicName, key: name).joined(separator: " · "),
        size: max(style.textSize * 0.85, PanelDetail.smallestPrint), italic: true)
      let extent = measure.measure(run)
      let lines = (try? Overlay.merge(river.lines)) ?? river.lines
      let spots = projector.points(lines).flatMap { RiverSpot.along($0, extent) }.enumerated()
        .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
      var labels: [PlacedLabel] = []
      var tried = 0
      for spot in spots where tried < 60 && labels.count < 2 {
        guard labels.allSatisfy({ $0.box.center.distance(to: spot.center) > apart }) else { continue }
        tried += 1
        let box = spot.box(extent)
        guard placer.claim(box) else { continue }
        let text = TextElement(
          run, color: style.waterInk, halo: Stroke(style.halo, width: size(3), roundCap: true),
          origin: Point(x: spot.center.x - extent.width / 2, y: spot.center.y - extent.height / 2),
          rotation: spot.angle * 180 / .pi)
        labels.append(PlacedLabel(texts: [text], box: box))
      }
      return labels
    }
  }
}

/// A place for a name beside a stretch of a river.
struct RiverSpot {
  /// The middle of the name.
  let center: Point
  /// In radians clockwise, between straight up and straight down, so that no name stands on its head.
  let angle: Double
  /// How much the river bends there, and how far that pushes the name off it.
  let cost: Double

  /// The places along a line on the page, on either side of it.
  static func along(_ line: [Point], _ extent: TextExtents) -> [RiverSpot] {
    let length = extent.width * 1.1
    var spots: [RiverSpot] = []
    for start in stride(from: 0, to: line.count, by: max(1, line.count / 80)) {
      var end = start
      var walked = 0.0
      while end + 1 < line.count, line[start].distance(to: line[end]) < length {
        walked += line[end].distance(to: line[end + 1])
        end += 1
      }
      let direct = line[start].distance(to: line[end])
      guard direct >= length else { continue }
      var angle = atan2(line[end].y - line[start].y, line[end].x - line[start].x)
      if angle > .pi / 2 { angle -= .pi }
      if angle < -.pi / 2 { angle += .pi }
      let middle = Point(x: (line[start].x + line[end].x) / 2, y: (line[start].y + line[end].y) / 2)
      // Away from the middle at right angles to the name, upwards where it lies flat.
      let up = Point(x: sin(angle), y: -cos(angle))
      let offsets = line[start...end].map { ($0.x - middle.x) * up.x + ($0.y - middle.y) * up.y }
      for side in [1.0, -1] {
        // The name clears the farthest bend of the river on its side.
        let push = max(0, offsets.map { $0 * side }.max() ?? 0)
        let distance = side * (push + extent.height * 0.52)
        spots.append(
          RiverSpot(
            center: Point(x: middle.x + up.x * distance, y: middle.y + up.y * distance), angle: angle,
            cost: (walked / direct - 1) * 4 + push / extent.height + (side < 0 ? 0.1 : 0)))
      }
    }
    return spots
  }

  /// The upright box around the turned name.
  func box(_ extent: TextExtents) -> Rectangle {
    let halfWidth = (extent.width * abs(cos(angle)) + extent.height * abs(sin(angle))) / 2
    let halfHeight = (extent.width * abs(sin(angle)) + extent.height * abs(cos(angle))) / 2
    return Rectangle(
      minX: center.x - halfWidth, minY: center.y - halfHeight, maxX: center.x + halfWidth, maxY: center.y + halfHeight)
  }
}
