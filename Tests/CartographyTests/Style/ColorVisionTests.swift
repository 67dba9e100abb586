import Testing

@testable import Cartography

@Suite struct ColorVisionTests {
  /// Pairs of the table that the authors of the formula published to test programs with (Sharma, Wu and Dalal 2005).
  @Test(
    arguments: [
      ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 0, 0), (50, -1, 2), 2.3669),
      ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792), ((50, 2.5, 0), (73, 25, -18), 27.1492),
      ((50, 2.5, 0), (58, 24, 15), 19.4535), ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
      ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
      ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ] as [((Double, Double, Double), (Double, Double, Double), Double)])
  func differencesAreThoseOfTheStandard(
    _ a: (Double, Double, Double), _ b: (Double, Double, Double), _ wanted: Double
  ) {
    let (p, q) = (LabColor(l: a.0, a: a.1, b: a.2), LabColor(l: b.0, a: b.1, b: b.2))
    #expect(abs(p.difference(to: q) - wanted) < 0.0001 && abs(q.difference(to: p) - wanted) < 0.0001)
  }

  @Test func blackAndWhiteAreAHundredApart() {
    #expect(abs(Color.gray(0).difference(to: .gray(1)) - 100) < 0.01)
    #expect(Color.hex(0xc8553d).difference(to: .hex(0xc8553d)) == 0)
  }

  @Test(arguments: ColorVision.allCases) func greysAreSeenAsTheyAre(_ vision: ColorVision) {
    for level in stride(from: 0, through: 1, by: 0.1) {
      #expect(vision.seen(.gray(level)).difference(to: .gray(level)) < 0.1)
    }
  }

  @Test func redAndGreenFallTogether() {
    let (red, olive) = (Color.hex(0xc8553d), Color.hex(0x8c6d46))
    #expect(red.difference(to: olive) > 15)
    #expect(SeenColor(red).difference(to: SeenColor(olive), .protanopia) < 5)
    #expect(SeenColor(red).isClose(to: SeenColor(olive)))
    #expect(ColorVision.protanopia.seen(red).difference(to: ColorVision.protanopia.seen(olive)) < 5)
  }
}
