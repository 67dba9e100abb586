import Geography
import Testing

@Suite struct BoundingBoxTests {
  @Test(arguments: [
    ("39,33,42,36", BoundingBox(west: 39, south: 33, east: 42, north: 36)),
    (" 39.5, -33 ,42,36 ", BoundingBox(west: 39.5, south: -33, east: 42, north: 36)),
    ("170,-20,-170,10", BoundingBox(west: 170, south: -20, east: 190, north: 10)),
    ("-180,-90,180,90", BoundingBox(west: -180, south: -90, east: 180, north: 90)),
  ])
  func fourNumbersMakeABox(text: String, box: BoundingBox) { #expect(BoundingBox(text: text) == box) }

  @Test(arguments: [
    "", "1,2,3", "1,2,3,4,5", "a,b,c,d", "39,36,42,33", "39,33,39,36", "39,33,42,91", "39,-91,42,36", "-181,0,0,1",
    "1,,3,4",
    "nan,0,1,1", "0,nan,1,1", "0,0,inf,1",
  ])
  func anythingElseMakesNone(text: String) { #expect(BoundingBox(text: text) == nil) }

  @Test func aBoxAcrossTheAntimeridianContainsBothSides() {
    let box = BoundingBox(west: 170, south: -20, east: 190, north: 10)
    #expect(box.contains(Coordinate(longitude: 175, latitude: 0)))
    #expect(box.contains(Coordinate(longitude: -175, latitude: 0)))
    #expect(!box.contains(Coordinate(longitude: -165, latitude: 0)))
    #expect(!box.contains(Coordinate(longitude: 175, latitude: 11)))
  }

  @Test func aBoxThatBeginsWestOfTheAntimeridianContainsBothSides() {
    let box = BoundingBox(west: -185, south: -20, east: -170, north: 10)
    #expect(box.contains(Coordinate(longitude: 176, latitude: 0)))
    #expect(box.contains(Coordinate(longitude: -176, latitude: 0)))
    #expect(!box.contains(Coordinate(longitude: 174, latitude: 0)))
  }

  @Test(arguments: [
    ([179.5, -179.75, 178], 178.0, 180.25), ([-170, 170], 170, 190), ([10, -10, 0], -10, 10), ([5], 5, 5),
    ([-120, 0, 120], -120, 120),
  ])
  func theBoxThatSpansSpotsGoesTheShorterWayRound(longitudes: [Double], west: Double, east: Double) {
    let spots = longitudes.map { Coordinate(longitude: $0, latitude: 1) }
    #expect(BoundingBox(spanning: spots) == BoundingBox(west: west, south: 1, east: east, north: 1))
  }

  @Test(arguments: [(-175.0, 185.0), (185, 185), (175, 175), (-545, 175), (0, 0)])
  func longitudesAreTurnedTowardsTheBox(longitude: Double, expected: Double) {
    let box = BoundingBox(west: 170, south: -20, east: 189, north: 10)
    #expect(
      box.normalized(Coordinate(longitude: longitude, latitude: 5)) == Coordinate(longitude: expected, latitude: 5))
  }

  @Test func theBoxAroundCoordinatesIsTheSmallest() {
    let coordinates = [(40.0, 34.0), (41, 33), (39, 36)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
    #expect(BoundingBox(around: coordinates) == BoundingBox(west: 39, south: 33, east: 41, north: 36))
    #expect(BoundingBox(around: []) == nil)
  }

  @Test func sizesAreInKilometres() {
    let box = BoundingBox(west: 40, south: 59.5, east: 41, north: 60.5)
    #expect(abs(box.heightInKilometres - 111.195) < 0.001)
    #expect(abs(box.widthInKilometres - 55.597) < 0.001)
  }

  @Test func growingReachesAsFarOnAllSides() {
    let box = BoundingBox(west: 40, south: 34, east: 41, north: 35).expanded(byKilometres: 50)
    for corner in [(40.0, 34.0), (41, 34), (40, 35), (41, 35)] {
      for bearing in [0.0, 90, 180, 270] {
        let spot = Coordinate(longitude: corner.0, latitude: corner.1).moved(kilometres: 49.9, bearing: bearing)
        #expect(box.contains(spot))
      }
    }
    #expect(box.north < 35.5 && box.south > 33.5)
  }

  @Test func thePolygonCarriesPointsAlongItsEdges() {
    let box = BoundingBox(west: 39, south: 33, east: 42, north: 36)
    #expect(box.polygon().exterior.count == 4)
    let dense = box.polygon(step: 0.5)
    #expect(dense.exterior.count == 24)
    #expect(dense.area == 9)
  }
}
