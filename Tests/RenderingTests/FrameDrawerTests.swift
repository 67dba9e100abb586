import Cartography
import Foundation
import Geography
import Rendering
import TestSupport
import Testing

@Suite struct FrameDrawerTests {
  private func engine() throws -> TextEngine {
    try TextEngine(fonts: repositoryRoot.appendingPathComponent("data/fonts"))
  }

  /// A map of its day: a mark that moves, a turned name whose colour changes, an area that grows, over and under what stays.
  private func scene(day: Int) -> Scene {
    let frame = Rectangle(x: 40.5, y: 0, width: 159.5, height: 120)
    let (x, ink) = (60 + 7.3 * Double(day % 5), Color.gray(day % 2 == 0 ? 0.2 : 0.9))
    func layer(_ id: String, _ dated: Bool, _ elements: [SceneElement]) -> SceneLayer {
      SceneLayer(id: id, dependsOnDate: dated, clip: frame, elements: elements)
    }
    let area = Path.polyline(
      (0..<40).map { Point(x: x + Double($0 % 9) * 12, y: 10 + Double($0) * 2.5) }, closed: true)
    let marks: [SceneElement] = [
      .path(
        PathElement(
          .circle(Point(x: x, y: 50.3), radius: 9.5), fill: .solid(.gray(0.4)), stroke: Stroke(.gray(0), width: 3),
          reports: ["r\(day)"])),
      .path(
        PathElement(
          .slice(Point(x: x, y: 50.3), radius: 8, from: 20, to: 140),
          fill: .stripes(.gray(1), Color(red: 1, green: 0, blue: 0), width: 3))),
      .text(
        TextElement(
          TextRun("Deir ez-Zor دير الزور", size: 13), color: ink, halo: Stroke(.gray(1, alpha: 0.8), width: 3),
          origin: Point(x: 70.4, y: 80.6), rotation: -35)),
    ]
    return Scene(
      width: 200, height: 120, background: .gray(0.95),
      layers: [
        layer("land", false, [.path(PathElement(.rectangle(frame), fill: .solid(.gray(0.8))))]),
        layer(
          "areas", true, [.path(PathElement(area, fill: .solid(Color(red: 0.8, green: 0.3, blue: 0.2, alpha: 0.6))))]),
        layer(
          "water", false,
          [
            .path(
              PathElement(.polyline([Point(x: 45, y: 5), Point(x: 190, y: 110)]), stroke: Stroke(.gray(0.3), width: 2)))
          ]),
        layer("places", true, marks),
        SceneLayer(
          id: "panel", dependsOnDate: false, clip: Rectangle(x: 0, y: 0, width: 40.5, height: 120),
          elements: [.text(TextElement(TextRun("Title", size: 11), color: .gray(0), origin: Point(x: 4, y: 4)))]),
        SceneLayer(
          id: "date", dependsOnDate: true, clip: Rectangle(x: 0, y: 0, width: 40.5, height: 120),
          elements: [.text(TextElement(TextRun("\(day) May", size: 11), color: .gray(0), origin: Point(x: 4, y: 30)))]),
      ], title: "", altText: "", date: "2017-11-11")
  }

  @Test func aFrameDoesNotShowWhatWasDrawnBefore() throws {
    let drawer = FrameDrawer(text: try engine())
    for day in [0, 3, 3, 1, 4, 0] {
      let alone = try FrameDrawer(text: try engine()).pixels(scene(day: day))
      #expect(try drawer.pixels(scene(day: day)) == alone, "day \(day)")
    }
  }

  @Test func aFrameLooksLikeTheMapOfItsDate() throws {
    let drawer = FrameDrawer(text: try engine())
    for day in 0..<6 {
      let frame = try Picture(png: drawer.png(scene(day: day)))
      let map = try Picture(png: scene(day: day).encoded(as: .png, text: engine()))
      var worst = 0
      for y in 0..<120 {
        for x in 0..<200 {
          for (a, b) in zip(frame[x, y], map[x, y]) { worst = max(worst, abs(Int(a) - Int(b))) }
        }
      }
      // What is drawn on nothing first is rounded once more.
      #expect(worst <= 3, "day \(day)")
    }
  }

  @Test func pagesOfTwoSizesDoNotMix() throws {
    let drawer = FrameDrawer(text: try engine())
    var wide = scene(day: 1)
    wide.width = 260
    _ = try drawer.pixels(scene(day: 1))
    #expect(try drawer.pixels(wide) == FrameDrawer(text: try engine()).pixels(wide))
  }
}
