import Geography
import TestSupport
import Testing

@testable import Control

@Suite struct ReportReachTests {
  private static func terrain(_ columns: Int, _ rows: Int, rivers: [Line<Point>] = [], crossings: [Point] = []) throws
    -> Terrain
  {
    var ground = PlaneGround(
      Ground(land: []), in: try MapFrame(BoundingBox(west: 39, south: 34, east: 41, north: 35)))
    let (w, h) = (1000 * Double(columns), 1000 * Double(rows))
    ground.landRings = [[Point(x: 0, y: 0), Point(x: w, y: 0), Point(x: w, y: h), Point(x: 0, y: h)]]
    (ground.rivers, ground.crossings) = (rivers, crossings)
    let extent = try #require(FieldGrid.Extent([Point(x: 0, y: 0), Point(x: w, y: h)]))
    return Terrain(ground, on: FieldGrid(covering: extent, cell: 1000))
  }

  @Test(arguments: 1...10)
  func onOpenLandTheNearestReportSpeaks(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let terrain = try Self.terrain(60, 45)
    let sources = (0..<12).map { _ in
      let point = Point(x: Double.random(in: 0..<60_000, using: &random), y: .random(in: 0..<45_000, using: &random))
      return ReportReach.Source(
        cell: terrain.grid.index(of: point) ?? 0, point: point, handicap: .random(in: 0...9000, using: &random))
    }
    let limit = 20_000.0
    let reach = ReportReach(sources, over: terrain, limit: limit)
    for cell in 0..<terrain.grid.count {
      let straight = sources.map { $0.handicap + $0.point.distance(to: terrain.grid.center(cell)) }.min() ?? .infinity
      let found = Double(reach.distance[cell])
      // A cell is reached by way of its neighbours: one that barely comes nearest may be cut off by a nearer report.
      #expect(straight > limit - 1000 ? found > limit - 1500 : abs(found - straight) < 500)
    }
  }

  @Test func aReportReachesAcrossARiverByItsBridge() throws {
    let river = Line([Point(x: 30_200, y: -1000), Point(x: 30_200, y: 50_000)])
    var source = ReportReach.Source(cell: 20 * 60 + 25, point: Point(x: 25_500, y: 20_500), handicap: 0)
    func beyond(_ crossings: [Point]) throws -> Float {
      let terrain = try Self.terrain(60, 45, rivers: [river], crossings: crossings)
      return ReportReach([source], over: terrain, limit: 40_000).distance[20 * 60 + 35]
    }
    #expect(try beyond([]) == .infinity)
    // No nearer than the bridge itself.
    #expect(abs(try beyond([Point(x: 30_200, y: 40_500)]) - 20_500) < 2000)
    // A report that names its bank says nothing of the other one.
    source.keepsBank = true
    #expect(try beyond([Point(x: 30_200, y: 40_500)]) == .infinity)
  }

  @Test func theQueueGivesNearStretchesFirstHoweverFarTheyLie() {
    let distances: [Float] = [0.2, 1_000_000, 700, 3, 700.4, 900_000, 2]
    var queue = NearestFirst()
    for (cell, distance) in distances.enumerated() { queue.push(cell, distance) }
    var order: [Int] = []
    while let cell = queue.pop(nearness: { distances[$0] }) { order.append(cell) }
    #expect(order.map { Int(distances[$0]) } == [0, 2, 3, 700, 700, 900_000, 1_000_000])
  }
}
