internal import Geography

/// Straight lines of the page, filed by the squares that they may touch, so that few are looked at for a box.
struct SegmentGrid {
  private let frame: Rectangle
  private let cell: Double
  private let columns, rows: Int
  private var segments: [(from: Point, to: Point)] = []
  private var cells: [[Int32]]

  init(frame: Rectangle) {
    self.frame = frame
    cell = max(8, max(frame.width, frame.height) / 48)
    columns = max(1, Int((frame.width / cell).rounded(.up)))
    rows = max(1, Int((frame.height / cell).rounded(.up)))
    cells = [[Int32]](repeating: [], count: columns * rows)
  }

  mutating func add(from a: Point, to b: Point) {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite, frame.intersects(segmentFrom: a, to: b) else {
      return
    }
    let number = Int32(clamping: segments.count)
    segments.append((a, b))
    forEachCell(
      Rectangle(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
    ) { index, square in
      if square.intersects(segmentFrom: a, to: b) { cells[index].append(number) }
    }
  }

  mutating func add(_ path: Path) {
    var previous: Point?
    for command in path.commands {
      switch command {
      case .move(let p): previous = p
      // The chord of a curve is near enough for a name.
      case .line(let p), .curve(_, _, let p):
        if let a = previous { add(from: a, to: p) }
        previous = p
      case .close: previous = nil
      }
    }
  }

  /// How many lines reach into a box, at most about `limit`.
  func count(in box: Rectangle, limit: Int) -> Int {
    var found: Set<Int32> = []
    forEachCell(box) { index, _ in
      guard found.count < limit else { return }
      for number in cells[index] {
        let segment = segments[Int(number)]
        if box.intersects(segmentFrom: segment.from, to: segment.to) { found.insert(number) }
      }
    }
    return found.count
  }

  /// Whether a straight line crosses any of them.
  func crosses(from a: Point, to b: Point) -> Bool {
    var found = false
    let box = Rectangle(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
    forEachCell(box) { index, _ in
      found =
        found
        || cells[index].contains { number in
          let (c, d) = segments[Int(number)]
          return SegmentGrid.turn(a, b, c) * SegmentGrid.turn(a, b, d) < 0
            && SegmentGrid.turn(c, d, a) * SegmentGrid.turn(c, d, b) < 0
        }
    }
    return found
  }

  /// Above 0 where the way from `a` over `b` to `c` turns one way, below where it turns the other.
  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  private func forEachCell(_ box: Rectangle, _ body: (Int, Rectangle) -> Void) {
    func index(_ value: Double, _ start: Double, _ count: Int) -> Int {
      min(max(Int(((value - start) / cell).rounded(.down).clamped(-1, Double(count))), 0), count - 1)
    }
    let (left, right) = (index(box.minX, frame.minX, columns), index(box.maxX, frame.minX, columns))
    let (top, bottom) = (index(box.minY, frame.minY, rows), index(box.maxY, frame.minY, rows))
    guard left <= right, top <= bottom else { return }
    for row in top...bottom {
      for column in left...right {
        let square = Rectangle(
          x: frame.minX + Double(column) * cell, y: frame.minY + Double(row) * cell, width: cell, height: cell)
        body(row * columns + column, square)
      }
    }
  }
}

extension Double {
  fileprivate func clamped(_ low: Double, _ high: Double) -> Double { isFinite ? min(max(self, low), high) : low }
}
