import Geography
import Testing

@testable import Cartography

@Suite struct LabelGroundTests {
  private let ink = LabelInk(color: .gray(0.2), halo: Stroke(.gray(1, alpha: 0.8), width: 3))
  private let ground: LabelGround = {
    var ground = LabelGround()
    let square = Rectangle(x: 0, y: 0, width: 100, height: 100)
    ground.add(
      [
        Polygon(exterior: [
          Point(x: 0, y: 0), Point(x: square.maxX, y: 0), Point(x: square.maxX, y: square.maxY),
          Point(x: 0, y: square.maxY),
        ])
      ], color: .gray(0.3))
    return ground
  }()

  @Test func labelsOnDarkAreasAreLight() {
    let light = ground.legible(ink, under: Rectangle(x: 20, y: 20, width: 40, height: 10))
    #expect(light.color.lightness > 0.85)
    #expect(light.halo.color == .gray(0.3, alpha: 0.8))
  }

  @Test func labelsBesideOrAcrossKeepTheirInk() {
    for x in [80.0, 120] {
      #expect(ground.legible(ink, under: Rectangle(x: x, y: 20, width: 40, height: 10)).color == ink.color)
    }
  }

  @Test func quietGroundHasNoEdge() {
    #expect(ground.isQuiet(under: Rectangle(x: 20, y: 20, width: 40, height: 10)))
    #expect(!ground.isQuiet(under: Rectangle(x: 80, y: 20, width: 40, height: 10)))
    #expect(ground.isBare(under: Rectangle(x: 120, y: 20, width: 40, height: 10)))
    #expect(!ground.isBare(under: Rectangle(x: 80, y: 20, width: 40, height: 10)))
  }
}
