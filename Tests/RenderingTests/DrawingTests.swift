import Cartography
import Foundation
import Geography
import Rendering
import TestSupport
import Testing

@Suite struct DrawingTests {
  /// All that can be drawn: fills with holes, stripes, hatching, curves, dashes, Latin and Arabic with and without halo.
  private let scene: Scene = {
    var ring = Path.circle(Point(x: 60, y: 60), radius: 45)
    ring.commands += Path.circle(Point(x: 60, y: 60), radius: 20).commands
    let (red, dark) = (Color(red: 0.78, green: 0.33, blue: 0.24), Color.gray(0.23))
    let stripes = Paint.stripes(red, Color(red: 0.96, green: 0.84, blue: 0.36), width: 6)
    let hatch = Paint.hatch(dark, width: 1.5, spacing: 6)
    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Path {
      .rectangle(Rectangle(x: x, y: y, width: width, height: height))
    }
    let paths = [
      PathElement(ring, fill: .solid(red.opacity(0.7)), stroke: Stroke(dark, width: 2)),
      PathElement(box(120, 15, 85, 90), fill: stripes),
      PathElement(
        .slice(Point(x: 260, y: 60), radius: 40, from: 30, to: 200), fill: hatch, stroke: Stroke(dark, width: 1)),
      PathElement(box(0, 115, 160, 65), fill: .solid(dark)),
      PathElement(
        .polyline([Point(x: 10, y: 110), Point(x: 150, y: 118), Point(x: 310, y: 108)]),
        stroke: Stroke(.gray(0), width: 3, dashes: [10, 7], roundCap: true)),
    ]
    let halo = Stroke(.gray(1, alpha: 0.85), width: 3.4, roundCap: true)
    let texts = [
      TextElement(TextRun("Deir ez-Zor", size: 18, bold: true), color: dark, halo: halo, origin: Point(x: 110, y: 122)),
      TextElement(TextRun("دير الزور", size: 18), color: dark, halo: halo, origin: Point(x: 125, y: 142)),
      TextElement(
        TextRun("Euphrates", size: 14, italic: true), color: Color(red: 0.2, green: 0.4, blue: 0.6),
        origin: Point(x: 235, y: 130), rotation: -20),
      TextElement(TextRun("I R A Q", size: 13, letterSpacing: 3), color: .gray(1), origin: Point(x: 12, y: 130)),
    ]
    return Scene(
      width: 320, height: 180, background: .gray(0.96),
      layers: [
        SceneLayer(id: "all", dependsOnDate: false, elements: paths.map { .path($0) } + texts.map { .text($0) })
      ], title: "Reference", altText: "", date: "2017-11-11")
  }()

  @Test func everythingIsDrawnAsItWasSeen() throws {
    let engine = try TextEngine(fonts: repositoryRoot.appendingPathComponent("data/fonts"))
    try scene.expectPicture("drawing", text: engine)
  }
}
