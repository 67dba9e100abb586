import Geography
import Testing

@testable import Cartography

@Suite struct CountryRoomTests {
  private func country(_ code: String, _ west: Double, _ east: Double) -> BaseMap.Areas {
    let box = BoundingBox(west: west, south: 10, east: east, north: 11)
    return BaseMap.Areas(shape: [box.polygon()], rank: 1, name: code, country: code)
  }

  /// A view in which a degree is some hundred points wide.
  private func projector() throws -> MapProjector {
    let region = BoundingBox(west: 20, south: 10, east: 22, north: 11)
    return try MapProjector(MapView(region: region, frame: Rectangle(x: 0, y: 0, width: 800, height: 400)))
  }

  @Test func namesStayOnTheirCountry() throws {
    let projector = try projector()
    let (a, b) = (country("A", 20, 21.2), country("B", 21.2, 22))
    let border = projector.point(Coordinate(longitude: 21.2, latitude: 10.5))
    let edge = try #require(border).x
    let room = CountryRoom([a, b], projector)
    // Even asked for near the border, a name keeps off the neighbour.
    let boxes = room.boxes(for: a, width: 150, height: 30, near: Point(x: edge - 5, y: 200))
    #expect(!boxes.isEmpty)
    #expect(boxes.allSatisfy { $0.maxX < edge + 2 })
  }

  @Test func aCountryWithoutRoomHasNoPlaceForAName() throws {
    let room = CountryRoom([country("A", 20, 20.1), country("B", 20.1, 22)], try projector())
    #expect(room.boxes(for: country("A", 20, 20.1), width: 150, height: 30, near: Point(x: 20, y: 200)).isEmpty)
  }

  @Test func namesOfCoastsMayLeanOverTheSea() throws {
    let room = CountryRoom([country("A", 20.5, 20.8)], try projector())
    let boxes = room.boxes(for: country("A", 20.5, 20.8), width: 150, height: 30, near: Point(x: 260, y: 200))
    #expect(!boxes.isEmpty)
  }
}
