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

  @Test(arguments: [(1920.0, 1080.0), (1080, 1080), (1080, 1920), (320, 180), (2480, 3508), (4000, 300)])
  func panelAndMapShareThePageWithoutOverlap(_ width: Double, _ height: Double) {
    for mirrored in [false, true] {
      let layout = PageLayout(width: width, height: height, mirrored: mirrored)
      #expect(!layout.panel.intersects(layout.map))
      #expect(
        abs(layout.map.width * layout.map.height + layout.panel.width * layout.panel.height - width * height) < 1e-6)
      for column in layout.columns { #expect(layout.panel.contains(column) && column.width > 0 && column.height > 0) }
      #expect(layout.map.width * layout.map.height > 0.5 * width * height)
    }
  }
}
