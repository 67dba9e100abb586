import Geography
import Testing

@Suite struct OpeningTests {
  private func rectangle(_ width: Double, _ height: Double) -> Polygon<Point> {
    Polygon(
      exterior: [(0, 0), (width, 0), (width, height), (0, height)].map { Point(x: $0.0, y: $0.1) })
  }

  @Test func sliversGoAndTheRestKeepsItsCorners() throws {
    #expect(try Overlay.withoutSlivers([rectangle(100, 3)], narrowerThan: 5).isEmpty)
    let kept = try Overlay.withoutSlivers([rectangle(100, 40)], narrowerThan: 5)
    #expect(abs(kept.reduce(0) { $0 + $1.area } - 4000) < 1)
    #expect(try Overlay.withoutSlivers([Polygon<Point>](), narrowerThan: 5).isEmpty)
  }
}

@Suite struct WellKnownBinaryTests {
  @Test func bytesAreThoseOfTheStandard() throws {
    let point = try WellKnownBinary.bytes(of: .point(Coordinate(longitude: 1, latitude: -2)))
    // Little-endian, type 1, then x and y.
    #expect(point == [1, 1, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + [0, 0, 0, 0, 0, 0, 0, 0xC0])
    let line = Line([Coordinate(longitude: 0, latitude: 0), Coordinate(longitude: 1, latitude: 1)])
    #expect(try WellKnownBinary.bytes(of: .lines([line])).prefix(9) == [1, 5, 0, 0, 0, 1, 0, 0, 0])
    let box = BoundingBox(west: 0, south: 0, east: 1, north: 1).polygon()
    let polygon = try WellKnownBinary.bytes(of: .polygons([box]))
    // A multipolygon of one polygon of one ring, closed: five positions.
    #expect(polygon.prefix(9) == [1, 6, 0, 0, 0, 1, 0, 0, 0])
    #expect(polygon.count == 9 + 9 + 4 + 5 * 16)
  }
}
