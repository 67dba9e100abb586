import Geography
import TestSupport
import Testing

@testable import Control

@Suite struct PointTreeTests {
  @Test(arguments: [0, 1, 2, 3, 10, 100, 500])
  func itFindsWhatLookingAtAllFinds(count: Int) {
    var random = SeededGenerator(seed: UInt64(count + 1))
    // Whole numbers, so that many are as near as others.
    func point() -> Point {
      Point(x: Double(Int.random(in: 0...20, using: &random)), y: Double(Int.random(in: 0...20, using: &random)))
    }
    let points = (0..<count).map { _ in point() }
    let tree = PointTree(points)
    for _ in 0..<100 {
      let spot = point()
      let expected = spot.nearest(in: points)
      let found = tree.nearest(to: spot)
      #expect(found?.index == expected?.index)
      #expect(found?.distance == expected?.distance)
    }
    for i in points.indices {
      let others = points.indices.filter { $0 != i }.map { points[i].distance(to: points[$0]) }
      #expect(tree.nearest(to: points[i], except: i)?.distance == others.min())
    }
  }
}
