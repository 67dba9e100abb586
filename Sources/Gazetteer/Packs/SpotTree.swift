import Geography

/// A tree of boxes over the places of a pack, for "the large cities of this box": places that lie close together share a
/// node of sixteen, nodes a node above, and each knows its box and its largest population.
struct SpotTree {
  static let fanout = 16

  /// A box in ten-millionths of a degree, and the largest population in it.
  struct Node {
    static let size = 20

    var west = Int32.max
    var south = Int32.max
    var east = Int32.min
    var north = Int32.min
    var population: UInt32 = 0

    mutating func add(_ row: PackRow) {
      add(
        Node(
          west: row.longitude, south: row.latitude, east: row.longitude, north: row.latitude,
          population: row.population))
    }

    mutating func add(_ other: Node) {
      west = min(west, other.west)
      south = min(south, other.south)
      east = max(east, other.east)
      north = max(north, other.north)
      population = max(population, other.population)
    }

    func write(to file: inout BufferedFile) throws {
      for number in [west, south, east, north] { try file.append(number) }
      try file.append(population)
    }
  }

  /// Collects rows in the order of the curve.
  struct Builder {
    private var leaves: [Node] = []
    private var count = 0

    mutating func add(_ row: PackRow) {
      if count % SpotTree.fanout == 0 { leaves.append(Node()) }
      leaves[leaves.count - 1].add(row)
      count += 1
    }

    /// All levels, leaves first, the root last.
    func finished() -> [Node] {
      var nodes = leaves
      var level = leaves
      while level.count > 1 {
        level = stride(from: 0, to: level.count, by: SpotTree.fanout).map { start in
          level[start..<min(start + SpotTree.fanout, level.count)].reduce(into: Node()) { $0.add($1) }
        }
        nodes += level
      }
      return nodes
    }
  }

  /// Where a spot lies on the Hilbert curve over the whole Earth (J. Skilling, "Programming the Hilbert curve", 2004).
  static func curve(longitude: Int32, latitude: Int32) -> UInt64 {
    var x = UInt32((Int64(longitude) + 1_800_000_000) >> 16) & 0xFFFF
    var y = UInt32((Int64(latitude) + 900_000_000) >> 15) & 0xFFFF
    var index: UInt64 = 0
    var side: UInt32 = 1 << 15
    while side > 0 {
      let right: UInt32 = x & side == 0 ? 0 : 1
      let top: UInt32 = y & side == 0 ? 0 : 1
      index += UInt64(side) * UInt64(side) * UInt64((3 * right) ^ top)
      if top == 0 {
        if right == 1 {
          x = 0xFFFF &- x
          y = 0xFFFF &- y
        }
        swap(&x, &y)
      }
      side >>= 1
    }
    return index
  }

  let bytes: PackBytes
  let nodesOffset: Int
  /// How many places the tree is over.
  let count: Int

  /// Calls `body` with the positions along the curve of the places in nodes that touch the box (of ten-millionths of a degree)
  /// and hold a place of so many people.
  func visit(box: Node, minimumPopulation: UInt32, _ body: (Int) -> Void) {
    guard count > 0 else { return }
    var starts = [0]
    var sizes = [(count + Self.fanout - 1) / Self.fanout]
    while let last = sizes.last, last > 1 {
      starts.append((starts.last ?? 0) + last)
      sizes.append((last + Self.fanout - 1) / Self.fanout)
    }
    var stack = [(level: sizes.count - 1, index: 0)]
    while let (level, index) = stack.popLast() {
      guard touches(starts[level] + index, box, minimumPopulation) else { continue }
      let below = index * Self.fanout
      if level == 0 {
        for position in below..<min(below + Self.fanout, count) { body(position) }
      } else {
        for child in below..<min(below + Self.fanout, sizes[level - 1]) { stack.append((level - 1, child)) }
      }
    }
  }

  private func touches(_ node: Int, _ box: Node, _ minimumPopulation: UInt32) -> Bool {
    let offset = nodesOffset + node * Node.size
    return bytes.load(Int32.self, at: offset) <= box.east && bytes.load(Int32.self, at: offset + 8) >= box.west
      && bytes.load(Int32.self, at: offset + 4) <= box.north && bytes.load(Int32.self, at: offset + 12) >= box.south
      && bytes.load(UInt32.self, at: offset + 16) >= minimumPopulation
  }
}
