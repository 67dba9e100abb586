import Geography

/// Where labels change on a grid: a river or a border that runs elsewhere parts nothing.
struct LabelBorders {
  private let grid: FieldGrid
  private let isNear: [Bool]
  /// How far from a change a line is kept, in cells: a spot takes its label from at most two cells away, and borders are
  /// smoothed by less than that.
  private static let reach = 4

  /// - Parameter towns: who holds them changes from part to part.
  init(_ labels: [Int16], on grid: FieldGrid, and towns: PartedTowns) {
    self.grid = grid
    var along = [Bool](repeating: false, count: grid.count)
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let i = row * grid.columns + column
        let isChange =
          (column + 1 < grid.columns && labels[i] != labels[i + 1])
          || (row + 1 < grid.rows && labels[i] != labels[i + grid.columns])
        guard isChange else { continue }
        for c in max(0, column - LabelBorders.reach)...min(grid.columns - 1, column + LabelBorders.reach) {
          along[row * grid.columns + c] = true
        }
      }
    }
    var isNear = along
    for row in 0..<grid.rows {
      for column in 0..<grid.columns where along[row * grid.columns + column] {
        for r in max(0, row - LabelBorders.reach)...min(grid.rows - 1, row + LabelBorders.reach) {
          isNear[r * grid.columns + column] = true
        }
      }
    }
    for town in towns.towns {
      guard let home = grid.index(of: town.spot) else { continue }
      let (column, row) = (home % grid.columns, home / grid.columns)
      let reach = LabelBorders.reach + Int(min(town.parts.radius / grid.cell, 1e6).rounded(.up))
      for r in max(0, row - reach)...min(grid.rows - 1, row + reach) {
        for c in max(0, column - reach)...min(grid.columns - 1, column + reach) { isNear[r * grid.columns + c] = true }
      }
    }
    self.isNear = isNear
  }

  /// The stretches of lines that run near a change.
  ///
  /// - Parameter plane: the same lines, point by point, on the plane of the grid.
  func stretches(of lines: [Line<Coordinate>], _ plane: [Line<Point>]) -> [Line<Coordinate>] {
    zip(lines, plane).flatMap { line, points -> [Line<Coordinate>] in
      var stretches: [Line<Coordinate>] = []
      var current: [Coordinate] = []
      for i in 0..<max(0, min(line.points.count, points.points.count) - 1) {
        if runsNear(points.points[i], points.points[i + 1]) {
          if current.isEmpty { current = [line.points[i]] }
          current.append(line.points[i + 1])
        } else if !current.isEmpty {
          stretches.append(Line(current))
          current = []
        }
      }
      return current.isEmpty ? stretches : stretches + [Line(current)]
    }
  }

  private func runsNear(_ a: Point, _ b: Point) -> Bool {
    let length = a.distance(to: b) / grid.cell
    // Lines that leave the plane are left to whoever cuts with them.
    guard length.isFinite, length < 1e6 else { return true }
    let steps = max(1, Int(length.rounded(.up)))
    return (0...steps).contains { step in
      let t = Double(step) / Double(steps)
      let cell = grid.index(of: Point(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y)))
      return cell.map { isNear[$0] } ?? false
    }
  }
}
