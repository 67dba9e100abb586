import Geography
import Testing

@testable import Cartography

@Suite struct InsetRoomTests {
  let map = Rectangle(x: 0, y: 0, width: 1000, height: 900)
  let scaleBar = Rectangle(x: 800, y: 840, width: 200, height: 60)

  private func room(_ marks: [Point] = [], _ ground: LabelGround = LabelGround()) -> InsetRoom {
    InsetRoom(map: map, unit: 1, scaleBar: scaleBar, marks: marks, ground: ground)
  }

  private func area(_ x: Double, _ y: Double) -> Rectangle { Rectangle(x: x, y: y, width: 40, height: 40) }

  @Test func noMarkIsHiddenWhereThereIsRoom() throws {
    let marks = [Point(x: 100, y: 100), Point(x: 900, y: 100), Point(x: 100, y: 700)]
    let frame = try #require(room(marks).frames(showing: [area(480, 380)]).first)
    #expect(map.contains(frame) && !marks.contains { frame.contains($0) } && !frame.intersects(scaleBar))
  }

  @Test func areasOfControlAreLeftOpen() throws {
    var ground = LabelGround()
    // The whole western half is held.
    ground.add(
      [Polygon(exterior: [(0, 0), (500, 0), (500, 900), (0, 900)].map { Point(x: $0.0, y: $0.1) })], color: nil)
    let frame = try #require(room([], ground).frames(showing: [area(300, 400)]).first)
    #expect(frame.minX >= 500)
  }

  @Test func insetsHideNeitherEachOtherNorWhatAnyOfThemShows() {
    // What is shown lies in the corners, where insets like to be.
    let areas = [area(30, 30), area(900, 40), area(40, 800), area(480, 400)]
    let frames = room().frames(showing: areas)
    #expect(frames.count == 4 && Set(frames.map { $0.width.rounded() }).count == 1)
    for (i, frame) in frames.enumerated() {
      #expect(!areas.contains { $0.intersects(frame) } && !frame.intersects(scaleBar) && map.contains(frame))
      #expect(!frames.prefix(i).contains { $0.intersects(frame) })
    }
  }

  @Test func linesDoNotCrossWhereFramesCanBeExchanged() {
    let frames = room().frames(showing: [area(600, 400), area(300, 400)])
    #expect(frames.count == 2 && (frames.first?.minX ?? 0) >= (frames.last?.minX ?? .infinity))
  }

  @Test func aMapThatShowsNothingElseHasNoRoom() { #expect(room().frames(showing: [map]).isEmpty) }
}
