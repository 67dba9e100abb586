import Geography
import TestSupport
import Testing

@Suite struct PartitionTests {
  let square = OverlayTests.box(0, 0, 10, 10)

  private func line(_ pairs: (Double, Double)...) -> Line<Point> { Line(pairs.map { Point(x: $0.0, y: $0.1) }) }

  @Test func aLineAcrossCutsInTwo() throws {
    let faces = try Overlay.partition([square], by: [line((-5, 3), (15, 3))])
    #expect(faces.map(\.polygon.area).sorted() == [30, 70])
    for face in faces { #expect(face.polygon.contains(face.inside)) }
  }

  @Test func linesThatEndInsideOrLieOutsideCutNothing() throws {
    #expect(try Overlay.partition([square], by: [line((-5, 3), (5, 3)), line((20, 0), (20, 10))]).count == 1)
    #expect(try Overlay.partition([square], by: []).map(\.polygon.area) == [100])
    #expect(try Overlay.partition([Polygon<Point>](), by: [line((0, 0), (1, 1))]).isEmpty)
  }

  @Test func holesStayEmpty() throws {
    let holed = Polygon(exterior: square.exterior, holes: [OverlayTests.box(2, 2, 4, 4).exterior])
    let faces = try Overlay.partition([holed], by: [line((-1, 3), (11, 3))])
    #expect(faces.count == 2)
    #expect(faces.reduce(0) { $0 + $1.polygon.area } == 96)
  }

  @Test(arguments: 1...10)
  func randomLinesLeaveNeitherGapNorOverlap(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func point() -> Point {
      Point(x: Double.random(in: -2...12, using: &random), y: Double.random(in: -2...12, using: &random))
    }
    let lines = (0..<20).map { _ in Line([point(), point(), point()]) }
    let faces = try Overlay.partition([square], by: lines)
    #expect(faces.count > 20)
    #expect(abs(faces.reduce(0) { $0 + $1.polygon.area } - 100) < 1e-9)
    #expect(try Overlay.coverageUnion(faces.map(\.polygon)).count == 1)
    for (i, face) in faces.enumerated() {
      let owners = faces.filter { $0.polygon.contains(face.inside) }
      #expect(owners == [faces[i]])
    }
  }

  @Test func manyPositionsAreTestedAtOnce() throws {
    var random = SeededGenerator(seed: 4)
    let star = Polygon(
      exterior: [(0, 0), (5, 2), (10, 0), (8, 5), (10, 10), (5, 8), (0, 10), (2, 5)].map {
        Point(x: $0.0, y: $0.1)
      })
    let points = (0..<500).map { _ in
      Point(x: Double.random(in: -1...11, using: &random), y: Double.random(in: -1...11, using: &random))
    }
    #expect(try Overlay.contains([star], points) == points.map(star.contains))
    #expect(try Overlay.contains([], points).allSatisfy { !$0 })
  }
}
