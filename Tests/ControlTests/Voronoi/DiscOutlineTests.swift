import Geography
import TestSupport
import Testing

@testable import Control

@Suite struct DiscOutlineTests {
  @Test func aLoneDiscIsACircle() throws {
    let arcs = DiscOutline.arcs(around: [Point(x: 3, y: 4)], radius: 2)
    let circle = try #require(arcs.first)
    #expect(arcs.count == 1)
    #expect(circle.points.first == circle.points.last)
    #expect(circle.points.allSatisfy { abs($0.distance(to: Point(x: 3, y: 4)) - 2) < 1e-12 })
    #expect(abs(circle.length - 4 * .pi) < 0.02)
  }

  @Test func twoDiscsMeetInTheVerySamePoints() throws {
    let arcs = DiscOutline.arcs(around: [Point(x: 0, y: 0), Point(x: 2, y: 0)], radius: 2)
    #expect(arcs.count == 2)
    let ends = arcs.map { [$0.points.first, $0.points.last] }
    #expect(ends[0][0] == ends[1][1])
    #expect(ends[0][1] == ends[1][0])
    // Each keeps two thirds of its circle.
    #expect(arcs.allSatisfy { abs($0.length - 8 * .pi / 3) < 0.02 })
  }

  @Test func aDiscWithinOthersHasNoArc() {
    let around = [(1, 0), (0, 1), (-1, 0), (0, -1)].map { Point(x: $0.0, y: $0.1) }
    let arcs = DiscOutline.arcs(around: [Point(x: 0, y: 0)] + around, radius: 2)
    #expect(arcs.count == 4)
  }

  @Test(arguments: 1...10)
  func theOutlineClosesAndNoPointOfItLiesInADisc(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let centers = (0..<80).map { _ in
      Point(x: Double.random(in: 0...100, using: &random), y: Double.random(in: 0...100, using: &random))
    }
    let arcs = DiscOutline.arcs(around: centers, radius: 12)
    #expect(!arcs.isEmpty)
    var ends: [Point: Int] = [:]
    for arc in arcs where arc.points.first != arc.points.last {
      for end in [arc.points.first, arc.points.last].compactMap({ $0 }) { ends[end, default: 0] += 1 }
    }
    #expect(ends.values.allSatisfy { $0 == 2 })
    for point in arcs.flatMap(\.points) {
      #expect(abs(try #require(centers.map { $0.distance(to: point) }.min()) - 12) < 1e-9)
    }
  }
}
