import Geography
import Reports
import Testing

@testable import Control

/// A town held in parts: who has which part of its footprint, on the map and at spots.
@Suite struct TownPartsTests {
  private static let region = BoundingBox(west: 40.5, south: 34, east: 41.5, north: 34.8)
  private static let spot = Coordinate(longitude: 41, latitude: 34.4)
  private static let estimators: [any ControlEstimator] = [
    HarmonicEstimator(cellInKilometres: 2), CostDistanceEstimator(cellInKilometres: 2), VoronoiEstimator(),
  ]

  /// The town, of about 2 km radius, with another twenty kilometres away.
  private static func state(
    _ shares: [PlaceControl.Share], status: PlaceControl.Status = .contested
  ) -> ControlState {
    var town = Samples.control("town", at: spot.longitude, spot.latitude, [])
    town.place.population = 62_800
    (town.shares, town.status) = (shares, status)
    return Samples.state([town, Samples.control("other", at: 40.75, 34.3, [("is", 1)])])
  }

  private static func parts(
    _ shares: [PlaceControl.Share], status: PlaceControl.Status = .contested
  ) -> TownParts? {
    let control = state(shares, status: status).places[0]
    return Pin(control, at: Point(x: 0, y: 0), coordinate: spot).flatMap(TownParts.init)
  }

  @Test func sidesAreWedgesAsDeepAsTheirShareAsksFor() throws {
    let deep = try #require(
      Self.parts([.init(actor: "is", share: 0.6), .init(actor: "gov", share: 0.25, sectors: [.south, .east])]))
    #expect(abs(deep.radius - 2000) < 10)
    #expect(deep.tenure(east: 0, north: -300) == .held("gov"))
    #expect(deep.tenure(east: 1900, north: 0) == .held("gov"))
    #expect(deep.tenure(east: 300, north: -300) == .held("is"))
    #expect(deep.tenure(east: 0, north: 300) == .held("is"))
    #expect(deep.tenure(east: 0, north: -2100) == nil)
    // Less than these sides are: their edges alone, an annulus of the same area.
    let edges = try #require(
      Self.parts(
        [.init(actor: "is", share: 0.9), .init(actor: "gov", share: 0.1, sectors: [.south, .east])], status: .held))
    #expect(edges.tenure(east: 0, north: -1500) == .held("is"))
    #expect(edges.tenure(east: 0, north: -1600) == .held("gov"))
    #expect(edges.tenure(east: 0, north: 1600) == .held("is"))
  }

  @Test func theMiddleIsTheMiddle() throws {
    let parts = try #require(
      Self.parts([.init(actor: "gov", share: 0.7), .init(actor: "is", share: 0.2, sectors: [.centre, .north])]))
    #expect(parts.tenure(east: 0, north: -300) == .held("is"))
    #expect(parts.tenure(east: 0, north: -1200) == .held("gov"))
    #expect(parts.tenure(east: 0, north: 1500) == .held("is"))
  }

  @Test func whatNobodyIsSaidToHoldStaysContested() throws {
    let parts = try #require(Self.parts([.init(actor: "gov", share: 0.25, sectors: [.north, .northeast])]))
    #expect(parts.tenure(east: 0, north: 1000) == .held("gov"))
    #expect(parts.tenure(east: 0, north: -1000) == .contested(["gov"]))
    #expect(parts.holders == ["gov"])
    #expect(Self.parts([.init(actor: "gov", share: 1)], status: .held) == nil)
    #expect(Self.parts([.init(actor: "gov", share: 0.5), .init(actor: "is", share: 0.5)]) == nil)
  }

  @Test func areasAndSpotsAgreeOnThem() throws {
    let state = Self.state(
      [.init(actor: "is", share: 0.875), .init(actor: "gov", share: 0.125, sectors: [.east])], status: .held)
    let ground = Ground(land: [Self.region.polygon()])
    let spots = [(1.5, 90.0), (1.5, 270), (0.5, 90), (1.9, 105), (2.3, 90)].map {
      Self.spot.moved(kilometres: $0.0, bearing: $0.1)
    }
    for estimator in Self.estimators {
      let map = try estimator.map(state, region: Self.region, ground: ground)
      let answers = try estimator.control(at: spots, state, region: Self.region, ground: ground)
      #expect(answers.map(\.actor) == ["gov", "is", "gov", "gov", "is"])
      let gov = try #require(map.area(of: "gov"))
      #expect(spots.map { covers(gov.polygons, $0.longitude, $0.latitude) } == [true, false, true, true, false])
      // An eighth of a disc of two kilometres, in square kilometres.
      let size = area(gov.polygons) * 111.2 * 111.2 * 0.825
      #expect(abs(size - .pi / 2) < 0.05)
      #expect(gov.reports == ["r-town"])
      #expect(map.fronts.contains { $0.actors == ["gov", "is"] && $0.reports.contains("r-town") })
      for part in map.parts { #expect(try Overlay.isValid(part)) }
      #expect(abs(map.parts.map(area).reduce(0, +) - area([Self.region.polygon()])) < 1e-6)
    }
  }

  @Test func aPartEndsAtTheRiver() throws {
    // The river runs south to north a kilometre east of the middle.
    let river = Line([34.0, 34.2, 34.4, 34.6, 34.8].map { Coordinate(longitude: 41.0109, latitude: $0) })
    let ground = Ground(land: [Self.region.polygon()], rivers: [river])
    let state = Self.state([
      .init(actor: "is", share: 0.75), .init(actor: "gov", share: 0.25, sectors: [.east, .west]),
    ])
    let spots = [(0.7, 90.0), (1.5, 90), (1.5, 270)].map { Self.spot.moved(kilometres: $0.0, bearing: $0.1) }
    for estimator in Self.estimators {
      let map = try estimator.map(state, region: Self.region, ground: ground)
      let gov = try #require(map.area(of: "gov")?.polygons)
      #expect(spots.map { covers(gov, $0.longitude, $0.latitude) } == [true, false, true])
    }
  }

  @Test func groundOfOneTownIsNotAnothers() throws {
    let pins = [(0.0, 62_800), (1500, 10_000), (9000, 10_000)].compactMap { x, population in
      var town = Samples.control("\(x)", at: 41, 34.4, [])
      town.place.population = population
      town.shares = [.init(actor: "is", share: 0.75), .init(actor: "gov", share: 0.25, sectors: [.east, .west])]
      town.status = .contested
      return Pin(town, at: Point(x: x, y: 0), coordinate: Self.spot)
    }
    let towns = PartedTowns(pins, at: pins.map(\.point))
    #expect(towns.towns.map(\.pin) == [0, 2])
    #expect(towns.tenure(at: Point(x: 1200, y: 0)) { _ in true } == .held("gov"))
    #expect(towns.tenure(at: Point(x: 0, y: 1500)) { _ in true } == .held("is"))
    #expect(towns.tenure(at: Point(x: 5000, y: 0)) { _ in true } == nil)
  }
}
