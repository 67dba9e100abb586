import Geography
import TestSupport
import Testing

@Suite struct ProjectorTests {
  @Test(arguments: [
    BoundingBox(west: 39, south: 33, east: 42, north: 36), BoundingBox(west: 170, south: -20, east: 190, north: 10),
    BoundingBox(west: -30, south: 60, east: 60, north: 89), BoundingBox(west: -180, south: -89, east: 180, north: 89),
  ])
  func coordinatesGoThereAndBack(region: BoundingBox) throws {
    var random = SeededGenerator(seed: 3)
    let coordinates = (0..<500).map { _ in
      Coordinate(
        longitude: Double.random(in: region.west...region.east, using: &random),
        latitude: Double.random(in: region.south...region.north, using: &random))
    }
    let projector = try Projector(.fitting(region))
    let back = projector.unproject(projector.project(coordinates)).map(region.normalized)
    for (a, b) in zip(coordinates, back) {
      #expect(abs(a.longitude - b.longitude) < 1e-7 && abs(a.latitude - b.latitude) < 1e-7)
    }
  }

  @Test func theMiddleOfTheRegionIsTheOriginAndNorthIsUp() throws {
    let region = BoundingBox(west: 39, south: 33, east: 42, north: 36)
    let projector = try Projector(.fitting(region))
    let points = projector.project([region.center, Coordinate(longitude: 40.5, latitude: 35.5)])
    #expect(points[0].distance(to: Point(x: 0, y: 0)) < 1e-6)
    #expect(abs(points[1].x) < 1e-6)
    #expect(abs(points[1].y - 110_940) < 100)
  }

  @Test func areasKeepTheirSize() throws {
    // A degree's box near Albu Kamal on WGS 84: M · N · cos φ · Δλ · Δφ at its middle, in square kilometres.
    let projector = try Projector(.fitting(BoundingBox(west: 39, south: 33, east: 42, north: 36)))
    let box = BoundingBox(west: 40, south: 34, east: 41, north: 35).polygon(step: 0.01)
    #expect(abs(projector.project(box).area / 1e6 - 10_187.9) < 0.5)
  }

  @Test func nonsenseIsRefusedWithPROJsReason() {
    #expect(throws: GeographyError.self) { _ = try Projector(Projection(definition: "+proj=nonsense")) }
  }
}
