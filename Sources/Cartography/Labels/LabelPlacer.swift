internal import Foundation
internal import Geography

/// Finds room for labels: the most important first, which later ones may move but never drive out.
struct LabelPlacer {
  /// Where labels may lie.
  let frame: Rectangle
  /// How far labels beside each other stay apart, so that nobody reads two as one.
  private let spacing: Double
  private var taken: [Rectangle] = []
  private var marks = MarkGrid()
  /// Lines that a label lies over only where there is no other room, such as fronts.
  private var lines: SegmentGrid
  /// Lines that lead to labels, which no other of them crosses.
  private var leaders: SegmentGrid
  /// Lines that a label rather keeps off, such as rivers, borders and edges of areas.
  private var softLines: SegmentGrid

  init(frame: Rectangle, spacing: Double = 0) {
    (self.frame, self.spacing) = (frame, spacing)
    lines = SegmentGrid(frame: frame)
    leaders = SegmentGrid(frame: frame)
    softLines = SegmentGrid(frame: frame)
  }

  /// Keeps labels off a rectangle.
  mutating func block(_ rectangle: Rectangle) { taken.append(rectangle) }

  /// Keeps labels off a round mark, and other marks' labels a little further off than its own.
  mutating func keepOff(_ center: Point, radius: Double) { marks.add(center, radius: radius) }

  /// Makes labels avoid the lines of a path if they can.
  mutating func avoid(_ path: Path) { lines.add(path) }

  /// Makes labels prefer places off the lines of a path.
  mutating func shun(_ path: Path) { softLines.add(path) }

  /// Whether a round spot lies on no label and on no mark.
  func isFree(_ center: Point, radius: Double) -> Bool {
    let box = Rectangle(
      minX: center.x - radius, minY: center.y - radius, maxX: center.x + radius, maxY: center.y + radius)
    return !taken.contains { $0.intersects(box) }
      && !marks.contains(near: box) { $0.center.distance(to: center) < $0.radius + radius }
  }

  /// Takes a box as it is if it is free, lies within the frame and keeps off the avoided lines.
  ///
  /// - Parameter margin: how far it stays off other labels.
  mutating func claim(_ box: Rectangle, margin: Double = 0) -> Bool {
    guard isOpen(box, own: nil, gap: 0), !taken.contains(where: { $0.intersects(box.inset(-margin)) }),
      lines.count(in: box, limit: 1) == 0
    else { return false }
    taken.append(box.inset(-margin))
    return true
  }

  /// The boxes of labels, in their order, the most important first; nil for one that finds no room. They are then taken.
  ///
  /// Each takes the best of the places beside its spot that are left. One that finds none may move those before it to other
  /// places of theirs; what is then still without a place may stand apart, for a line to lead to it.
  mutating func place(_ wishes: [LabelWish]) -> [Rectangle?] {
    var boxes = [Rectangle?](repeating: nil, count: wishes.count)
    // What no label changes is asked once for each place.
    let spots = wishes.map { open(LabelSpots.beside($0), $0) }
    func set(_ group: [Int]) {
      for i in group { boxes[i] = spots[i].first { isFree($0.box, among: boxes) }?.box }
      for i in group where boxes[i] == nil { makeRoom(for: i, spots, &boxes) }
      improve(spots, &boxes)
    }
    func setApart(_ group: [Int]) {
      for i in group where boxes[i] == nil {
        // A city has its name even where the line to it has to run over the mark of a village.
        let found =
          apart(wishes[i], among: boxes)
          ?? (wishes[i].isMajor ? apart(wishes[i], among: boxes, overMarks: true) : nil)
        guard let box = found else { continue }
        boxes[i] = box
        let end = LabelSpots.end(of: box, from: wishes[i].spot)
        lines.add(from: wishes[i].spot, to: end)
        leaders.add(from: wishes[i].spot, to: end)
      }
    }
    let majors = wishes.indices.filter { wishes[$0].isMajor }
    let others = wishes.indices.filter { !wishes[$0].isMajor }
    set(majors)
    setApart(majors)
    set(others)
    setApart(others)
    taken += boxes.compactMap { $0 }
    return boxes
  }

  /// The places of a label that no mark and nothing fixed forbids, the cheapest first.
  private func open(_ spots: [LabelSpots.Spot], _ wish: LabelWish) -> [LabelSpots.Spot] {
    // A name as near to a second mark as to its own would be read as that one's; a city's is too large for that.
    let gap = wish.isMajor ? 0 : wish.clearance * 0.4
    var open: [LabelSpots.Spot] = []
    for spot in spots where isOpen(spot.box, own: wish.spot, gap: gap) {
      guard !taken.contains(where: { crowds($0, spot.box) }) else { continue }
      let crossed = lines.count(in: spot.box, limit: 20)
      guard wish.crossing || crossed == 0 else { continue }
      let soft = softLines.count(in: spot.box, limit: 6)
      let cost = spot.cost + (crossed > 0 ? 30 + Double(crossed) / 10 : 0) + (soft > 0 ? 0.9 + Double(soft) / 10 : 0)
      open.append((spot.box, cost))
    }
    return open.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }

