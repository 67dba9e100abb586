import Geography

/// A grid of square cells over a region, in metres of the region's projection; cells are numbered row by row from the
/// south-west.
struct FieldGrid: Hashable, Sendable {
  /// The south-west corner.
  var origin: Point
  /// The side of a cell in metres.
  var cell: Double
  var columns, rows: Int

  var count: Int { columns * rows }

  /// The grid of cells of a size that covers an extent.
  init(covering extent: Extent, cell: Double) {
    self.cell = cell
    columns = max(1, Int((extent.width / cell).rounded(.up)))
    rows = max(1, Int((extent.height / cell).rounded(.up)))
    origin = Point(
      x: extent.middle.x - Double(columns) * cell / 2, y: extent.middle.y - Double(rows) * cell / 2)
  }

  private init(origin: Point, cell: Double, columns: Int, rows: Int) {
    (self.origin, self.cell, self.columns, self.rows) = (origin, cell, columns, rows)
  }

  /// The grid whose cells are two by two of this one's.
  var coarser: FieldGrid {
    FieldGrid(origin: origin, cell: 2 * cell, columns: (columns + 1) / 2, rows: (rows + 1) / 2)
  }

  /// A point in cells: whole numbers are the centres of cells.
  func position(_ p: Point) -> Point { Point(x: (p.x - origin.x) / cell - 0.5, y: (p.y - origin.y) / cell - 0.5) }

  func center(_ index: Int) -> Point { center(column: index % columns, row: index / columns) }

  func center(column: Int, row: Int) -> Point {
    Point(x: origin.x + (Double(column) + 0.5) * cell, y: origin.y + (Double(row) + 0.5) * cell)
  }

  /// The cell that a point lies in; nil outside the grid.
  func index(of p: Point) -> Int? {
    let at = position(p)
    guard at.x >= -0.5, at.y >= -0.5, at.x < Double(columns) - 0.5, at.y < Double(rows) - 0.5 else { return nil }
    let (column, row) = (Int((at.x + 0.5).rounded(.down)), Int((at.y + 0.5).rounded(.down)))
    return min(row, rows - 1) * columns + min(column, columns - 1)
  }

  /// The extent of points of the plane.
  struct Extent: Hashable, Sendable {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity

    /// The extent of the finite ones among points; nil when there are none.
    init?(_ points: [Point]) {
      for p in points where p.x.isFinite && p.y.isFinite {
        (minX, maxX) = (min(minX, p.x), max(maxX, p.x))
        (minY, maxY) = (min(minY, p.y), max(maxY, p.y))
      }
      guard minX <= maxX else { return nil }
    }

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }
    var middle: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

    mutating func grow(by margin: Double) {
      (minX, minY, maxX, maxY) = (minX - margin, minY - margin, maxX + margin, maxY + margin)
    }
  }
}
