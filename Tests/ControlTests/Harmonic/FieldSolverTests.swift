import Geography
import TestSupport
import Testing

@testable import Control

@Suite struct FieldSolverTests {
  private static func terrain(_ columns: Int, _ rows: Int, rivers: [Line<Point>] = []) throws -> Terrain {
    let region = BoundingBox(west: 39, south: 34, east: 41, north: 35)
    var ground = PlaneGround(Ground(land: []), in: try MapFrame(region))
    let (w, h) = (1000 * Double(columns), 1000 * Double(rows))
    ground.landRings = [[Point(x: 0, y: 0), Point(x: w, y: 0), Point(x: w, y: h), Point(x: 0, y: h)]]
    ground.rivers = rivers
    let extent = try #require(FieldGrid.Extent([Point(x: 0, y: 0), Point(x: w, y: h)]))
    return Terrain(ground, on: FieldGrid(covering: extent, cell: 1000))
  }

  /// The equations that the field solves, as a full matrix solved by elimination.
  private func reference(_ terrain: Terrain, length: Double, _ pins: [FieldSolver.Pin]) -> [Double] {
    let n = terrain.grid.count
    let screen = (terrain.grid.cell / length) * (terrain.grid.cell / length)
    var a = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for i in 0..<n {
      a[i][i] += screen
      for (j, c) in [(i + 1, terrain.east[i]), (i + terrain.grid.columns, terrain.north[i])] where c > 0 {
        let c = Double(c)
        a[i][i] += c
        a[j][j] += c
        a[i][j] -= c
        a[j][i] -= c
      }
    }
    var m = (0..<n).map { i in (0..<n).map { j in (0..<n).reduce(0.0) { $0 + a[i][$1] * a[$1][j] } } + [0] }
    for pin in pins {
      let strength = Double(pin.strength) * 4 * .pi * screen
      m[pin.cell][pin.cell] += strength
      m[pin.cell][n] += strength * Double(pin.pull / pin.strength)
    }
    for i in 0..<n {
      for j in i + 1..<n {
        let factor = m[j][i] / m[i][i]
        if factor != 0 { for k in i...n { m[j][k] -= factor * m[i][k] } }
      }
    }
    var x = [Double](repeating: 0, count: n)
    for i in (0..<n).reversed() {
      x[i] = (m[i][n] - (i + 1..<n).reduce(0.0) { $0 + m[i][$1] * x[$1] }) / m[i][i]
    }
    return x
  }

  @Test func theFieldSolvesItsEquations() throws {
    let river = Line([Point(x: 5400, y: -100), Point(x: 4700, y: 9000)])
    let terrain = try Self.terrain(11, 8, rivers: [river])
    let pins = [
      FieldSolver.Pin(cell: 13, strength: 20, pull: 20), .init(cell: 42, strength: 5, pull: 0),
      .init(cell: 74, strength: 10, pull: 5),
    ]
    let field = FieldSolver(terrain, length: 6000).solve(pins, start: nil, steps: 2000)
    for (value, expected) in zip(field, reference(terrain, length: 6000, pins)) {
      #expect(abs(Double(value) - expected) < 2e-3)
    }
  }

  @Test func aStartNextToTheAnswerLeadsToTheSameField() throws {
    let terrain = try Self.terrain(40, 30)
    let solver = FieldSolver(terrain, length: 20_000)
    let pins = [FieldSolver.Pin(cell: 410, strength: 20, pull: 20), .init(cell: 870, strength: 20, pull: 0)]
    let cold = solver.solve(pins, start: nil, steps: 3000)
    let warm = solver.solve(pins, start: cold.map { $0 + 0.01 }, steps: 3000)
    for (a, b) in zip(cold, warm) { #expect(abs(a - b) < 5e-3) }
  }

  @Test func aFieldForSomeCellsLeavesTheOthersAsTheyBegan() throws {
    let terrain = try Self.terrain(90, 60)
    let solver = FieldSolver(terrain, length: 10_000)
    let pins = [
      FieldSolver.Pin(cell: 10 * 90 + 10, strength: 20, pull: 20), .init(cell: 14 * 90 + 12, strength: 20, pull: 0),
    ]
    let whole = solver.solve(pins, start: nil, steps: 3000)
    let matters = (0..<90 * 60).map { $0 % 90 < 25 && $0 / 90 < 25 }
    // It begins with the answer but for a bump on one of the cells that matter, and one far off.
    var start = whole
    start[12 * 90 + 12] += 0.5
    start[50 * 90 + 70] += 0.5
    let part = solver.solve(pins, start: start, steps: 3000, for: solver.active(matters))
    for i in part.indices where i != 50 * 90 + 70 { #expect(abs(part[i] - whole[i]) < 5e-3) }
    #expect(part[50 * 90 + 70] == start[50 * 90 + 70])
  }

  @Test(arguments: 1...20)
  func aRiverIsTightHoweverItWinds(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    // From edge to edge, far beyond them, winding back and forth over single cells.
    let river = Line(
      (0...80).map { i in
        Point(x: -3000 + 600 * Double(i), y: 15_000 + Double.random(in: -4000...4000, using: &random))
      })
    let terrain = try Self.terrain(40, 30, rivers: [river])
    // Whoever walks on open links never changes banks.
    let banks = Banks([river], origin: Point(x: 0, y: 0), size: 5000)
    var open = [0]
    var isSeen = Set(open)
    while let cell = open.popLast() {
      let grid = terrain.grid
      var next: [Int] = []
      if terrain.east[cell] == 1 { next.append(cell + 1) }
      if cell % grid.columns > 0, terrain.east[cell - 1] == 1 { next.append(cell - 1) }
      if terrain.north[cell] == 1 { next.append(cell + grid.columns) }
      if cell >= grid.columns, terrain.north[cell - grid.columns] == 1 { next.append(cell - grid.columns) }
      for n in next where isSeen.insert(n).inserted { open.append(n) }
    }
    #expect(isSeen.allSatisfy { !banks.part(terrain.grid.center(0), terrain.grid.center($0)) })
    #expect(!isSeen.contains(terrain.grid.count - 1))
  }
}
