import Foundation
import Geography
import Testing

@testable import Cartography

@Suite struct RiverSpotTests {
  let extent = TextExtents(width: 80, height: 14, baseline: 11)

  /// A river that winds with an amplitude in points.
  private func river(_ amplitude: Double, steep: Bool = false) -> [Point] {
    (0...200).map { i in
      let (along, aside) = (Double(i) * 2, amplitude * sin(Double(i) / 6))
      return steep ? Point(x: 200 + aside, y: along) : Point(x: along, y: 100 + aside)
    }
  }

  @Test(arguments: [0.0, 4, 12])
  func aNameNeverLiesOnItsRiver(_ amplitude: Double) {
    for line in [river(amplitude), river(amplitude, steep: true)] {
      let spots = RiverSpot.along(line, extent)
      #expect(!spots.isEmpty)
      for spot in spots {
        #expect(abs(spot.angle) <= .pi / 2)
        let (right, up) = (
          Point(x: cos(spot.angle), y: sin(spot.angle)), Point(x: sin(spot.angle), y: -cos(spot.angle))
        )
        let inside = line.contains { p in
          let (dx, dy) = (p.x - spot.center.x, p.y - spot.center.y)
          return abs(dx * right.x + dy * right.y) < extent.width / 2 && abs(dx * up.x + dy * up.y) < extent.height / 2
        }
        #expect(!inside)
      }
    }
  }

  @Test func aStraightRiverIsBetterThanAWindingOne() {
    let straight = RiverSpot.along(river(0), extent).map(\.cost).min() ?? .infinity
    let winding = RiverSpot.along(river(12), extent).map(\.cost).min() ?? 0
    #expect(straight < winding)
  }

  @Test func aRiverShorterThanItsNameHasNoPlaceForIt() {
    #expect(RiverSpot.along([Point(x: 0, y: 0), Point(x: 40, y: 0)], extent).isEmpty)
    #expect(RiverSpot.along([], extent).isEmpty)
  }
}
