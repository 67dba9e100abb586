import Geography
import Testing

@testable import Cartography

@Suite struct MapViewTests {
  let frame = Rectangle(x: 100, y: 0, width: 800, height: 600)

  @Test(arguments: [
    BoundingBox(west: 39.4, south: 34, east: 42.6, north: 35.6),
    BoundingBox(west: 170, south: -20, east: 190, north: -10),
    BoundingBox(west: -60, south: 80, east: 60, north: 89.5), BoundingBox(west: -180, south: -90, east: 180, north: 90),
    BoundingBox(west: 36.82, south: -1.29, east: 36.83, north: -1.28),
  ])
  func theRegionLiesWithinTheFrame(_ region: BoundingBox) throws {
    let view = try MapView(region: region, frame: frame)
    let projector = try Projector(view.projection)
    let points = view.place(region.polygon(step: 1).exterior, with: projector).filter { $0.x.isFinite && $0.y.isFinite }
    #expect(!points.isEmpty)
    for p in points { #expect(frame.inset(-0.5).contains(p)) }
    #expect(view.visible.west <= region.west && view.visible.east >= region.east)
    #expect(view.visible.south <= region.south && view.visible.north >= region.north)
  }

  @Test func northIsUpAndEastIsRight() throws {
    let region = BoundingBox(west: 40, south: 34, east: 41, north: 35)
    let view = try MapView(region: region, frame: frame)
    let projector = try Projector(view.projection)
    let p = view.place(
      [
        Coordinate(longitude: 40.2, latitude: 34.5), Coordinate(longitude: 40.8, latitude: 34.5),
        Coordinate(longitude: 40.2, latitude: 34.8),
      ], with: projector)
    #expect(p[1].x > p[0].x && p[2].y < p[0].y)
  }

  @Test func theScaleIsTrueInTheMiddle() throws {
    let region = BoundingBox(west: 40, south: 34, east: 41, north: 35)
    let view = try MapView(region: region, frame: frame)
    let (a, b) = (Coordinate(longitude: 40.4, latitude: 34.5), Coordinate(longitude: 40.6, latitude: 34.5))
    let projector = try Projector(view.projection)
    let points = view.place([a, b], with: projector)
    #expect(abs(points[0].distance(to: points[1]) * view.kilometresPerPoint / a.distance(to: b) - 1) < 0.005)
  }
}
