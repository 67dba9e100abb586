import Control
import Gazetteer
import Geography
import Reports
import Testing

@testable import Cartography

@Suite struct SymbolTests {
  @Test func teethStandAtEvenDistances() {
    let path = Path.polyline([Point(x: 0, y: 0), Point(x: 30, y: 0), Point(x: 30, y: 70)])
    let spots = path.spots(every: 20)
    #expect(
      spots.map(\.point) == [10, 30, 50, 70, 90].map { d in d <= 30 ? Point(x: d, y: 0) : Point(x: 30, y: d - 30) })
    #expect(spots.map(\.bearing) == [90, 90, 180, 180, 180])
  }

  @Test func aToothPointsAtTheEnemy() {
    // Facing east.
    let xs = FrontSymbol.tooth(Point(x: 0, y: 0), radius: 4, facing: 90).points.map(\.x)
    #expect(xs.max() ?? 0 > 5.9 && xs.min() ?? -1 > -1e-9)
  }

  @Test func anActorWithAFootInTheTownPressesWithAnArcAndOneWithoutWithAnArrow() throws {
    let place = LocatedPlace(id: "a", name: "A", coordinate: Coordinate(longitude: 0, latitude: 0))
    let date = try #require(CalendarDate("2017-11-09"))
    let control = PlaceControl(
      place: place, status: .contested, shares: [.init(actor: "x", share: 0.5)], support: 1, newestReport: date,
      evidence: [])
    func sign(_ actor: String, _ sectors: [Report.Sector]) -> PressureSign {
      PressureSign(.init(actor: actor, sectors: sectors), on: control)
    }
    guard case .arc([0]) = sign("x", [.north]), case .arrow([90]) = sign("y", [.east]),
      case .unsided = sign("y", [.centre])
    else {
      Issue.record("signs do not tell who has a foot in the town")
      return
    }
  }

  @Test func everyKindOfSpotHasASignThatFitsItsMark() {
    for glyph in KindGlyph.allCases {
      for point in glyph.rings.joined() { #expect(max(abs(point.0), abs(point.1)) < 0.8) }
    }
    #expect(KindGlyph(.airbase) == .airbase && KindGlyph(.gasField) == .oilField && KindGlyph(.village) == nil)
  }

  @Test func sectorsOfASquareStayInIt() {
    let whole = Rectangle(around: MarkShape.square.outline(Point(x: 0, y: 0), radius: 10).points)
    for start in stride(from: 0.0, to: 360, by: 30) {
      let slice = Rectangle(
        around: MarkShape.square.slice(Point(x: 0, y: 0), radius: 10, from: start, to: start + 90).points)
      #expect(whole?.inset(-1e-9).contains(slice ?? Rectangle(x: 99, y: 0, width: 1, height: 1)) ?? false)
    }
  }

  @Test(arguments: [(40.0, "40°"), (35.5, "35°30′"), (0.0833333, "0°05′"), (0, "0°")])
  func degreesAreRound(_ degrees: Double, _ text: String) { #expect(Graticule.text(degrees) == text) }
}
