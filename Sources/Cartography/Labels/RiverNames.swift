internal import Foundation
internal import Geography

/// Names set along rivers.
extension MapLayering {
  /// River names, turned along the straightest stretch that is free, once or twice a river.
  borrowing func riverNames(_ rivers: [BaseMap.Lines], _ placer: inout LabelPlacer) -> [PlacedLabel] {
    var stretches: [String: (feature: BaseMap.Lines, lines: [Line<Coordinate>])] = [:]
    for river in rivers {
      if let name = river.name { stretches[name, default: (river, [])].lines += river.shape }
    }
    return stretches.sorted { $0.key < $1.key }.compactMap { name, river -> PlacedLabel? in
      let run = TextRun(
        names(latin: name, arabic: river.feature.arabicName, key: name).joined(separator: " · "),
        size: style.textSize * 0.85,
        italic: true)
      let extent = measure.measure(run)
      let lines = (try? Overlay.merge(river.lines)) ?? river.lines
      guard
        let spot = straightest(projector.points(lines), length: extent.width * 1.15, &placer, extent)
      else { return nil }
      let text = TextElement(
        run, color: style.waterInk, halo: Stroke(style.halo, width: size(3), roundCap: true),
        origin: Point(x: spot.center.x - extent.width / 2, y: spot.center.y - extent.height / 2), rotation: spot.angle)
      return PlacedLabel(texts: [text], box: spot.box)
    }
  }

  /// The free stretch of the given length on which the lines bend least: its centre beside the line, and its angle in
  /// degrees clockwise.
  private borrowing func straightest(
    _ lines: [[Point]], length: Double, _ placer: inout LabelPlacer, _ extent: TextExtents
  ) -> (center: Point, angle: Double, box: Rectangle)? {
    var candidates: [(center: Point, angle: Double, bend: Double)] = []
    for line in lines {
      for start in stride(from: 0, to: line.count, by: max(1, line.count / 60)) {
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
        let offset = extent.height * 0.62
        let middle = Point(x: (line[start].x + line[end].x) / 2, y: (line[start].y + line[end].y) / 2)
        candidates.append(
          (
            Point(x: middle.x + sin(angle) * offset, y: middle.y - cos(angle) * offset), angle * 180 / .pi,
            walked / direct
          ))
      }
    }
    for candidate in candidates.sorted(by: { $0.bend < $1.bend }).prefix(40) {
      let angle = candidate.angle * .pi / 180
      let halfWidth = (extent.width * abs(cos(angle)) + extent.height * abs(sin(angle))) / 2
      let halfHeight = (extent.width * abs(sin(angle)) + extent.height * abs(cos(angle))) / 2
      let box = Rectangle(
        minX: candidate.center.x - halfWidth, minY: candidate.center.y - halfHeight,
        maxX: candidate.center.x + halfWidth, maxY: candidate.center.y + halfHeight)
      if placer.claim(box) { return (candidate.center, candidate.angle, box) }
    }
    return nil
  }
}
