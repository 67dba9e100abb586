import Geography
import TestSupport
import Testing

@testable import Cartography

/// A grid of marks finds those that a walk along all of them finds.
@Suite struct MarkGridTests {
  @Test func itFindsWhatLiesNearABox() {
    var random = SeededGenerator(seed: 3)
    var grid = MarkGrid()
    var all: [(Point, Double)] = []
    for i in 0..<400 {
      let center = Point(
        x: Double.random(in: -50...900, using: &random), y: Double.random(in: -50...600, using: &random))
      // Some are many squares wide.
      let radius = i % 50 == 0 ? 60 : Double.random(in: 1...9, using: &random)
      grid.add(center, radius: radius)
      all.append((center, radius))
    }
    grid.add(Point(x: .nan, y: 3), radius: 4)
    var hits = 0
    for _ in 0..<500 {
      let box = Rectangle(
        x: Double.random(in: -100...900, using: &random), y: Double.random(in: -100...600, using: &random),
        width: Double.random(in: 0...40, using: &random), height: Double.random(in: 0...12, using: &random))
      let gap = Double.random(in: 0...5, using: &random)
      let found = grid.contains(near: box, margin: gap) { box.distance(to: $0.center) < $0.radius + gap }
      #expect(found == all.contains { box.distance(to: $0.0) < $0.1 + gap })
      if found { hits += 1 }
    }
    #expect(hits > 50 && hits < 490)
  }
}
