import Geography
import Testing

@testable import Control

@Suite struct PinTests {
  private func pin(
    _ id: String, _ x: Double, _ shares: [(String, Double)], support: Double = 0.8
  ) throws -> Pin {
    let control = Samples.control(id, at: 0, 0, shares, support: support)
    return try #require(Pin(control, at: Point(x: x, y: 0), coordinate: control.place.coordinate))
  }

  @Test func pinsFurtherApartStayApart() throws {
    let pins = [try pin("a", 0, [("x", 1)]), try pin("b", 201, [("y", 1)])]
    #expect(Pin.merged(pins) == pins)
  }

  @Test func thePinOfBetterSupportGivesItsPlace() throws {
    let merged = Pin.merged([try pin("a", 0, [("x", 1)], support: 0.5), try pin("b", 100, [("x", 1)], support: 0.6)])
    #expect(merged.map(\.point.x) == [100])
    #expect(merged.map(\.tenure) == [.held("x")])
    #expect(merged.first?.reports == ["r-b", "r-a"])
  }

  @Test func theFirstClaimantsOfBothComeBeforeTheSeconds() throws {
    let merged = Pin.merged([
      try pin("a", 0, [("x", 0.6), ("y", 0.4)], support: 0.8), try pin("b", 100, [("z", 1)], support: 0.7),
    ])
    #expect(merged.map(\.tenure) == [.contested(["x", "z"])])
  }

  @Test func whoSaysNothingOfTheHolderDoesNotDisputeHim() throws {
    let merged = Pin.merged([try pin("a", 0, [("x", 1)]), try pin("b", 100, [], support: 0.8)])
    #expect(merged.map(\.tenure) == [.held("x")])
  }

  @Test func radiusFollowsTheSpacingOfPlaces() {
    let region = BoundingBox(west: 39, south: 33, east: 42, north: 36)
    func radius(_ spacing: Double) -> Double {
      SupportRadius.kilometres(for: (0..<9).map { Point(x: spacing * Double($0), y: 0) }, in: region)
    }
    #expect(radius(10_000) == 20)
    #expect(radius(1_000) == 8)
    #expect(radius(90_000) == 40)
    let few = [0.0, 9000, 80_000, 130_000].map { Point(x: $0, y: 0) }
    #expect(SupportRadius.kilometres(for: few, in: region) == 18, "a few far places fill no region")
    let province = BoundingBox(west: 40, south: 34, east: 41, north: 35)
    #expect(SupportRadius.kilometres(for: [few[0], few[3]], in: province) == 23)
    let city = BoundingBox(west: 40.9, south: 34.4, east: 41, north: 34.5)
    #expect(SupportRadius.kilometres(for: [Point(x: 0, y: 0), Point(x: 800, y: 0)], in: city) == 2)
    #expect(SupportRadius.typicalSpacing([Point(x: 0, y: 0)]) == nil)
  }
}
