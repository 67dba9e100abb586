internal import Geography

/// Finds room for insets along the edges of a map, where they hide least.
///
/// No inset lies on what it or another one enlarges, on another inset, or on the scale bar. All are of one size.
struct InsetRoom {
  private let map: Rectangle
  private let margin: Double
  private let scaleBar: Rectangle
  /// The reported places of the map.
  private let marks: [Point]
  private let ground: LabelGround

  /// - Parameters:
  ///   - unit: the style's scale.
  ///   - scaleBar: what the scale bar takes of the map.
  ///   - ground: the areas of control, which an inset should not hide either.
  init(map: Rectangle, unit: Double, scaleBar: Rectangle, marks: [Point], ground: LabelGround) {
    self.map = map
    margin = 18 * unit
    self.scaleBar = scaleBar
    self.marks = marks
    self.ground = ground
  }

  /// Frames for insets that show parts of the map, in their order; fewer where there is no room for more.
  func frames(showing areas: [Rectangle]) -> [Rectangle] {
    let found = [1, 0.85, 0.7].map { size in
      let (frames, cost) = placed(areas, side: min(map.width * 0.38, map.height * 0.42) * size)
      // Half as large an inset is as bad as three marks hidden.
      return (frames, cost: cost + 6 * (1 - size) * Double(areas.count))
    }
    let most = found.map(\.0.count).max() ?? 0
    return found.filter { $0.0.count == most }.min { $0.cost < $1.cost }?.0 ?? []
  }

  private func placed(_ areas: [Rectangle], side: Double) -> (frames: [Rectangle], cost: Double) {
    let blocked = areas.map { $0.inset(-margin / 3) } + [scaleBar]
    let free = spots(side).filter { spot in !blocked.contains { $0.intersects(spot) } }
    let hidden = free.map(hides)
    var frames: [Rectangle] = []
    var cost = 0.0
    for area in areas {
      let open = free.indices.filter { i in !frames.contains { $0.inset(-margin / 2).intersects(free[i]) } }
      // Of spots that hide as little, the nearest: its lines are short.
      guard let best = open.min(by: { hidden[$0] + way(free[$0], area) < hidden[$1] + way(free[$1], area) }) else {
        break
      }
      frames.append(free[best])
      cost += hidden[best] + way(free[best], area)
    }
    return (uncrossed(frames, areas), cost)
  }

  /// Frames handed to the areas anew where that makes ways shorter, so that their lines do not cross.
  private func uncrossed(_ frames: [Rectangle], _ areas: [Rectangle]) -> [Rectangle] {
    var frames = frames
    for _ in frames.indices {
      for i in frames.indices {
        for j in frames.indices where i < j {
          let now = way(frames[i], areas[i]) + way(frames[j], areas[j])
          if way(frames[j], areas[i]) + way(frames[i], areas[j]) < now - 1e-9 { frames.swapAt(i, j) }
        }
      }
    }
    return frames
  }

  /// Squares along the edges of the map, corners among them.
  private func spots(_ side: Double) -> [Rectangle] {
    let (width, height) = (map.width - 2 * margin - side, map.height - 2 * margin - side)
    guard width >= 0, height >= 0 else { return [] }
    let steps = 10
    return (0...steps).flatMap { i in
      (0...steps).compactMap { j in
        guard i % steps == 0 || j % steps == 0 else { return nil }
        return Rectangle(
          x: map.minX + margin + width * Double(i) / Double(steps),
          y: map.minY + margin + height * Double(j) / Double(steps), width: side, height: side)
      }
    }
  }

  /// How much a frame hides: marks, each counting 1, and areas, counting 4 where they fill it; a frame in a corner looks tidier.
  private func hides(_ frame: Rectangle) -> Double {
    let steps = 6
    var covered = 0
    for i in 0...steps {
      for j in 0...steps {
        let spot = Point(
          x: frame.minX + frame.width * Double(i) / Double(steps),
          y: frame.minY + frame.height * Double(j) / Double(steps))
        if !ground.isBare(at: spot) { covered += 1 }
      }
    }
    let atSide = [map.minX + margin, map.maxX - margin - frame.width].contains { abs($0 - frame.minX) < 1 }
    let atEnd = [map.minY + margin, map.maxY - margin - frame.height].contains { abs($0 - frame.minY) < 1 }
    let around = frame.inset(-margin / 3)
    return Double(marks.count { around.contains($0) }) + 4 * Double(covered) / Double((steps + 1) * (steps + 1))
      + (atSide && atEnd ? 0 : 0.15)
  }

  private func way(_ frame: Rectangle, _ area: Rectangle) -> Double {
    frame.center.distance(to: area.center) / (map.width + map.height)
  }
}
