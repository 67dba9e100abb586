import Foundation
import GRDB
import Geography

/// Packs all places into the R*Tree at once.
///
/// Inserting one by one makes SQLite rearrange nodes all the time, which takes longer than the rest of the index. Here places
/// are sorted into tiles (Leutenegger, Lopez and Edgington 1997: sort, tile, recurse) and full nodes are written straight
/// into the tree's own tables, in the format that https://sqlite.org/rtree.html documents. `rtreecheck('spot')` checks it.
struct SpotTree {
  /// A rectangle of the tree, that of a place or of a node: least and greatest longitude, latitude and size, as SQLite keeps
  /// them.
  struct Cell {
    var id: Int64
    /// west, east, south, north, least, most
    var bounds: [Float]

    /// A point; both ends are rounded outwards, so that the 32-bit box holds the 64-bit place.
    init(id: Int64, point: [Double]) {
      self.id = id
      bounds = point.flatMap { value in
        let near = Float(value)
        return [Double(near) > value ? near.nextDown : near, Double(near) < value ? near.nextUp : near]
      }
    }

    /// The smallest box around some cells.
    init(id: Int64, around cells: ArraySlice<Cell>) {
      self.id = id
      bounds = [.infinity, -.infinity, .infinity, -.infinity, .infinity, -.infinity]
      for cell in cells {
        for axis in stride(from: 0, to: bounds.count, by: 2) {
          bounds[axis] = min(bounds[axis], cell.bounds[axis])
          bounds[axis + 1] = max(bounds[axis + 1], cell.bounds[axis + 1])
        }
      }
    }
  }

  private static let headerSize = 4
  private static let cellSize = 8 + 6 * 4

  /// Fills the empty table `spot`.
  static func write(_ places: [Cell], in db: Database) throws {
    guard !places.isEmpty, let size = try Int.fetchOne(db, sql: "SELECT length(data) FROM spot_node WHERE nodeno = 1")
    else { return }
    let capacity = (size - headerSize) / cellSize
    var levels = [places]
    var nodes: [[ArraySlice<Cell>]] = []
    var nextID: Int64 = 2
    repeat {
      let tiles = tiles(of: levels[levels.count - 1], capacity: capacity)
      nodes.append(tiles)
      // The root is node 1.
      levels.append(
        tiles.map { tile in
          defer { nextID += 1 }
          return Cell(id: tiles.count == 1 ? 1 : nextID, around: tile)
        })
    } while levels[levels.count - 1].count > 1
    let writeNode = try RowInserter(db, "INSERT OR REPLACE INTO spot_node VALUES (?, ?)")
    let writeParent = try RowInserter(db, "INSERT INTO spot_parent VALUES (?, ?)")
    let writeRow = try RowInserter(db, "INSERT INTO spot_rowid VALUES (?, ?)")
    for (depth, tiles) in nodes.enumerated() {
      for (tile, node) in zip(tiles, levels[depth + 1]) {
        try writeNode.insert([node.id, data(of: tile, depth: node.id == 1 ? depth : 0, size: size)])
        for cell in tile { try (depth == 0 ? writeRow : writeParent).insert([cell.id, node.id]) }
      }
    }
  }

  /// Parts cells into nodes: strips by longitude, each cut by latitude.
  private static func tiles(of cells: [Cell], capacity: Int) -> [ArraySlice<Cell>] {
    let nodes = (cells.count + capacity - 1) / capacity
    let side = max(1, Int(Double(nodes).squareRoot().rounded(.up)))
    let strip = max(1, (nodes + side - 1) / side) * capacity
    let byLongitude = sorted(cells[...], axis: 0)
    return stride(from: 0, to: byLongitude.count, by: strip).flatMap { start in
      let column = sorted(byLongitude[start..<min(start + strip, byLongitude.count)], axis: 2)
      return stride(from: 0, to: column.count, by: capacity).map { column[$0..<min($0 + capacity, column.count)] }
    }
  }

  private static func sorted(_ cells: ArraySlice<Cell>, axis: Int) -> [Cell] {
    cells.sorted { ($0.bounds[axis], $0.id) < ($1.bounds[axis], $1.id) }
  }

  /// A node as bytes: depth (of the root only), number of cells, then the cells, all big-endian.
  private static func data(of cells: ArraySlice<Cell>, depth: Int, size: Int) -> Data {
    var data = Data(capacity: size)
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.bigEndian) { data.append(contentsOf: $0) }
    }
    append(UInt16(truncatingIfNeeded: depth))
    append(UInt16(truncatingIfNeeded: cells.count))
    for cell in cells {
      append(cell.id)
      for bound in cell.bounds { append(bound.bitPattern) }
    }
    return data + Data(count: size - data.count)
  }
}
