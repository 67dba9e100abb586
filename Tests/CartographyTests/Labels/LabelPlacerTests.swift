import Geography
import TestSupport
import Testing

@testable import Cartography

@Suite struct LabelPlacerTests {
  let frame = Rectangle(x: 0, y: 0, width: 400, height: 300)
  let middle = Point(x: 200, y: 150)

  private func wish(_ spot: Point, width: Double = 40, crossing: Bool = true, reach: Double = 0) -> LabelWish {
    LabelWish(width: width, height: 12, spot: spot, clearance: 6, crossing: crossing, reach: reach)
  }

  private func crowd(_ count: Int) -> [LabelWish] {
    var random = SeededGenerator(seed: 3)
    return (0..<count).map { i in
      let spot = Point(x: .random(in: 0...400, using: &random), y: .random(in: 0...300, using: &random))
      return LabelWish(
        width: .random(in: 10...80, using: &random), height: 14, spot: spot, clearance: 6, crossing: true,
        isMajor: i < 10, reach: i < 10 ? 150 : 0)
    }
  }

  @Test func labelsNeverOverlapOrLeaveTheFrame() {
    var placer = LabelPlacer(frame: frame)
    let boxes = placer.place(crowd(300)).compactMap { $0 }
    for (i, box) in boxes.enumerated() {
      #expect(frame.contains(box))
      #expect(!boxes.prefix(i).contains { $0.intersects(box) })
    }
    #expect(boxes.count > 60)
  }

  @Test func theMostImportantLabelsAreThereInAnyCrowd() {
    var placer = LabelPlacer(frame: frame)
    let wishes = crowd(60)
    for wish in wishes { placer.keepOff(wish.spot, radius: 4) }
    #expect(placer.place(wishes).prefix(10).allSatisfy { $0 != nil })
  }

  @Test func theRightIsBestAndABlockedRightGoesLeft() {
    var free = LabelPlacer(frame: frame)
    #expect(free.place([wish(middle)]).first??.minX == 206)
    var blocked = LabelPlacer(frame: frame)
    blocked.block(Rectangle(x: 204, y: 0, width: 100, height: 300))
    #expect(blocked.place([wish(middle)]).first??.maxX == 194)
  }

  @Test func aLabelMovesSoThatAnotherFindsRoom() {
    // The second has room on the right alone, where the first would stand but need not.
    var placer = LabelPlacer(frame: Rectangle(x: 0, y: 0, width: 400, height: 14))
    let boxes = placer.place([wish(Point(x: 100, y: 7)), wish(Point(x: 52, y: 7), width: 41)])
    #expect(boxes.allSatisfy { $0 != nil })
  }

  @Test func labelsBesideEachOtherStandApart() {
    // On one line there is room for both, but for nothing between them.
    let row = Rectangle(x: 0, y: 0, width: 92, height: 14)
    let wishes = [wish(Point(x: 0, y: 7)), wish(Point(x: 92, y: 7))]
    var near = LabelPlacer(frame: row)
    var apart = LabelPlacer(frame: row, spacing: 5)
    #expect(near.place(wishes).allSatisfy { $0 != nil })
    #expect(apart.place(wishes).filter { $0 != nil }.count == 1)
  }

  @Test func aFrontLineIsCrossedOnlyWhereItMayBe() throws {
    let line = Path.polyline([Point(x: 0, y: 150), Point(x: 400, y: 150)])
    var placer = LabelPlacer(frame: frame)
    placer.avoid(line)
    let box = try #require(placer.place([wish(middle, crossing: false)]).first ?? nil)
    #expect(box.maxY <= 150 || box.minY >= 150)
  }

  @Test func aLineIsNoLongerThanItMayBe() {
    // Marks all around leave no room nearer than 60.
    func crowded() -> LabelPlacer {
      var placer = LabelPlacer(frame: frame)
      for x in stride(from: -60.0, through: 60, by: 12) {
        for y in stride(from: -60.0, through: 60, by: 12) where x != 0 || y != 0 {
          placer.keepOff(Point(x: middle.x + x, y: middle.y + y), radius: 4)
        }
      }
      return placer
    }
    var major = wish(middle, reach: 50)
    major.isMajor = true
    var (near, far) = (crowded(), crowded())
    #expect(near.place([major]) == [nil])
    major.reach = 90
    let box = far.place([major]).first ?? nil
    #expect(box.map { LabelSpots.end(of: $0, from: middle).distance(to: middle) <= 90 } == true)
  }

  @Test func aLineLeadsToALabelWithoutCrossingAnother() throws {
    var placer = LabelPlacer(frame: frame)
    placer.block(Rectangle(x: 150, y: 120, width: 100, height: 60))
    #expect(placer.place([wish(middle)]) == [nil])
    var open = LabelPlacer(frame: frame)
    // Marks on all sides but above, as wide as the label.
    for x in [-24.0, 24] { for y in [-8.0, 8] { open.keepOff(Point(x: middle.x + x, y: middle.y + y), radius: 14) } }
    open.keepOff(Point(x: middle.x, y: middle.y + 18), radius: 10)
    open.keepOff(Point(x: middle.x, y: middle.y - 26), radius: 10)
    let box = try #require(open.place([wish(middle, reach: 120)]).first ?? nil)
    let end = LabelSpots.end(of: box, from: middle)
    #expect(Point(x: middle.x, y: middle.y - 26).distance(toSegmentFrom: middle, to: end) >= 6)
  }
}
