import Geography

/// How far it is from each cell to the nearest report, as far as rivers and water let it speak.
///
/// The distance is the straight one to the report's spot plus what the rivers on the way cost, so that a report's reach
/// is a disc on open land.
struct ReportReach: Sendable {
  /// Metres from each cell to the report that speaks for it; infinite where none reaches.
  private(set) var distance: [Float]
  /// The index of that report's source; -1 where none reaches.
  private(set) var source: [Int32]

  /// A spot that reaches out.
  struct Source: Sendable {
    var cell: Int
    var point: Point
    /// Metres that it is put back by, for weak evidence.
    var handicap: Double
  }

  /// - Parameter limit: metres beyond which nothing is looked at.
  init(_ sources: [Source], over terrain: Terrain, limit: Double) {
    let grid = terrain.grid
    distance = Array(repeating: .infinity, count: grid.count)
    source = Array(repeating: -1, count: grid.count)
    var queue = NearestFirst()
    for (i, source) in sources.enumerated() where source.cell < grid.count && terrain.isLand[source.cell] {
      let reach = source.handicap + source.point.distance(to: grid.center(source.cell))
      distance[source.cell] = min(distance[source.cell], Float(reach))
      queue.push(.init(distance: Float(reach), cell: Int32(source.cell), source: Int32(i), toll: 0))
    }
    let cell = Float(grid.cell)
    while let next = queue.pop() {
      let i = Int(next.cell)
      guard source[i] < 0 else { continue }
      source[i] = next.source
      distance[i] = next.distance
      let from = sources[Int(next.source)]
      let (column, row) = (i % grid.columns, i / grid.columns)
      func reach(_ neighbour: Int, _ column: Int, _ row: Int, _ conductance: Float) {
        guard conductance > 0, source[neighbour] < 0 else { return }
        let toll = next.toll + max(0, 1 / conductance - 1) * cell
        let straight = from.handicap + from.point.distance(to: grid.center(column: column, row: row))
        // Going on never shortens the way, so that each cell is settled when it is first reached.
        let distance = max(next.distance, Float(straight) + toll)
        guard distance <= Float(limit), distance < self.distance[neighbour] else { return }
        self.distance[neighbour] = distance
        queue.push(.init(distance: distance, cell: Int32(neighbour), source: next.source, toll: toll))
      }
      if column + 1 < grid.columns { reach(i + 1, column + 1, row, terrain.east[i]) }
      if column > 0 { reach(i - 1, column - 1, row, terrain.east[i - 1]) }
      if row + 1 < grid.rows { reach(i + grid.columns, column, row + 1, terrain.north[i]) }
      if row > 0 { reach(i - grid.columns, column, row - 1, terrain.north[i - grid.columns]) }
    }
  }
}

/// A queue that gives the nearest first; a binary heap.
private struct NearestFirst {
  struct Item {
    var distance: Float
    var cell, source: Int32
    var toll: Float

    /// The order is total, so that what comes out does not depend on the order of going in.
    static func precedes(_ a: Item, _ b: Item) -> Bool {
      a.distance != b.distance ? a.distance < b.distance : (a.source, a.cell) < (b.source, b.cell)
    }
  }

  private var heap: [Item] = []

  mutating func push(_ item: Item) {
    heap.append(item)
    var i = heap.count - 1
    while i > 0, Item.precedes(heap[i], heap[(i - 1) / 2]) {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  mutating func pop() -> Item? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var i = 0
    while true {
      var best = i
      let left = 2 * i + 1
      if left < heap.count, Item.precedes(heap[left], heap[best]) { best = left }
      if left + 1 < heap.count, Item.precedes(heap[left + 1], heap[best]) { best = left + 1 }
      guard best != i else { return first }
      heap.swapAt(i, best)
      i = best
    }
  }
}
