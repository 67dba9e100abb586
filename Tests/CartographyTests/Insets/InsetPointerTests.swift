import Geography
import Testing

@testable import Cartography

@Suite struct InsetPointerTests {
  private let map = Rectangle(x: 0, y: 0, width: 1000, height: 1600)
  private let frame = Rectangle(x: 20, y: 20, width: 300, height: 300)

  private func box(_ x: Double, _ y: Double) -> Path { .rectangle(Rectangle(x: x, y: y, width: 50, height: 50)) }

  private func pointers(_ boxes: [Path], marks: [Point] = []) -> [InsetPointer] {
    InsetPointer.all(
      boxes, to: boxes.map { _ in frame }, on: map, marks: marks.map { (center: $0, radius: 10) })
  }

  @Test func aShortLineLeadsToAnInset() {
    let near = pointers([box(350, 200), box(400, 400)])
    #expect(near.map(\.tag) == [nil, nil])
    // From side to side, or from corner to corner.
    #expect(near.first?.path.points == [Point(x: 350, y: 225), Point(x: 320, y: 225)])
    #expect(near.last?.path.points == [Point(x: 400, y: 400), Point(x: 320, y: 320)])
  }

  @Test func aNumberStandsWhereLinesWouldCrossThePage() {
    let far = pointers([box(400, 380), box(800, 1400)])
    #expect(far.map(\.tag) == ["1", "2"] && far.allSatisfy { $0.path.isEmpty })
  }

  @Test func aNumberStandsWhereALineWouldRunOverAMark() {
    let marked = pointers([box(400, 400)], marks: [Point(x: 360, y: 350)])
    #expect(marked.map(\.tag) == ["1"])
  }
}
