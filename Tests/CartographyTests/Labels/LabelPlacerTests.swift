import Geography
import TestSupport
import Testing

@testable import Cartography

@Suite struct LabelPlacerTests {
  let frame = Rectangle(x: 0, y: 0, width: 400, height: 300)

  @Test func labelsNeverOverlapOrLeaveTheFrame() {
    var random = SeededGenerator(seed: 3)
    var placer = LabelPlacer(frame: frame)
    var boxes: [Rectangle] = []
    for _ in 0..<300 {
      let spot = Point(x: .random(in: 0...400, using: &random), y: .random(in: 0...300, using: &random))
      if let box = placer.place(
        width: .random(in: 10...80, using: &random), height: 14, beside: spot, clearance: 6, crossing: true)
      {
        #expect(frame.contains(box))
        #expect(!boxes.contains { $0.intersects(box) })
        boxes.append(box)
      }
    }
    #expect(boxes.count > 30)
  }

  @Test func theRightIsBestAndABlockedRightGoesLeft() throws {
    let spot = Point(x: 200, y: 150)
    var free = LabelPlacer(frame: frame)
    let right = free.place(width: 40, height: 10, beside: spot, clearance: 5, crossing: true)
    #expect(right?.minX == 205)
    var blocked = LabelPlacer(frame: frame)
    blocked.block(Rectangle(x: 204, y: 0, width: 100, height: 300))
    let left = blocked.place(width: 40, height: 10, beside: spot, clearance: 5, crossing: true)
    #expect(left?.maxX == 195)
  }

  @Test func aFrontLineIsCrossedOnlyWhereItMayBe() {
    let line = Path.polyline([Point(x: 0, y: 150), Point(x: 400, y: 150)])
    let spot = Point(x: 200, y: 150)
    var placer = LabelPlacer(frame: frame)
    placer.avoid(line)
    let box = placer.place(width: 40, height: 20, beside: spot, clearance: 5, crossing: false)
    #expect(box.map { $0.maxY <= 150 || $0.minY >= 150 } ?? false)
  }
}
