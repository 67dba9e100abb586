import Geography
import Testing

@testable import Cartography

@Suite struct FurnitureTests {
  @Test(arguments: [(73.0, 50.0), (20, 20), (0.9, 0.5), (1999, 1000), (0.013, 0.01), (5, 5)])
  func scaleBarsAreRound(_ atMost: Double, _ length: Double) {
    #expect(abs(ScaleBar.roundLength(atMost: atMost) - length) < 1e-12)
  }

  @Test func scaleBarLabelsAreBareNumbers() {
    #expect(ScaleBar.label(50) == "50")
    #expect(ScaleBar.label(0.5) == "500")
  }

  @Test(arguments: [(1920.0, 1080.0), (1080, 1080), (1080, 1920), (320, 180), (794, 1123), (4000, 300), (200, 200)])
  func panelsAndMapShareThePageWithoutOverlap(_ width: Double, _ height: Double) {
    for mirrored in [false, true] {
      for languages in 1...2 {
        let layout = PageLayout(
          width: width, height: height, scale: Style.scale(forShorterSide: min(width, height)), languages: languages,
          mirrored: mirrored)
        #expect(!layout.panels.contains { $0.intersects(layout.map) })
        let area = (layout.panels + [layout.map]).reduce(0) { $0 + $1.width * $1.height }
        #expect(abs(area - width * height) < 1e-6)
        for part in [layout.head, layout.foot] {
          #expect(layout.panels.contains { $0.contains(part) } && part.width > 0 && part.height > 0)
        }
        #expect(layout.map.width * layout.map.height > 0.48 * width * height)
      }
    }
  }
}
