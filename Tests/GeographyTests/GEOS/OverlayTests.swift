import Geography
import Testing

@Suite struct OverlayTests {
  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Polygon<Point> {
    Polygon(exterior: [
      Point(x: west, y: south), Point(x: east, y: south), Point(x: east, y: north), Point(x: west, y: north),
    ])
  }

  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Polygon<Point> {
    OverlayTests.box(west, south, east, north)
  }

  private func area(_ polygons: [Polygon<Point>]) -> Double { polygons.reduce(0) { $0 + $1.area } }

  @Test func unionIntersectionAndDifferenceAddUp() throws {
    let (a, b) = ([box(0, 0, 4, 4)], [box(2, 2, 6, 6)])
    #expect(area(try Overlay.union(a + b)) == 28)
    #expect(area(try Overlay.intersection(a, b)) == 4)
    #expect(area(try Overlay.difference(a, b)) == 12)
    #expect(try Overlay.difference([box(0, 0, 4, 4)], [box(1, 1, 2, 2)]).map(\.holes.count) == [1])
  }

  @Test func aSpotIsFoundInsideAHorseshoe() throws {
    let horseshoe = try Overlay.difference([box(0, 0, 9, 9)], [box(2, 2, 7, 9)])
    let spot = try #require(try Overlay.pointInside(horseshoe))
    #expect(horseshoe.contains { $0.contains(spot) })
    #expect(try Overlay.pointInside([Polygon<Point>]()) == nil)
  }

  @Test func nothingAndSomethingGiveWhatTheyShould() throws {
    let a = [box(0, 0, 1, 1)]
    #expect(try Overlay.union([Polygon<Point>]()).isEmpty)
    #expect(try Overlay.intersection(a, []).isEmpty)
    #expect(try Overlay.difference(a, []) == a)
    #expect(try Overlay.difference([], a).isEmpty)
    #expect(try Overlay.intersection(a, [box(5, 5, 6, 6)]).isEmpty)
    // Boxes that only touch share lines, no area.
    #expect(try Overlay.intersection(a, [box(1, 0, 2, 1)]).isEmpty)
  }

  @Test func aCoverageIsMergedAlongItsEdges() throws {
    let cells = (0..<100).map { i in
      let (x, y) = (Double(i % 10), Double(i / 10))
      return box(x, y, x + 1, y + 1)
    }
    let merged = try Overlay.coverageUnion(cells)
    #expect(merged.count == 1)
    #expect(area(merged) == 100)
  }

  @Test func aBowTieIsRepaired() throws {
    let tie = Polygon(exterior: [Point(x: 0, y: 0), Point(x: 2, y: 2), Point(x: 2, y: 0), Point(x: 0, y: 2)])
    #expect(try !Overlay.isValid([tie]))
    let valid = try Overlay.valid([tie])
    #expect(try Overlay.isValid(valid))
    #expect(valid.count == 2)
    #expect(area(valid) == 2)
  }

  @Test func linesAreJoinedAndKeepTheirDirectionWhereAsked() throws {
    let (a, b, c) = (Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 2, y: 0))
    #expect(try Overlay.merge([Line([a, b]), Line([c, b])]).count == 1)
    #expect(try Overlay.merge([Line([a, b]), Line([c, b])], keepingDirection: true).count == 2)
    #expect(try Overlay.merge([Line([b, c]), Line([a, b])], keepingDirection: true) == [Line([a, b, c])])
    #expect(try Overlay.merge([Line<Point>](), keepingDirection: true).isEmpty)
  }

  @Test func theLargestCircleSitsInTheWidestPart() throws {
    let key = Polygon(
      exterior: [(0, 0), (10, 0), (10, 10), (6, 10), (6, 20), (4, 20), (4, 10), (0, 10)].map { Point(x: $0.0, y: $0.1) }
    )
    let circle = try #require(try Overlay.largestInscribedCircle(key, tolerance: 0.01))
    #expect(abs(circle.radius - 5.2) < 0.25)
    #expect(circle.center.distance(to: Point(x: 5, y: 5.2)) < 0.5)
  }

  @Test func clippingKeepsWhatLiesInside() throws {
    let square = Polygon(exterior: [Point(x: 0, y: 0), Point(x: 2, y: 0), Point(x: 2, y: 2), Point(x: 0, y: 2)])
    let lines = try Overlay.clip([Line([Point(x: -5, y: 1), Point(x: 5, y: 1)])], to: [square])
    #expect(lines.count == 1 && lines.first?.length == 2)
  }
}
