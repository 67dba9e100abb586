internal import Geography

/// Round marks by squares of the page: of a hundred thousand only those nearby are asked.
struct MarkGrid {
  struct Mark {
    var center: Point
    var radius: Double
  }

  private struct Square: Hashable {
    var column, row: Int
  }

  /// The side of a square in points.
  private static let side = 16.0
  private var squares: [Square: [Mark]] = [:]
  private var marks: [Mark] = []
  private var largest = 0.0

  mutating func add(_ center: Point, radius: Double) {
    // A mark that lies nowhere is in nobody's way.
    guard let column = Self.index(center.x), let row = Self.index(center.y), radius.isFinite else { return }
    let mark = Mark(center: center, radius: radius)
    marks.append(mark)
    squares[Square(column: column, row: row), default: []].append(mark)
    largest = max(largest, radius)
  }

  /// Whether any mark whose edge may lie within a margin of a box is of some kind.
  func contains(near box: Rectangle, margin: Double = 0, where isFound: (Mark) -> Bool) -> Bool {
    let wide = box.inset(-margin - largest)
    guard let west = Self.index(wide.minX), let east = Self.index(wide.maxX), let south = Self.index(wide.minY),
      let north = Self.index(wide.maxY), west <= east, south <= north,
      (east - west + 1) * (north - south + 1) < marks.count
    else { return marks.contains(where: isFound) }
    for column in west...east {
      for row in south...north {
        if squares[Square(column: column, row: row)]?.contains(where: isFound) ?? false { return true }
      }
    }
    return false
  }

  private static func index(_ value: Double) -> Int? {
    let index = (value / side).rounded(.down)
    return abs(index) < 1e6 ? Int(index) : nil
  }
}