  /// Whether a box lies in the frame and on no mark; marks other than the box's own stand further off than its own.
  private func isOpen(_ box: Rectangle, own spot: Point?, gap: Double) -> Bool {
    frame.contains(box)
      && !marks.contains(near: box, margin: gap) { mark in
        box.distance(to: mark.center) < mark.radius + (mark.center == spot ? 0 : gap)
      }
  }

  /// Whether two labels lie on each other, or so near beside each other that they would be read as one.
  private func crowds(_ a: Rectangle, _ b: Rectangle) -> Bool {
    Rectangle(minX: a.minX - spacing, minY: a.minY, maxX: a.maxX + spacing, maxY: a.maxY).intersects(b)
  }

  private func isFree(_ box: Rectangle, among boxes: [Rectangle?], but spared: Int? = nil) -> Bool {
    !boxes.indices.contains { i in i != spared && boxes[i].map { crowds($0, box) } ?? false }
  }

  /// Moves at most two labels so that another finds a place.
  private func makeRoom(for wish: Int, _ spots: [[LabelSpots.Spot]], _ boxes: inout [Rectangle?]) {
    for spot in spots[wish] {
      let inWay = boxes.indices.filter { boxes[$0].map { crowds($0, spot.box) } ?? false }
      guard inWay.count <= 2 else { continue }
      var trial = boxes
      trial[wish] = spot.box
      for i in inWay { trial[i] = nil }
      for i in inWay { trial[i] = spots[i].first { isFree($0.box, among: trial) }?.box }
      guard inWay.allSatisfy({ trial[$0] != nil }) else { continue }
      boxes = trial
      return
    }
  }

  /// Moves labels to better places that moves of others have left free.
  private func improve(_ spots: [[LabelSpots.Spot]], _ boxes: inout [Rectangle?]) {
    // One that stands apart has its line already.
    for i in boxes.indices where spots[i].contains(where: { $0.box == boxes[i] }) {
      if let better = spots[i].first(where: { isFree($0.box, among: boxes, but: i) }) { boxes[i] = better.box }
    }
  }

  /// The nearest free place apart from the spot to which a line can lead that crosses nothing.
  private func apart(
    _ wish: LabelWish, among boxes: [Rectangle?], overMarks: Bool = false
  ) -> Rectangle? {
    var best: LabelSpots.Spot?
    for spot in LabelSpots.apart(wish) {
      // They come nearest first, and no line makes up for twice the distance.
      if let best, spot.cost > best.cost { break }
      // Next to another mark it would be read as that one's name, for all its line.
      guard isOpen(spot.box, own: wish.spot, gap: wish.clearance), !taken.contains(where: { crowds($0, spot.box) }),
        isFree(spot.box, among: boxes)
      else { continue }
      let crossed = lines.count(in: spot.box, limit: 20)
      guard wish.crossing || crossed == 0,
        LabelSpots.end(of: spot.box, from: wish.spot).distance(to: wish.spot) <= wish.reach,
        isOpen(from: wish.spot, to: spot.box, among: boxes, overMarks: overMarks)
      else { continue }
      let end = LabelSpots.end(of: spot.box, from: wish.spot)
      let crosses = lines.crosses(from: wish.spot, to: end)
      let cost = spot.cost + (crossed > 0 ? wish.clearance * 3 : 0) + (crosses ? wish.clearance * 4 : 0)
      if best.map({ cost < $0.cost }) ?? true { best = (spot.box, cost) }
    }
    return best?.box
  }

  /// Whether a line to a box that stands apart runs over no other label and through no other mark.
  private func isOpen(
    from spot: Point, to box: Rectangle, among boxes: [Rectangle?], overMarks: Bool
  ) -> Bool {
    let end = LabelSpots.end(of: box, from: spot)
    guard !leaders.crosses(from: spot, to: end) else { return false }
    guard !boxes.contains(where: { $0?.intersects(segmentFrom: spot, to: end) ?? false }),
      !taken.contains(where: { $0.intersects(segmentFrom: spot, to: end) })
    else { return false }
    let way = Rectangle(
      minX: min(spot.x, end.x), minY: min(spot.y, end.y), maxX: max(spot.x, end.x), maxY: max(spot.y, end.y))
    return overMarks
      || !marks.contains(near: way) { mark in
        mark.center != spot && mark.center.distance(toSegmentFrom: spot, to: end) < mark.radius * 0.6
      }
  }
}

extension Point {
  /// The distance to the nearest point of a straight line.
  func distance(toSegmentFrom a: Point, to b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let t = length > 0 ? min(1, max(0, ((x - a.x) * dx + (y - a.y) * dy) / length)) : 0
    return distance(to: Point(x: a.x + t * dx, y: a.y + t * dy))
  }
}
