import Geography
import Testing

@Suite struct GeometryTests {
  private func points(_ pairs: [(Double, Double)]) -> [Point] { pairs.map { Point(x: $0.0, y: $0.1) } }

  @Test func areaLeavesHolesOut() {
    let square = points([(0, 0), (4, 0), (4, 4), (0, 4)])
    let hole = points([(1, 1), (1, 2), (2, 2), (2, 1)])
    #expect(Polygon(exterior: square).area == 16)
    #expect(Polygon(exterior: Array(square.reversed())).area == 16)
    #expect(Polygon(exterior: square, holes: [hole]).area == 15)
    #expect(Polygon<Point>(exterior: []).area == 0)
  }

  @Test func containsFollowsTheEvenOddRule() {
    let polygon = Polygon(
      exterior: points([(0, 0), (4, 0), (4, 4), (2, 2), (0, 4)]),
      holes: [points([(1, 0.5), (2, 0.5), (2, 1.5), (1, 1.5)])])
    #expect(polygon.contains(Point(x: 0.5, y: 2)))
    #expect(polygon.contains(Point(x: 3, y: 1)))
    #expect(!polygon.contains(Point(x: 1.5, y: 1)))
    #expect(!polygon.contains(Point(x: 2, y: 3)))
    #expect(!polygon.contains(Point(x: 5, y: 2)))
  }

  @Test func lengthRunsAlongTheLine() {
    #expect(Line(points([(0, 0), (3, 4), (3, 10)])).length == 11)
    #expect(Line(points([(1, 1)])).length == 0)
  }

  @Test func densifiedLinesKeepTheirCornersAndRunTheSameBothWays() {
    let line = Line(points([(0, 0), (1, 0), (1, 0.75), (0.1, 0.3)]))
    let dense = line.densified(step: 0.3)
    #expect(abs(dense.length - line.length) < 1e-12)
    #expect(line.points.allSatisfy(dense.points.contains))
    #expect(zip(dense.points, dense.points.dropFirst()).allSatisfy { $0.distance(to: $1) <= 0.3 + 1e-12 })
    #expect(Line(Array(line.points.reversed())).densified(step: 0.3).points == dense.points.reversed())
    #expect(line.densified(step: 100) == line)
  }
}
