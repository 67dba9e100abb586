import Geography
import Testing

@testable import Cartography

@Suite struct InsetCornersTests {
  let map = Rectangle(x: 0, y: 0, width: 1000, height: 900)

  @Test func theCornerThatHidesLeastIsTaken() {
    var corners = InsetCorners(map: map, unit: 1)
    let places = [Point(x: 100, y: 100), Point(x: 900, y: 100), Point(x: 100, y: 700)]
    let frame = corners.next(showing: Rectangle(x: 480, y: 380, width: 40, height: 40), places: places)
    #expect(frame.map { $0.minX > 500 && $0.minY > 300 && map.contains($0) } ?? false)
  }

  @Test func insetsHideNeitherEachOtherNorWhatTheyShow() {
    var corners = InsetCorners(map: map, unit: 1)
    let area = Rectangle(x: 480, y: 380, width: 40, height: 40)
    let frames = (0..<5).map { _ in corners.next(showing: area, places: []) }
    let found = frames.compactMap { $0 }
    #expect(found.count == 4 && frames.last == .some(nil))
    for (i, frame) in found.enumerated() {
      #expect(!frame.intersects(area) && !found.prefix(i).contains { $0.intersects(frame) })
    }
    var full = InsetCorners(map: map, unit: 1)
    #expect(full.next(showing: map, places: []) == nil)
  }
}
